import { pathOf } from '../../guide/address.ts'
import { type GuideFile, nodeOf } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import { answersOf, type GuideId, type NodeId, type OptionId } from '../../guide/node.ts'
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
import { tickAt } from '../../runtime/walk/trail.ts'
import type { Loader } from '../screen/load.ts'
import { isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { storeLanguage } from './language-choice.ts'
import { type GuideFiles, loadOtherGuides, loadResumes, loadScreenChanges } from './other-guides.ts'

/** The reader's walk, stored in the tab and on the device. */
export interface WalkStore {
  /**
   * Moves the walk to a screen and stores it before returning, so that a page that is closed right after loses nothing. Returns
   * the state of the walk at the screen. Never throws because of stored data.
   */
  readonly settle: (screen: Screen, move?: WalkMove) => Settled
  /** The state of the walk at a screen if this answer leads there now. Stores nothing. */
  readonly foresee: (screen: NodeScreen, option: OptionId) => WalkState
  /**
   * Takes over the walk of a link. It is stored on this device once the reader continues it. `undefined` if the link cannot be
   * read: the next screen has a message about that.
   */
  readonly adopt: (thread: Thread | undefined) => void
  /** Stores whether an item of a screen's checklist is done. `index` is its index in `itemsToDo`. */
  readonly tick: (node: NodeId, index: number, isDone: boolean) => Pick<WalkState, 'session' | 'unsaved'>
  /** Deletes every walk, in this tab and on the device. */
  readonly forget: () => void
  /** Stores the language that the reader chose. */
  readonly chooseLanguage: (language: Language) => void
}

/** The state of the walk at a screen. */
export interface Settled {
  /** The part that is known at once. */
  readonly known: WalkState
  /** Loads the part that needs the files of other guides. Never rejects. */
  readonly rest: () => Promise<WalkState>
  /** The screen must not be shown without `rest`: the first exit of the outcome of a called guide leads back to its caller. */
  readonly needsMore: boolean
}

/** How the reader got to a screen: the answer, and the screen that was shown before. */
export interface WalkMove {
  readonly option?: OptionId | undefined
  readonly from?: Screen | undefined
}

export interface WalkStoreOptions {
  /** The storage of the tab: each tab has its own walk, even in the same guide. */
  readonly tab: Store
  /** The storage of the device, from which new tabs and later visits continue walks. */
  readonly device: Store
  readonly loader: Loader
  readonly base: string
  /** The time in minutes since 1970. */
  readonly now: () => number
  /** Whether stored data could not be read. */
  readonly isDamaged: () => boolean
}

/** Opens the walk of a tab. */
export function openWalkStore({ tab, device, loader, base, now, isDamaged }: WalkStoreOptions): WalkStore {
  let session: Session | undefined = tab.read('walk', readSession)
  let isStored = session !== undefined
  let machine: GuideMachine | undefined
  /** The walk of a link, until the reader continues it. */
  let adopted: Thread | undefined
  let hasBadLink = false
  /** Guides that the site does not have. A link may name any, so the walks in them are not kept. */
  const missingGuides = new Set<GuideId>()
  let hasReportedDamage = false

  const files: GuideFiles = { loader, base, missing: missingGuides }
  const threads = (): readonly Thread[] => device.read('walks', readThreads) ?? []
  const machineOf = ({ guide }: GuideFile): GuideMachine => {
    if (machine?.guide !== guide) machine = guideMachine(guide)
    return machine
  }

  /** Stores the walk. Returns whether that succeeded. */
  const keep = (arrived: Session): boolean => {
    const next = { ...arrived, called: arrived.called.filter(({ guide }) => !missingGuides.has(guide)) }
    session = next
    // A walk without an answer is not stored: the reader has only looked at a screen.
    if (!isStored && isEmpty(next)) return true
    isStored = true
    const inTab = tab.write('walk', next)
    if (adopted !== undefined) return inTab
    return device.write('walks', { schema: 1, threads: addThread(threads(), next) })
  }

  const arriveAt = ({ data: { file, node } }: NodeScreen, stored: readonly Thread[], option?: OptionId): Arrival =>
    arrive(session, machineOf(file), node.id, { option, now: now(), threads: adopted === undefined ? stored : [] })

  /** Moves the walk back to the screen that was shown last: an overtaken move may have left it at one that never was. */
  const returnTo = (from: Screen | undefined): void => {
    if (from !== undefined && isNodeScreen(from) && session !== undefined && session.trail.at !== from.data.node.id)
      session = arriveAt(from, threads()).session
  }

  const settle = (screen: Screen, { option, from }: WalkMove = {}): Settled => {
    if (!isNodeScreen(screen)) {
      const offersWalks = screen.room === 'start' || screen.room === 'catalog'
      const stored = offersWalks ? threads() : []
      return { known: { session }, rest: () => loadResumes(stored, screen, files), needsMore: false }
    }
    returnTo(from)
    const before = session
    const stored = threads()
    const seen = seenIn(screen, [...(session ? [session] : []), ...stored])
    const arrival = arriveAt(screen, stored, option)
    const adoption = linkResult(arrival, screen)
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
      redirect: redirectOf(screen, arrival.remembered, base),
      ...adoption,
    }
    const needsMore = screen.data.node.kind === 'outcome' && arrival.session.callers.length > 0
    const rest = async (): Promise<WalkState> => {
      const [others, changes] = await Promise.all([
        loadOtherGuides(screen, arrival.session, files),
        loadScreenChanges(screen, known.adopted === undefined ? seen : undefined, files),
      ])
      return { ...others, ...changes }
    }
    return { known, rest, needsMore }
  }

  /** How many answers of a link fit the guide. Only at the first screen that it leads to. */
  const linkResult = ({ session: next }: Arrival, { data: { file } }: NodeScreen): Pick<WalkState, 'adopted'> => {
    if (adopted === undefined || session?.trail !== adopted.trail) return {}
    return { adopted: { came: lengthOf(adopted), fit: lengthOf(next), differs: adopted.trail.contentHash !== file.guide.hash } }
  }

  return {
    settle,
    foresee: (screen, option) => {
      const foreseen = arriveAt(screen, threads(), option).session
      return { session: foreseen, taken: earlierAnswer(foreseen) }
    },
    adopt: (thread) => {
      adopted = thread
      hasBadLink = thread === undefined
      if (thread !== undefined) session = { schema: 1, ...thread, ahead: [] }
    },
    tick: (node, index, isDone) => {
      if (session === undefined) return {}
      adopted = undefined
      const saved = keep({ ...session, trail: tickAt(session.trail, node, index, isDone) })
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

/** The hash of another version of the guide in which a walk was at this screen; `undefined` where there is none. */
const seenIn = ({ data: { file, node } }: NodeScreen, threads: readonly Thread[]): string | undefined =>
  threads
    .flatMap(({ trail, callers }) => [trail, ...callers])
    .find(
      ({ guide, contentHash, at, answers }) =>
        guide === file.guide.id && contentHash !== file.guide.hash && (at === node.id || answers.some(([id]) => id === node.id)),
    )?.contentHash

/** Whether a walk has no answer, tick or call yet, and its node calls no guide. */
const isEmpty = (session: Session): boolean =>
  lengthOf(session) === 0 &&
  session.called.length === 0 &&
  session.calling === undefined &&
  session.trail.ticks === undefined &&
  session.ahead.length === 0

/** Where the walk continues if the question of a screen is already answered. */
function redirectOf(
  { data: { file, node }, language }: NodeScreen,
  option: OptionId | undefined,
  base: string,
): WalkState['redirect'] {
  const answer = answersOf(node).find((candidate) => candidate.option === option)
  if (answer === undefined || option === undefined) return
  const { code } = nodeOf(file.guide, answer.to)
  return { path: pathOf({ kind: 'node', language, guide: file.guide.id, code }, base), option }
}
