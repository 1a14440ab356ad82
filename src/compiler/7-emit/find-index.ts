import { phraseText } from '../../guide/content.ts'
import { errorKey } from '../../guide/error-code.ts'
import { type FindEntry, type FindGuide, type FindIndex, type FindSection, type FindTexts, withTexts } from '../../guide/find.ts'
import type { Guide } from '../../guide/guide.ts'
import { knownLanguages, type Language } from '../../guide/language.ts'
import type { Code, GuideId, GuideNode } from '../../guide/node.ts'
import { platformIn } from '../../guide/platforms.ts'
import type { Wording } from '../5-link/wordings.ts'
import { compareText } from '../diagnostic.ts'
import { englishName } from './english-names.ts'
import { answerTargetsOf, codeMentions, type Mention, messageMentions, placesOf } from './find-messages.ts'
import { joinTexts } from './find-texts.ts'

/**
 * The index of error codes and messages with the screens that help: codes wherever a screen has them, messages where the help
 * begins. Unlisted guides are left out: the guides that call them have the same messages.
 */
export function emitFindIndex(guides: readonly Guide[], wordings: readonly Wording[]): FindIndex {
  const texts = new Map<GuideId, Guide[]>()
  for (const guide of guides) if (!guide.unlisted) texts.set(guide.id, [...(texts.get(guide.id) ?? []), guide])
  const versions = [...texts].sort(([a], [b]) => compareText(a, b))
  const codes = codesOf(versions.flatMap(([, guide]) => guide))
  const codesAt = new Map<Code, string[]>()
  for (const [written, ...places] of codes)
    for (const place of places) codesAt.set(place, [...(codesAt.get(place) ?? []), written])
  return {
    schema: 1,
    codes,
    guides: versions.flatMap(([id, guide]): FindGuide[] => {
      const sections = sectionsOf(
        guide,
        codesAt,
        wordings.filter((wording) => wording.guide === id),
      )
      const { audience, platforms } = guide[0] ?? { audience: 'user', platforms: [] }
      return sections.length === 0 ? [] : [{ id, audience, ...(platforms.length > 0 && { platforms }), sections }]
    }),
  }
}

/** Every error code once, with its screens in the order of their guides. */
function codesOf(guides: readonly Guide[]): FindIndex['codes'] {
  const found = new Map<string, { written: string; places: Set<Code> }>()
  for (const guide of guides) {
    const mentions = new Map<string, Mention[]>()
    for (const mention of codeMentions(guide))
      mentions.set(errorKey(mention.text), [...(mentions.get(errorKey(mention.text)) ?? []), mention])
    for (const [key, all] of mentions) {
      const code = found.get(key) ?? { written: '', places: new Set<Code>() }
      // Of several spellings, the one with `0x` is what devices show.
      for (const { text } of all) if (code.written === '' || /^0x/i.test(text)) code.written = writing(text)
      for (const place of placesOf(all)) code.places.add(place.code)
      found.set(key, code)
    }
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, { written, places }]) => [written, ...places])
}

const writing = (code: string): string => (/^(?:0x)?[0-9a-f]+$/i.test(code) ? code.toUpperCase().replace(/^0X/, '0x') : code)

/** `names`: English names that ids give, which no device shows. */
type MessageLanguage = Language | 'en' | 'names'
const messageLanguages: readonly MessageLanguage[] = [...new Set([...knownLanguages, 'en']), 'names']

function sectionsOf(
  versions: readonly Guide[],
  codesAt: ReadonlyMap<Code, readonly string[]>,
  wordings: readonly Wording[],
): FindSection[] {
  const said = new Map<Code, Map<MessageLanguage, string[]>>()
  const add = (code: Code, language: MessageLanguage, text: string) => {
    const texts = said.get(code) ?? new Map<MessageLanguage, string[]>()
    texts.set(language, joinTexts(texts.get(language) ?? [], text, codesAt.get(code) ?? []))
    said.set(code, texts)
  }
  for (const [guide, mentions] of mentionsInAll(versions))
    for (const { node, text } of mentions) add(node.code, guide.language, text)
  // A screen that is found by a code is listed under its title where it has no other text.
  for (const { language, nodes } of versions)
    for (const { code, title } of nodes)
      if ((codesAt.has(code) || said.has(code)) && !said.get(code)?.get(language)?.length) add(code, language, phraseText(title))
  for (const { code, texts } of wordings)
    for (const [language, own] of Object.entries(texts)) for (const text of own ?? []) add(code, language, text)
  for (const guide of versions)
    for (const { choice, node } of answerTargetsOf(guide))
      add(node.code, 'names', englishName(choice.id, { section: node.section, title: choice.label }))

  const [first] = versions
  if (first === undefined) return []
  const asked = new Map(answerTargetsOf(first).map(({ question, node }) => [node.code, question]))
  const sections = new Map<GuideNode | undefined, FindEntry[]>()
  for (const { code } of first.nodes) {
    const texts = said.get(code)
    const question = asked.get(code)
    if (texts !== undefined) sections.set(question, [...(sections.get(question) ?? []), withTexts({ code }, recordOf(texts))])
  }
  return [...sections].map(([question, entries]) =>
    Object.assign({ ...(question && headingOf(question, versions)) }, { entries }),
  )
}

/** The mentions of each version. A heading or a quotation counts only where the same screen has one in all languages. */
function mentionsInAll(versions: readonly Guide[]): (readonly [Guide, readonly Mention[]])[] {
  const all = versions.map((guide) => [guide, messageMentions(guide)] as const)
  const both = ({ node: { code }, from }: Mention) =>
    all.every(
      ([other, theirs]) =>
        theirs.some((mention) => mention.from === from && mention.node.code === code) ||
        !other.nodes.some((node) => node.code === code),
    )
  return all.map(([guide, mentions]) => [guide, mentions.filter((mention) => mention.from === 'answer' || both(mention))])
}

/** The code and the heading of a question in each language, with the platform that the heading names. */
function headingOf(
  { id, code, section, title }: GuideNode,
  versions: readonly Guide[],
): FindTexts & Pick<FindSection, 'at' | 'platform'> {
  const english = englishName(id, { section, title: phraseText(title) })
  const headings = versions.flatMap(({ language, nodes }): [MessageLanguage, string[]][] => {
    const heading = phraseText(nodes.find((node) => node.code === code)?.title ?? [])
    return heading === '' ? [] : [[language, [heading]]]
  })
  const texts = new Map<MessageLanguage, string[]>([
    ...headings,
    ...(english === '' ? [] : [['names', [english]] satisfies [MessageLanguage, string[]]]),
  ])
  const platform = platformIn([...texts.values()].flat().join(' '))
  const isNarrower = platform !== undefined && versions.some(({ platforms }) => platforms.join() !== platform)
  return withTexts({ at: code, ...(isNarrower && { platform }) }, recordOf(texts))
}

const recordOf = (texts: ReadonlyMap<MessageLanguage, readonly string[]>): FindTexts =>
  Object.fromEntries(
    messageLanguages.flatMap((language) => (texts.get(language)?.length ? [[language, texts.get(language)]] : [])),
  )
