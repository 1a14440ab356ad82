import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../../guide/content.ts'
import { trimmed } from '../../1-read/phrase.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { productRanges } from '../../language/product-names.ts'
import { hasAtMost } from '../../letters.ts'
import { isBalanced } from './balance.ts'
import { clauseCut, type Lead, leadOf } from './clause-cut.ts'
import { complementCut, pathCut, withoutPlace } from './complement-cut.ts'
import { cutPhrase, hasAddress, type MarkRange, onOneLine, rangesOfMarks, withFileNames, withHosts } from './cut-phrase.ts'
import { type Line, lineOf, withoutStop } from './line.ts'
import { endsInFunctionWord, wordCut } from './word-cut.ts'

/** The most letters of a heading. */
export const longestHeading = 60

/** The part of a title that is read, in characters: patterns take too long for a whole page in one line. */
const longestRead = 600

/** The longest part before a main clause that stays where the main clause is cut between words, in characters. */
const shortLead = 25

/** A heading, and where its title was cut: at the end of a clause, or between words. */
export interface Heading {
  readonly phrase: Phrase
  readonly cut: 'clause' | 'words'
}

interface HeadingOptions {
  /** As many words as there is room for, to tell the heading from another. */
  readonly isLong?: boolean
}

/**
 * The heading of a screen whose title has more than 60 letters, or an address: words of the title in their order, at most 60 letters.
 * `undefined` where the title is a heading.
 */
export function headingOf(title: Phrase, words: LanguageWords, options: HeadingOptions = {}): Heading | undefined {
  const line = cutPhrase(trimmed(onOneLine(title)), { from: 0, to: longestRead })
  const full = phraseText(line)
  const addressed = hasAddress(full)
  if (!addressed && hasAtMost(longestHeading, full)) return
  const spelled = addressed ? withHosts(line) : line
  if (fits(spelled))
    return made(spelled, {
      parts: [{ from: 0, to: withoutStop(phraseText(spelled), phraseText(spelled).length) }],
      ending: '',
      cut: 'clause',
    })
  const phrase = withFileNames(withoutAsides(spelled, words))
  const cut = cutText(lineOf(phraseText(phrase), namesIn(phrase, words), words), options)
  return made(phrase, cut)
}

/** The names in a phrase: its marks, and products of the organisation. */
const namesIn = (phrase: Phrase, words: LanguageWords): readonly MarkRange[] => [
  ...rangesOfMarks(phrase),
  ...productRanges(phraseText(phrase), words).map((range) => ({ ...range, isTyped: false })),
]

const fits = (phrase: Phrase): boolean => hasAtMost(longestHeading, phraseText(phrase))

interface TextCut extends ReturnType<typeof wordCut>, Pick<Heading, 'cut'> {
  /** What stands between the parts. */
  readonly gap?: string
}

/** The parts of a long text that make a heading. */
function cutText(line: Line, { isLong = false }: HeadingOptions): TextCut {
  const { text, end, words } = line
  if (text.charAt(end - 1) === '?') {
    if (hasAtMost(longestHeading, text.slice(0, end))) return { parts: [{ from: 0, to: end }], ending: '', cut: 'clause' }
    return { ...wordCut({ ...line, end: end - 1 }, 0, longestHeading, { sign: words.questionMark }), cut: 'words' }
  }
  const lead = leadOf(line)
  const condition: TextCut | undefined =
    lead !== undefined && isPart(line, lead.comma)
      ? { parts: [{ from: 0, to: lead.comma }], ending: '', cut: 'clause' }
      : undefined
  const main = lead?.main
  const clause = isLong
    ? undefined
    : (clauseCut(line, 0, main ?? (lead === undefined ? 0 : lead.comma + 2), longestHeading) ??
      (main === undefined ? undefined : clauseCut(line, main, main, longestHeading)))
  if (clause !== undefined) return { parts: [clause], ending: clause.open ? '…' : '', cut: 'clause' }
  return cutBetweenWords(line, lead, condition, isLong)
}

/** The fewest letters of a main clause that stand behind the part before it, and of that part where it stands alone. */
const leastOfMain = 15
const leastAlone = 15

function cutBetweenWords(line: Line, lead: Lead | undefined, condition: TextCut | undefined, isLong: boolean): TextCut {
  const start = lead === undefined || lead.comma < shortLead ? 0 : (lead.main ?? 0)
  const whole = isLong ? undefined : wholeSentence(line, start, lead)
  if (whole !== undefined) return whole
  if (condition !== undefined && !isLong && lead?.kind === 'condition' && lead.comma >= leastAlone) return condition
  const first = worded(line, start, isLong)
  const [kept] = first.parts
  if (lead === undefined || start > 0 || lead.main !== undefined || kept === undefined) return first
  const ofMain = kept.to - lead.comma - 2
  return ofMain < leastOfMain && condition !== undefined ? condition : first
}

/** A part of a sentence that is one by itself: without its last complements, or with less of its menu path. */
function wholeSentence(line: Line, start: number, lead: Lead | undefined): TextCut | undefined {
  const path =
    pathCut(line, start, longestHeading) ?? (lead?.main === undefined ? undefined : pathCut(line, lead.main, longestHeading))
  if (path !== undefined) return { parts: path, gap: ' … ', ending: '', cut: 'clause' }
  const verbFrom = lead === undefined ? start : Math.max(start, lead.main ?? lead.comma + 2)
  const part = complementCut(line, start, verbFrom, longestHeading)
  const parts = part === undefined ? withoutPlace(line, start, longestHeading) : [part]
  return parts && { parts, gap: ' ', ending: '', cut: 'clause' }
}

function worded(line: Line, start: number, isLong: boolean): TextCut {
  const byWords = wordCut(line, start, longestHeading, { isLong })
  const isAtComma = byWords.parts.length === 1 && /^[,;:]/.test(line.like.slice(byWords.parts[0]?.to))
  return { ...byWords, cut: isAtComma ? 'clause' : 'words' }
}

/** Whether the text before a comma can be a heading: `Si la connexion échoue`. */
function isPart({ text, like, words }: Line, comma: number): boolean {
  const said = text.slice(0, comma)
  return hasAtMost(longestHeading, said) && isBalanced(said) && !endsInFunctionWord(like.slice(0, comma).trimEnd(), words)
}

/** A phrase without its texts in brackets, unless they say when or whether. */
function withoutAsides(phrase: Phrase, { headings }: LanguageWords): Phrase {
  const text = phraseText(phrase)
  const like = text.replace(/[’‘]/g, "'")
  const dropped = [...like.matchAll(/ +\([^()]{2,}\)(?=[ .,;:!?…]|$)/g)].filter(
    ({ 0: aside }) =>
      !headings.negation.test(aside) && !headings.exception.test(aside) && !headings.limit.test(aside.trim().slice(1)),
  )
  const ends = dropped.map(({ index, 0: aside }) => index + aside.length)
  const parts = [
    ...dropped.map(({ index }, i) => ({ from: ends[i - 1] ?? 0, to: index })),
    { from: ends.at(-1) ?? 0, to: text.length },
  ]
  return dropped.length === 0 ? phrase : parts.flatMap((part) => cutPhrase(phrase, part))
}

function made(phrase: Phrase, { parts, gap = '… ', ending, cut }: TextCut): Heading {
  const pieces = parts.flatMap((part, i): Phrase => [...(i === 0 ? [] : [gap]), ...trimmed(cutPhrase(phrase, part))])
  const whole = joined([...pieces, ...(ending === '' ? [] : [ending])])
  return { phrase: (parts[0]?.from ?? 0) > 0 ? capitalised(whole) : whole, cut }
}

/** A phrase in which a text is never in two pieces. */
function joined(phrase: Phrase): Phrase {
  const out: Inline[] = []
  for (const inline of phrase) {
    const last = out.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') out[out.length - 1] = last + inline
    else out.push(inline)
  }
  return out
}

/** A phrase that begins with a capital letter. Code and texts to type stay as they are. */
function capitalised([first, ...rest]: Phrase): Phrase {
  if (first === undefined) return []
  if (typeof first === 'string') return [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
  return isMark(first) && first[0] !== 'kbd' ? [withPhrase(first, capitalised(phraseIn(first))), ...rest] : [first, ...rest]
}
