import { type Phrase, phraseText } from '../../../guide/content.ts'
import type { GuideId, GuideNode } from '../../../guide/node.ts'
import type { Place, Report } from '../../diagnostic.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import type { Lexicon } from '../../language/words-of.ts'
import { countLetters, hasAtMost } from '../../letters.ts'
import type { NamedDraft } from '../draft-with-flow.ts'
import { writtenShort } from '../short-title.ts'
import { type Heading, headingOf, longestHeading } from './heading-of.ts'

/**
 * The nodes of a guide with their headings: short forms of long titles, and the titles of called guides. Screens whose headings would
 * be the same keep more words of their titles. `places` are those of the nodes, and `guides` the drafts of each guide.
 */
export function withHeadings(
  nodes: readonly GuideNode[],
  places: readonly Place[],
  { draft }: NamedDraft,
  guides: ReadonlyMap<GuideId, readonly NamedDraft[]>,
  wordsOf: Lexicon,
  report: Report,
): readonly GuideNode[] {
  const words = wordsOf(draft.language)
  const cut = nodes.map((node) => headingOf(node.title, words))
  const titles = new Map<string, Set<string>>()
  for (const [i, node] of nodes.entries()) {
    const shown = nameOf(node.heading ?? cut[i]?.phrase ?? node.title)
    titles.set(shown, (titles.get(shown) ?? new Set()).add(phraseText(node.title)))
  }
  return nodes.map((node, i): GuideNode => {
    const at = places[i]
    if (node.kind === 'call') reportFragment(node.title, at, report)
    const called =
      node.kind === 'call' && node.guide !== undefined ? titleOfGuide(guides.get(node.guide), words, wordsOf) : undefined
    if (called !== undefined && node.heading === undefined)
      return called === phraseText(node.title) ? node : { ...node, heading: [called] }
    const first = cut[i]
    if (first === undefined || node.heading !== undefined) return node
    const isAlone = titles.get(nameOf(first.phrase))?.size === 1
    const heading = isAlone ? first : (headingOf(node.title, words, { isLong: true }) ?? first)
    // A title that fits without its full stop is the heading.
    if (isWhole(phraseText(heading.phrase), phraseText(node.title))) return { ...node, title: heading.phrase }
    reportCut(node.title, heading, at, report)
    return { ...node, heading: heading.phrase }
  })
}

const nameOf = (phrase: Phrase): string => phraseText(phrase).toLowerCase()

const isWhole = (heading: string, title: string): boolean =>
  title.startsWith(heading) && /^[\s.:;,]*$/.test(title.slice(heading.length))

/** The title of a guide as the heading of a screen that leads to it: its title, else its short title, else a short form of its title. */
function titleOfGuide(versions: readonly NamedDraft[] | undefined, words: LanguageWords, wordsOf: Lexicon): string | undefined {
  const named = versions?.find(({ draft }) => draft.language === words.language) ?? versions?.[0]
  if (named === undefined) return
  const { title, language } = named.draft
  if (hasAtMost(longestHeading, title)) return title
  return writtenShort(named) ?? phraseText(headingOf([title], wordsOf(language))?.phrase ?? [title])
}

function reportCut(title: Phrase, { phrase, cut }: Heading, at: Place | undefined, report: Report): void {
  if (cut === 'clause' || at === undefined) return
  report({
    code: 'long-title',
    message: `Unexpected title of ${countLetters(phraseText(title))} letters, expected ${longestHeading} at most, or a comma or a colon before that; its heading is cut to \`${phraseText(phrase)}\``,
    at,
  })
}

function reportFragment(title: Phrase, at: Place | undefined, report: Report): void {
  const text = phraseText(title)
  if (!/^\p{Ll}/u.test(text) || at === undefined) return
  report({
    code: 'call-title-not-a-title',
    message: `Unexpected words \`${text}\` as the text of a link that a screen comes of, expected the title of what it leads to`,
    at,
  })
}
