import * as v from 'valibot'
import { pathOf } from '../guide/address.ts'
import type { GuideFile } from '../guide/guide.ts'
import { type Language, languages } from '../guide/language.ts'
import type { OptionId } from '../guide/node.ts'
import { arrive, remembered, type Session, SessionSchema, takenBefore } from '../runtime/session.ts'
import type { Store } from '../runtime/store.ts'
import type { Trail } from '../runtime/trail.ts'
import { openWalk, type Walk } from '../runtime/walk.ts'
import type { Loader } from './load.ts'
import type { Return } from './outcome-view.tsx'
import type { Known } from './page-view.tsx'
import { exitCode, resolveScreen } from './resolve.ts'
import type { Screen } from './screen.ts'
import type { Resume } from './start-view.tsx'

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
    return { session, dropped: arrival.dropped, unsaved: !saved, taken: takenBefore(session), back: await returnOf(screen) }
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

  /** Where the guide that waits goes on, once this one has ended. */
  const returnOf = async ({ language, node }: Extract<Screen, { kind: 'node' }>): Promise<Return | undefined> => {
    const caller = session?.callers[session.callers.length - 1]
    if (caller === undefined || node.kind !== 'outcome') return
    const start = await resolveScreen({ kind: 'start', language, guide: caller.guide }, loader, language).catch(() => undefined)
    if (start?.kind !== 'start') return
    const { file } = start
    const option = node.result === 'solved' ? 'solved' : 'unsolved'
    const code = exitCode(file, caller.at, option)
    if (code === undefined) return
    return { title: file.guide.title, option, path: pathOf({ kind: 'node', language, guide: file.guide.id, code }, base) }
  }

  return {
    settle,
    adopt: (trail) => {
      session = { schema: 1, trail, callers: [], paused: session?.paused ?? [], ahead: [] }
    },
    language: () => device.read('language', LanguageSchema)?.language,
    speak: (language) => void device.write('language', { schema: 1, language } as { schema: 1 }),
  }
}
