import type { i18n } from 'i18next'
import { pathOf, readAddress } from '../../../guide/address.ts'
import { type Guide, type GuideFile, nodeOf } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, GuideId, GuideNode, OptionId } from '../../../guide/node.ts'
import type { Session, Thread } from '../../../runtime/walk/session.ts'
import { writeThread } from '../../../runtime/walk/thread-text.ts'
import type { WalkedGuide } from '../../memory/transcript.ts'
import type { WalkStore } from '../../memory/walk-store.ts'
import { guideFile, type Loader } from '../../screen/load.ts'
import type { WalkState } from '../../screen/walk-state.ts'
import { loadWords } from '../../words/load-words.ts'

/** The current screen in the language of one of the two speakers. */
export interface Side {
  readonly language: Language
  readonly i18n: i18n
  readonly guide: Guide
  readonly node: GuideNode
}

/** The current screen of a call, in each language that has it; the agent's language first. */
export interface CallScene {
  readonly code: Code
  /** The language of the person who is helped. */
  readonly spoken: Language
  /** What became of the answers of a link. */
  readonly taken: Pick<WalkState, 'adopted' | 'badLink'>
  /** The requested code, where it is retired and this screen has replaced it. */
  readonly replaced?: Code
  readonly sides: readonly Side[]
  /** Languages without this screen. */
  readonly missing: readonly Language[]
  /** The first screen of the guide that this screen calls. */
  readonly called?: Code | undefined
  /** The screen after the call, in the guide that called this one, with that guide's title in each language. */
  readonly back?: {
    readonly code: Code
    readonly option: OptionId
    readonly titles: Readonly<Record<Language, string | undefined>>
  }
  /** The screen before this one in the walk. */
  readonly previous?: Code | undefined
  /** The first screen of the whole walk. */
  readonly begin: Code
  /** The trails of the walk, the current guide last; empty before the first answer. Their text is in the caller's language. */
  readonly walked: readonly WalkedGuide[]
  /** The walk as a link carries it. Absent before the first answer. */
  readonly thread?: Thread | undefined
  /** The address that opens the walk. */
  readonly url: string
}

export type CallState = CallScene | { readonly unknown: Code }

interface CallContext {
  readonly base: string
  readonly loader: Loader
  readonly memory: WalkStore
  readonly agent: Language
  readonly caller: Language
  /** The language of the person who is helped, once it is known; `caller` otherwise. */
  readonly spoken?: Language | undefined
  /** The version of the guide in the link of a reader. It tells the language that they read. */
  readonly walkedHash?: string | undefined
}

/**
 * Moves the walk to the screen of a code: by an answer of the last screen, back, or as a new walk. Skips a question that this walk
 * has answered already. Gives the screen in both languages. Rejects where data cannot be loaded.
 */
export async function arriveInCall(wanted: Code, option: OptionId | undefined, context: CallContext): Promise<CallState> {
  const { base, loader, memory, agent, caller } = context
  const { codes, retired } = await loader.codes(wanted)
  const code = codes[wanted] === undefined ? retired[wanted] : wanted
  const entry = code === undefined || code === null ? undefined : codes[code]
  if (entry === undefined || code === undefined || code === null) return { unknown: wanted }

  const [id, ...has] = entry
  const files = new Map(await Promise.all(has.map(async (language) => [language, await loader.guide(language, id)] as const)))
  const sides = await sidesOf(code, [agent, caller], files)
  const read = [...files.values()].find(({ guide }) => guide.hash === context.walkedHash)?.guide.language
  const spoken = read ?? context.spoken ?? caller
  const heard = sides.find(({ language }) => language === spoken) ?? sides[sides.length - 1]
  const file = heard && files.get(heard.guide.language)
  if (heard === undefined || file === undefined) return { unknown: wanted }

  const settled = memory.settle({ room: 'call', language: heard.language, data: { file, node: heard.node } }, { option })
  const known = { ...settled.known, ...(await settled.rest()) }
  const onward = known.redirect && readAddress(known.redirect.path, base)
  if (onward?.kind === 'node') return arriveInCall(onward.code, known.redirect?.option, context)

  const back = known.back && readAddress(known.back.path, base)
  const callerId = known.session?.callers[known.session.callers.length - 1]?.guide
  const titleIn = async (language: Language) =>
    (callerId && (await guideFile(callerId, language, loader))?.guide.title) ?? known.back?.title
  return {
    code,
    spoken,
    taken: { adopted: known.adopted, badLink: known.badLink },
    ...(code !== wanted && { replaced: wanted }),
    sides,
    missing: [agent, caller].filter((language) => !has.includes(language)),
    called: await calledBy(heard.node, agent, loader),
    ...(known.back &&
      back?.kind === 'node' && {
        back: {
          code: back.code,
          option: known.back.option,
          titles: { [agent]: await titleIn(agent), [caller]: await titleIn(caller) },
        },
      }),
    ...walkOf(known, heard, context),
  }
}

/** The screen in each wanted language that has it; where none has it, in another. */
async function sidesOf(
  code: Code,
  wanted: readonly Language[],
  files: ReadonlyMap<Language, GuideFile>,
): Promise<readonly Side[]> {
  const shown = wanted.filter((language) => files.has(language))
  const sides = await Promise.all(
    (shown.length === 0 ? [...files.keys()].slice(0, 1) : shown).map(async (language): Promise<Side | undefined> => {
      const guide = files.get(language)?.guide
      const node = guide?.nodes.find((candidate) => candidate.code === code)
      return guide && node && { language, i18n: await loadWords(language, ['outcome', 'transcript']), guide, node }
    }),
  )
  return sides.filter((side) => side !== undefined)
}

/** The screen that a call leads to; `undefined` for other nodes, and where the called guide does not exist. */
async function calledBy(node: GuideNode, language: Language, loader: Loader): Promise<Code | undefined> {
  if (node.kind !== 'call' || node.guide === undefined) return
  return node.at ?? firstCode(node.guide, language, loader)
}

/** The code of the first screen of a guide; `undefined` where there is no such guide. Rejects where it cannot be loaded. */
export async function firstCode(id: GuideId, language: Language, loader: Loader): Promise<Code | undefined> {
  const guide = (await guideFile(id, language, loader))?.guide
  return guide && nodeOf(guide, guide.start).code
}

/** The first screen of the walk, the one before this, its trails through all its guides, and its address. */
function walkOf(
  { session, otherTrails = [] }: WalkState,
  { guide, node, language }: Side,
  { base }: CallContext,
): Pick<CallScene, 'previous' | 'begin' | 'walked' | 'thread' | 'url'> {
  const outermost = session?.callers[0]?.guide
  const first = otherTrails.find(({ guide: other }) => other.id === outermost)?.guide ?? guide
  const path = pathOf({ kind: 'node', language, guide: guide.id, code: node.code }, base)
  return {
    previous: session && previousOf(session, guide, otherTrails),
    begin: nodeOf(first, first.start).code,
    thread: session,
    walked: session === undefined ? [] : [...otherTrails, { guide, trail: session.trail }],
    url: `${location.origin}${path}${session === undefined ? '' : `#t=${writeThread(session)}`}`,
  }
}

/** The screen of the last answer; at the beginning of a called guide, the call. */
function previousOf({ trail, callers }: Session, guide: Guide, others: readonly WalkedGuide[]): Code | undefined {
  const last = trail.answers[trail.answers.length - 1]?.[0]
  const caller = callers[callers.length - 1]
  const [of, id] = last === undefined ? [others.find((one) => one.trail === caller)?.guide, caller?.at] : [guide, last]
  return of?.nodes.find((node) => node.id === id)?.code
}
