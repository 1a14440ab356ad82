import { pathOf } from '../../guide/address.ts'
import { type GuideFile, nodeOf } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import { answersOf, type NodeId, type OptionId } from '../../guide/node.ts'
import type { Store } from '../../runtime/store.ts'
import { type GuideMachine, guideMachine } from '../../runtime/walk/guide-machine.ts'
import {
  type Arrival,
  addThread,
  arrive,
  earlierAnswer,
  lengthOf,
  readSession,
  readThreads,
  type Session,
  type Thread,
} from '../../runtime/walk/session.ts'
import { type Trail, tickAt } from '../../runtime/walk/trail.ts'
import { guideFile, type Loader } from '../screen/load.ts'
import { isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import type { Return, WalkState } from '../screen/walk-state.ts'
import { storeLanguage } from './language-choice.ts'
import type { WalkedGuide } from './transcript.ts'

/** The reader's walk: what this tab remembers, and what the device keeps of it. */
export interface WalkStore {
  /**
   * Notes that the reader is at a screen now, and stores the walk before it returns: a page that dies right after loses nothing.
   * Says what is known of the screen. Never throws for stored data, whatever it is.
   */
  readonly settle: (screen: Screen, move?: WalkMove) => Settled
  /** What will be known of a screen if this answer leads there now. Notes nothing. */
  readonly foresee: (screen: NodeScreen, option: OptionId) => WalkState
  /**
   * Takes over a walk that came with a link. It is stored as this device's own once the reader goes on with it. `undefined`
   * where the link cannot be read: the next screen says so.
   */
  readonly adopt: (thread: Thread | undefined) => void
  /** Notes whether an item of a screen's checklist is done. `place` is its index in `itemsToDo`. */
  readonly tick: (node: NodeId, index: number, on: boolean) => Pick<WalkState, 'session' | 'unsaved'>
  /** Deletes every walk, in this tab and on the device. */
  readonly forget: () => void
  /** Stores the language that the reader chose. */
  readonly chooseLanguage: (language: Language) => void
}

/** What is known of a screen at once, and what needs files of other guides. */
export interface Settled {
  readonly known: WalkState
  readonly more: Promise<WalkState>
  /** The screen cannot be shown without `more`: at the end of a guide, the way back to the guide that waits comes first. */
  readonly needsMore: boolean
}

/** How a reader got to a screen: by which answer, and from which screen that they saw. */
export interface WalkMove {
  readonly option?: OptionId | undefined
  readonly from?: Screen | undefined
}

export interface WalkStoreOptions {
  /** Lives as long as the tab: two tabs walk apart, even in the same guide. */
  readonly tab: Store
  /** Lives as long as the device lets it: a new tab, or the next day, takes walks up from here. */
  readonly device: Store
  readonly loader: Loader
  readonly base: string
  /** Minutes since 1970. */
  readonly now: () => number
  /** Whether something that was stored could not be read. */
  readonly isDamaged: () => boolean
}

const nothing: Promise<WalkState> = Promise.resolve({})

/** Opens the walk of a tab. */
export function openWalkStore({ tab, device, loader, base, now, isDamaged }: WalkStoreOptions): WalkStore {
  let session: Session | undefined = tab.read('walk', readSession)
  let isStored = session !== undefined
  let machine: GuideMachine | undefined
  /** A walk that came with a link and has not been gone on with. */
  let adopted: Thread | undefined
  let hasBadLink = false
  let hasReportedDamage = false

  const threads = (): readonly Thread[] => device.read('walks', readThreads) ?? []
  const machineOf = ({ guide }: GuideFile): GuideMachine => {
    if (machine?.guide !== guide) machine = guideMachine(guide)
    return machine
  }

  /** Stores the walk. Says whether it will be remembered. */
  const keep = (next: Session): boolean => {
    session = next
    // A screen that is only looked at leaves nothing on the device.
    if (!isStored && isEmpty(next)) return true
    isStored = true
    const inTab = tab.write('walk', next)
    if (adopted !== undefined) return inTab
    return device.write('walks', { schema: 1, threads: addThread(threads(), next) })
  }

  const arriveAt = ({ data: { file, node } }: NodeScreen, option?: OptionId): Arrival =>
    arrive(session, machineOf(file), node.id, { option, now: now(), threads: adopted === undefined ? threads() : [] })

  /** An overtaken move may have taken the walk to a screen that was never shown: takes it back to the one that the reader saw. */
  const returnTo = (from: Screen | undefined): void => {
    if (from !== undefined && isNodeScreen(from) && session !== undefined && session.trail.at !== from.data.node.id)
      session = arriveAt(from).session
  }

  const settle = (screen: Screen, { option, from }: WalkMove = {}): Settled => {
    if (!isNodeScreen(screen)) {
      const offersWalks = screen.room === 'start' || screen.room === 'catalog'
      return { known: { session }, more: offersWalks ? resumes(screen) : nothing, needsMore: false }
    }
    returnTo(from)
    const before = session
    const arrival = arriveAt(screen, option)
    const news = linkResult(arrival, screen)
    if (adopted !== undefined && before?.trail !== adopted.trail) adopted = undefined
    const unsaved = !keep(arrival.session)
    const badLink = hasBadLink
    const damage = isDamaged() && !hasReportedDamage
    hasBadLink = false
    hasReportedDamage ||= damage
    const known: WalkState = {
      session,
      dropped: arrival.dropped,
      unsaved,
      damaged: damage,
      badLink,
      taken: earlierAnswer(arrival.session),
      redirect: redirectOf(screen, arrival.remembered),
      ...news,
    }
    const needsMore = screen.data.node.kind === 'outcome' && arrival.session.callers.length > 0
    return { known, more: moreOf(screen, arrival.session), needsMore }
  }

  /** How much of a link's walk fits, at the first screen that it leads to. */
  const linkResult = ({ session: next }: Arrival, { data: { file } }: NodeScreen): Pick<WalkState, 'adopted'> => {
    if (adopted === undefined || session?.trail !== adopted.trail) return {}
    return { adopted: { came: lengthOf(adopted), fit: lengthOf(next), differs: adopted.trail.contentHash !== file.guide.hash } }
  }

  const resumes = async (screen: Screen): Promise<Pick<WalkState, 'resumes'>> => {
    const kept = threads()
    if (kept.length === 0) return {}
    return orNothing(async () => {
      const { resumesOf } = await import('./resume.ts')
      return { resumes: await resumesOf(kept, screen, (guide) => fileOf(guide, screen.language), base) }
    })
  }

  const moreOf = async (
    screen: NodeScreen,
    next: Session,
  ): Promise<Pick<WalkState, 'back' | 'otherTrails' | 'writeTranscript'>> => {
    if (lengthOf(next) === 0 && next.called.length === 0) return {}
    const [otherGuides, writer] = await Promise.all([
      otherGuidesOf(screen, next),
      orNothing(async () => ({ writeTranscript: (await import('./transcript.ts')).writeTranscript })),
    ])
    return { ...otherGuides, ...writer }
  }

  /** Where a known answer leads. */
  const redirectOf = ({ data: { file, node }, language }: NodeScreen, option: OptionId | undefined): WalkState['redirect'] => {
    const answer = answersOf(node).find((candidate) => candidate.option === option)
    if (answer === undefined || option === undefined) return
    const { code } = nodeOf(file.guide, answer.to)
    return { path: pathOf({ kind: 'node', language, guide: file.guide.id, code }, base), option }
  }

  /** The other guides of this walk: where the one that waits goes on, and what was tried in each. */
  const otherGuidesOf = async (
    { language, data: { node } }: NodeScreen,
    { callers, called }: Session,
  ): Promise<Pick<WalkState, 'back' | 'otherTrails'>> => {
    const load = (trails: readonly Trail[]) => Promise.all(trails.map((trail) => walkedGuideOf(trail, language)))
    const [waiting, done] = [await load(callers), await load(called)]
    const last = waiting[waiting.length - 1]
    return {
      otherTrails: [...waiting, ...done].flatMap((one) => (one === undefined ? [] : [one])),
      back:
        node.kind === 'outcome' && last ? returnOf(last, node.result === 'solved' ? 'solved' : 'unsolved', language) : undefined,
    }
  }

  const fileOf = (guide: string, language: Language): Promise<GuideFile | undefined> =>
    guideFile(guide, language, loader).catch(() => undefined)

  const walkedGuideOf = async (trail: Trail, language: Language): Promise<WalkedGuide | undefined> => {
    const file = await fileOf(trail.guide, language)
    return file && { guide: file.guide, trail }
  }

  const returnOf = ({ guide, trail }: WalkedGuide, option: Return['option'], language: Language): Return | undefined => {
    const call = guide.nodes.find(({ id }) => id === trail.at)
    if (call?.kind !== 'call') return
    const { code } = nodeOf(guide, call[option])
    return { title: guide.title, option, path: pathOf({ kind: 'node', language, guide: guide.id, code }, base) }
  }

  return {
    settle,
    foresee: (screen, option) => {
      const foreseen = arriveAt(screen, option).session
      return { session: foreseen, taken: earlierAnswer(foreseen) }
    },
    adopt: (thread) => {
      adopted = thread
      hasBadLink = thread === undefined
      if (thread !== undefined) session = { schema: 1, ...thread, ahead: [] }
    },
    tick: (node, place, on) => {
      if (session === undefined) return {}
      adopted = undefined
      const saved = keep({ ...session, trail: tickAt(session.trail, node, place, on) })
      return { session, unsaved: !saved }
    },
    forget: () => {
      session = undefined
      isStored = false
      adopted = undefined
      tab.forget('walk')
      device.forget('walks')
    },
    chooseLanguage: (language) => storeLanguage(device, language),
  }
}

/** Whether nothing was answered, ticked or called yet, and the screen calls no guide. */
const isEmpty = (session: Session): boolean =>
  lengthOf(session) === 0 &&
  session.called.length === 0 &&
  session.calling === undefined &&
  session.trail.ticks === undefined &&
  session.ahead.length === 0

/** What a load brings, or nothing where it fails: only the feature that needed it is missing. */
async function orNothing<T extends object>(load: () => Promise<T>): Promise<T | Record<string, never>> {
  try {
    return await load()
  } catch {
    return {}
  }
}
