import { pathOf } from '../../guide/address.ts'
import { type GuideFile, nodeOf } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import { answersOf, type NodeId, type OptionId } from '../../guide/node.ts'
import type { Store } from '../../runtime/store.ts'
import {
  type Arrival,
  arrive,
  keepThread,
  lengthOf,
  readSession,
  readThreads,
  type Session,
  type Thread,
  takenBefore,
} from '../../runtime/walk/session.ts'
import { type Trail, tickAt } from '../../runtime/walk/trail.ts'
import { openWalk, type Walk } from '../../runtime/walk/walk.ts'
import type { Return } from '../node/outcome-view.tsx'
import type { Loader } from '../screen/load.ts'
import { guideFile } from '../screen/resolve.ts'
import type { NodeScreen, Screen } from '../screen/screen.ts'
import type { Known } from '../screen/walk-state.ts'
import { keepLanguage } from './language-choice.ts'
import type { Waiting } from './transcript.ts'

/** What this tab remembers, and keeps on the device where it can. */
export interface Memory {
  /** Brings what is not needed before the first answer: from now on an answer is kept as soon as it is taken. */
  readonly wake?: () => void
  /** Takes note that the reader is at a screen now, and says what the device knows about it. Never rejects. */
  readonly settle: (screen: Screen, move?: Move) => Promise<Settled>
  /** What will be known of a screen if this answer leads there now. Takes note of nothing. */
  readonly foresee: (screen: NodeScreen, option: OptionId) => Pick<Known, 'session' | 'taken'>
  /**
   * Takes over a walk that came with a link. It becomes this device's own once its reader goes on with it. `undefined` where
   * the link's walk cannot be read, which the reader is told.
   */
  readonly adopt: (thread: Thread | undefined) => void
  /** Takes note of a thing ticked on a screen, by its place in `itemsToDo`. */
  readonly tick: (node: NodeId, place: number, on: boolean) => Ticked | Promise<Ticked>
  /** Forgets every walk, in this tab and on the device. */
  readonly forget: () => void
  readonly speak: (language: Language) => void
}

/** What a screen is drawn with, and what may be added to it: no screen waits for the files of other guides. */
export interface Settled {
  readonly known: Known
  readonly more: Promise<Known>
}

/** A memory that is there: it answers at once. */
export interface TabMemory extends Memory {
  readonly tick: (node: NodeId, place: number, on: boolean) => Ticked
}

export type Ticked = Pick<Known, 'session' | 'unsaved'>

/** How a reader got to a screen: by which answer, and from which screen that they saw. */
export interface Move {
  readonly option?: OptionId | undefined
  readonly from?: Screen | undefined
  /** When, in minutes since 1970, where that is not now. */
  readonly when?: number | undefined
}

export interface MemoryPlaces {
  /** Lives as long as the tab: two tabs walk apart, even in the same guide. */
  readonly tab: Store
  /** Lives as long as the device lets it: a new tab, or tomorrow, takes walks up from here. */
  readonly device: Store
  readonly loader: Loader
  readonly base: string
  /** Minutes since 1970. */
  readonly now: () => number
  /** Whether something that was kept could not be read. */
  readonly damaged: () => boolean
}

const nothing = Promise.resolve({})

/** A file that does not come costs only what it is for. */
const attempt = async <T extends object>(load: () => Promise<T>): Promise<T | Record<string, never>> => {
  try {
    return await load()
  } catch {
    return {}
  }
}

/** Opens the memory of a tab. */
export function openMemory({ tab, device, loader, base, now, damaged }: MemoryPlaces): TabMemory {
  let session: Session | undefined = tab.read('walk', readSession)
  let walk: Walk | undefined
  let walked: GuideFile | undefined
  /** A walk that came with a link and has not been gone on with. */
  let adopted: Thread | undefined
  /** A link's walk could not be read, and nobody has been told. */
  let unreadable = false
  let toldOfDamage = false

  const threads = (): readonly Thread[] => device.read('walks', readThreads) ?? []
  const walkOf = (file: GuideFile): Walk => {
    if (walk === undefined || walked !== file) walk = openWalk(file)
    walked = file
    return walk
  }
  /** Says whether it will be remembered. */
  const keep = (next: Session): boolean => {
    session = next
    const inTab = tab.write('walk', next)
    if (adopted !== undefined) return inTab
    return device.write('walks', { schema: 1, threads: keepThread(threads(), next) })
  }

  const arriveAt = ({ file, node }: NodeScreen, option?: OptionId, when = now()): Arrival =>
    arrive(session, walkOf(file), node.id, { option, now: when, threads: adopted === undefined ? threads() : [] })
  /** A move that was overtaken has taken the walk to a screen that nobody saw: it goes on from the one that they did see. */
  const goBackTo = (from: Screen | undefined): void => {
    if (from?.kind === 'node' && session !== undefined && session.trail.at !== from.node.id) session = arriveAt(from).session
  }

  const settle = async (screen: Screen, { option, from, when }: Move = {}): Promise<Settled> => {
    if (screen.kind === 'start' || screen.kind === 'catalog') return { known: { session }, more: resumes(screen) }
    if (screen.kind !== 'node') return { known: { session }, more: nothing }
    goBackTo(from)
    const before = session
    const arrival = arriveAt(screen, option, when)
    const news = linkNews(arrival, screen)
    if (adopted !== undefined && before?.trail !== adopted.trail) adopted = undefined
    const saved = keep(arrival.session)
    const badLink = unreadable
    const damage = damaged() && !toldOfDamage
    unreadable = false
    toldOfDamage ||= damage
    const more = moreOf(screen, arrival.session)
    const known: Known = {
      session,
      dropped: arrival.dropped,
      unsaved: !saved,
      damaged: damage,
      badLink,
      taken: takenBefore(arrival.session),
      onward: onwardOf(screen, arrival.known),
      ...news,
    }
    // The way back into the guide that waits is the first thing to do at an end.
    return screen.node.kind === 'outcome' && arrival.session.callers.length > 0
      ? { known: { ...known, ...(await more) }, more: nothing }
      : { known, more }
  }

  /** What came of a link's answers, at the first screen that it leads to. */
  const linkNews = ({ session: next }: Arrival, { file }: NodeScreen): Pick<Known, 'adopted'> => {
    if (adopted === undefined || session?.trail !== adopted.trail) return {}
    return { adopted: { came: lengthOf(adopted), fit: lengthOf(next), differs: adopted.trail.contentHash !== file.guide.hash } }
  }

  const resumes = async (screen: Extract<Screen, { kind: 'start' | 'catalog' }>): Promise<Pick<Known, 'resumes'>> => {
    const kept = threads()
    if (kept.length === 0) return {}
    return attempt(async () => ({
      resumes: await (await import('./resume.ts')).resumesOf(kept, screen, (guide) => fileOf(guide, screen.language), base),
    }))
  }

  const moreOf = async (screen: NodeScreen, next: Session): Promise<Pick<Known, 'back' | 'tried' | 'tell'>> => {
    if (lengthOf(next) === 0 && next.called.length === 0) return {}
    const [around, telling] = await Promise.all([
      aroundOf(screen, next),
      attempt(async () => ({ tell: (await import('./transcript.ts')).transcript })),
    ])
    return { ...around, ...telling }
  }

  /** Where a known answer leads. */
  const onwardOf = ({ file, language, node }: NodeScreen, option: OptionId | undefined): Known['onward'] => {
    const way = answersOf(node).find((exit) => exit.option === option)
    if (way === undefined || option === undefined) return
    const { code } = nodeOf(file.guide, way.to)
    return { path: pathOf({ kind: 'node', language, guide: file.guide.id, code }, base), option }
  }

  /** The other guides of this walk: where the one that waits goes on, and what was tried in each. */
  const aroundOf = async (
    { language, node }: NodeScreen,
    { callers, called }: Session,
  ): Promise<Pick<Known, 'back' | 'tried'>> => {
    const load = (trails: readonly Trail[]) => Promise.all(trails.map((trail) => waitingOf(trail, language)))
    const [waiting, done] = [await load(callers), await load(called)]
    const last = waiting[waiting.length - 1]
    return {
      tried: [...waiting, ...done].flatMap((one) => (one === undefined ? [] : [one])),
      back:
        node.kind === 'outcome' && last ? backTo(last, node.result === 'solved' ? 'solved' : 'unsolved', language) : undefined,
    }
  }

  const fileOf = (guide: string, language: Language): Promise<GuideFile | undefined> =>
    guideFile(guide, language, loader).catch(() => undefined)

  const waitingOf = async (trail: Trail, language: Language): Promise<Waiting | undefined> => {
    const file = await fileOf(trail.guide, language)
    return file && { guide: file.guide, trail }
  }

  const backTo = ({ guide, trail }: Waiting, option: Return['option'], language: Language): Return | undefined => {
    const call = guide.nodes.find(({ id }) => id === trail.at)
    if (call?.kind !== 'call') return
    const { code } = nodeOf(guide, call[option])
    return { title: guide.title, option, path: pathOf({ kind: 'node', language, guide: guide.id, code }, base) }
  }

  return {
    settle,
    foresee: (screen, option) => {
      const foreseen = arriveAt(screen, option).session
      return { session: foreseen, taken: takenBefore(foreseen) }
    },
    adopt: (thread) => {
      adopted = thread
      unreadable = thread === undefined
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
      adopted = undefined
      tab.forget('walk')
      device.forget('walks')
    },
    speak: (language) => keepLanguage(device, language),
  }
}
