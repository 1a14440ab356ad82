import type { i18n } from 'i18next'
import { pathOf, readAddress } from '../../../guide/address.ts'
import { type Block, innerBlocks, linksInPhrase, phrasesOf } from '../../../guide/content.ts'
import { type Guide, type GuideFile, nodeOf } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, GuideId, GuideNode, OptionId } from '../../../guide/node.ts'
import { writeThread } from '../../../runtime/walk/thread-text.ts'
import { transcript } from '../../memory/transcript.ts'
import type { Memory } from '../../memory/walk-store.ts'
import type { Loader } from '../../screen/load.ts'
import { guideFile } from '../../screen/resolve.ts'
import type { Known } from '../../screen/walk-state.ts'
import { loadWords } from '../../words/load-words.ts'
import { wordsOf } from '../../words/words.ts'

/** One of the two who talk: their words for the screen that both are at. */
export interface Side {
  readonly language: Language
  readonly i18n: i18n
  readonly guide: Guide
  readonly node: GuideNode
}

/** What a call stands at, in each language that has it: the agent's first. */
export interface CallScene {
  readonly code: Code
  /** The code that was asked for, where it went away and this one took its place. */
  readonly replaced?: Code
  readonly sides: readonly Side[]
  /** Languages that lack this screen. */
  readonly lacking: readonly Language[]
  /** The first screen of each guide that this one leads to, by its id: where a call to it begins. */
  readonly starts: ReadonlyMap<GuideId, Code>
  /** Where a guide that called this one goes on, with that guide's title in each language. */
  readonly back?: { readonly code: Code; readonly option: OptionId; readonly titles: Readonly<Partial<Record<Language, string>>> }
  /** Where the whole walk begins. */
  readonly begin: Code
  /** What was done so far in the caller's words, and the address that opens it. */
  readonly said: { readonly text: string; readonly url: string }
}

export type CallState = CallScene | { readonly unknown: Code }

interface Around {
  readonly base: string
  readonly loader: Loader
  readonly memory: Memory
  readonly agent: Language
  readonly caller: Language
}

/**
 * Goes to the screen of a code, in both languages, as a walk does: by an answer of the screen before, back, or anew. Where an
 * earlier answer of this walk answers the question that is there, it goes on. Rejects where data could not be loaded.
 */
export async function arriveInCall(wanted: Code, option: OptionId | undefined, around: Around): Promise<CallState> {
  const { base, loader, memory, agent, caller } = around
  const { codes, retired } = await loader.codes(wanted)
  const code = codes[wanted] === undefined ? retired[wanted] : wanted
  const entry = code === undefined || code === null ? undefined : codes[code]
  if (entry === undefined || code === undefined || code === null) return { unknown: wanted }

  const [id, ...has] = entry
  const files = new Map(await Promise.all(has.map(async (language) => [language, await loader.guide(language, id)] as const)))
  const sides = await sidesOf(code, [agent, caller], files)
  const heard = sides[sides.length - 1]
  const file = heard && files.get(heard.guide.language)
  if (heard === undefined || file === undefined) return { unknown: wanted }

  const settled = await memory.settle({ kind: 'node', language: caller, file, node: heard.node }, { option })
  const known = { ...settled.known, ...(await settled.more) }
  const onward = known.onward && readAddress(known.onward.path, base)
  if (onward?.kind === 'node') return arriveInCall(onward.code, known.onward?.option, around)

  const back = known.back && readAddress(known.back.path, base)
  const callerId = known.session?.callers[known.session.callers.length - 1]?.guide
  const titleIn = async (language: Language) =>
    (callerId && (await guideFile(callerId, language, loader))?.guide.title) ?? known.back?.title
  return {
    code,
    ...(code !== wanted && { replaced: wanted }),
    sides,
    lacking: [agent, caller].filter((language) => !has.includes(language)),
    starts: await startsOf(sides, agent, loader),
    ...(known.back &&
      back?.kind === 'node' && {
        back: {
          code: back.code,
          option: known.back.option,
          titles: { [agent]: await titleIn(agent), [caller]: await titleIn(caller) },
        },
      }),
    ...toldOf(known, heard, around),
  }
}

/** The screen in each of these languages that has it; in whatever language there is where none has. */
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

/** Where the guides begin that a screen calls or names in its text. */
async function startsOf(sides: readonly Side[], language: Language, loader: Loader): Promise<ReadonlyMap<GuideId, Code>> {
  const named = sides.flatMap(({ node }) => [
    ...(node.kind === 'call' && node.guide !== undefined ? [node.guide] : []),
    ...guidesIn(node.body),
  ])
  const starts = [...new Set(named)].map(async (id) => {
    const guide = (await guideFile(id, language, loader))?.guide
    return guide === undefined ? [] : [[id, nodeOf(guide, guide.start).code] as const]
  })
  return new Map((await Promise.all(starts)).flat())
}

const guidesIn = (blocks: readonly Block[]): readonly GuideId[] =>
  blocks.flatMap((block) => [
    ...phrasesOf(block).flatMap((phrase) =>
      linksInPhrase(phrase).flatMap(({ target }) => ('guide' in target ? [target.guide] : [])),
    ),
    ...guidesIn(innerBlocks(block)),
  ])

/** The walk so far in the words of who is called, with every guide that it went through. */
function toldOf({ session, tried = [] }: Known, heard: Side, { base, caller }: Around): Pick<CallScene, 'begin' | 'said'> {
  const walked = session === undefined ? [] : [...tried, { guide: heard.guide, trail: session.trail }]
  const outermost = session?.callers[0]?.guide
  const first = tried.find(({ guide }) => guide.id === outermost)?.guide ?? heard.guide
  const t = wordsOf(heard.i18n)
  const path = pathOf({ kind: 'node', language: caller, guide: heard.guide.id, code: heard.node.code }, base)
  return {
    begin: nodeOf(first, first.start).code,
    said: {
      text: transcript(walked, t, location.origin + base),
      url: `${location.origin}${path}${session === undefined ? '' : `#t=${writeThread(session)}`}`,
    },
  }
}
