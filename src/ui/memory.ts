import * as v from 'valibot'
import { pathOf } from '../guide/address.ts'
import { type GuideFile, nodeOf } from '../guide/guide.ts'
import { type Language, languages } from '../guide/language.ts'
import { exits, type OptionId } from '../guide/node.ts'
import { arrive, remembered, type Session, SessionSchema, takenBefore } from '../runtime/session.ts'
import type { Store } from '../runtime/store.ts'
import type { Trail } from '../runtime/trail.ts'
import { openWalk, type Walk } from '../runtime/walk.ts'
import type { Known } from './known.ts'
import type { Loader } from './load.ts'
import type { Return } from './outcome-view.tsx'
import { resolveScreen } from './resolve.ts'
import type { Screen } from './screen.ts'
import type { Resume } from './start-view.tsx'
import type { Waiting } from './transcript.ts'

/** What this tab remembers, and keeps on the device where it can. */
export interface Memory {
  /** Takes note that the reader is at a screen now, and says what the device knows about it. Never rejects. */
  readonly settle: (screen: Screen, option?: OptionId) => Promise<Known>
  /** Takes over a trail that came with a link. */
  readonly adopt: (trail: Trail) => void
  readonly language: () => Language | undefined
  readonly speak: (language: Language) => void
}

interface Stores {
  /** Lives as long as the tab: two tabs walk apart, even in the same guide. */
  readonly tab: Store
  /** Lives as long as the device lets it: a new tab, or tomorrow, begins from here. */
  readonly device: Store
}

type NodeScreen = Extract<Screen, { kind: 'node' }>

const LanguageSchema = v.object({ schema: v.literal(1), language: v.picklist(languages) })

export function openMemory({ tab, device }: Stores, loader: Loader, base: string): Memory {
  let session: Session | undefined = tab.read('walk', SessionSchema) ?? device.read('walk', SessionSchema)
  let walk: Walk | undefined
  let walked: GuideFile | undefined

  const walkOf = (file: GuideFile): Walk => {
    if (walk === undefined || walked !== file) walk = openWalk(file)
    walked = file
    return walk
  }
  const settle = async (screen: Screen, option?: OptionId): Promise<Known> => {
    if (screen.kind === 'start') return { session, resume: resumeOf(screen) }
    if (screen.kind !== 'node') return { session }
    const arrival = arrive(session, walkOf(screen.file), screen.node.id, option)
    session = arrival.session
    tab.write('walk', session)
    const saved = device.write('walk', session)
    return { session, dropped: arrival.dropped, unsaved: !saved, taken: takenBefore(session), onward: onwardOf(screen, arrival.known), ...(await callersOf(screen)) }
  }

  /** The last node of a remembered walk, as a link: its trail is taken up by going there. */
  const resumeOf = ({ file, language }: Extract<Screen, { kind: 'start' }>): Resume | undefined => {
    const trail = session && remembered(session, file.guide.id)
    const node = file.guide.nodes.find(({ id }) => id === trail?.at)
    if (trail === undefined || node === undefined) return
    return {
      path: pathOf({ kind: 'node', language, guide: file.guide.id, code: node.code }, base),
      answers: trail.answers.length,
    }
  }

  /** Where a known answer leads. */
  const onwardOf = ({ file, language, node }: NodeScreen, option: OptionId | undefined): Known['onward'] => {
    const way = exits(node).find((exit) => exit.option === option)
    if (way === undefined || option === undefined) return
    const { code } = nodeOf(file.guide, way.to)
    return { path: pathOf({ kind: 'node', language, guide: file.guide.id, code }, base), option }
  }

  /** The other guides of this walk, loaded at its end: where the one that waits goes on, and what was tried in each. */
  const callersOf = async ({ language, node }: NodeScreen): Promise<Pick<Known, 'back' | 'tried'>> => {
    if (session === undefined || node.kind !== 'outcome') return {}
    const load = (trails: readonly Trail[]) => Promise.all(trails.map((trail) => waitingOf(trail, language)))
    const [waiting, called] = [await load(session.callers), await load(session.called)]
    const last = waiting[waiting.length - 1]
    return {
      tried: [...waiting, ...called].flatMap((one) => (one === undefined ? [] : [one])),
      back: last && backTo(last, node.result === 'solved' ? 'solved' : 'unsolved', language),
    }
  }

  const waitingOf = async (trail: Trail, language: Language) => {
    const start = await resolveScreen({ kind: 'start', language, guide: trail.guide }, loader, language).catch(() => undefined)
    return start?.kind === 'start' ? { guide: start.file.guide, trail } : undefined
  }

  const backTo = ({ guide, trail }: Waiting, option: Return['option'], language: Language): Return | undefined => {
    const call = guide.nodes.find(({ id }) => id === trail.at)
    if (call?.kind !== 'call') return
    const { code } = nodeOf(guide, call[option])
    return { title: guide.title, option, path: pathOf({ kind: 'node', language, guide: guide.id, code }, base) }
  }

  return {
    settle,
    adopt: (trail) => {
      session = { schema: 1, trail, callers: [], called: [], paused: session?.paused ?? [], ahead: [] }
    },
    language: () => device.read('language', LanguageSchema)?.language,
    speak: (language) => void device.write('language', { schema: 1, language }),
  }
}
