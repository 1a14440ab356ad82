import { phraseText } from '../../guide/content.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { hasCondition, isConditional } from './conditions.ts'
import { contactClause } from './contact.ts'
import { type BilingualContext, type PairedPhrase, textsOf } from './paired-phrase.ts'
import { sentencesOf } from './sentences.ts'
import { unknownPerson } from './turns/unknown-word.ts'

/** Alerts that may end a walk. A note or a tip is beside the way. */
const grave = new Set(['important', 'warning', 'caution'])

/**
 * Whether sentences, in their order, tell every reader to stop: `Ne continuez pas. Appelez le 1234.` Not so where one that comes
 * before is a condition or a question, or where the reader goes on after all.
 */
export function saysStop(sentences: readonly string[], words: LanguageWords): boolean {
  const { stops, mayStop, resumes, waits } = words.stops
  const at = sentences.findIndex((text) => stops.test(text) || mayStop.test(text))
  const said = sentences[at]
  if (said === undefined) return forbidsAndCalls(sentences, words)
  if (hasCondition(said, words) || isOpen(sentences[at - 1], words)) return false
  const clause = stops.exec(said) ?? mayStop.exec(said)
  const behind = [said.slice(clause?.[0].length ?? 0), ...sentences.slice(at + 1)].join(' ')
  const calls = contacts(behind, words)
  if (resumes.test(behind) || (waits.test(behind) && !calls)) return false
  return stops.test(said) || calls || isOneWord(sentences) || saysStop(sentences.slice(at + 1), words)
}

/** Whether sentences are one word: `Stop!` */
const isOneWord = ([only = '', ...more]: readonly string[]): boolean => more.length === 0 && /^\p{L}+[\s.!…]*$/u.test(only)

/** Whether sentences forbid something, and tell at once to contact somebody: `N'essayez plus. Appelez le 1234.` */
const forbidsAndCalls = (sentences: readonly string[], words: LanguageWords): boolean =>
  sentences.some((said, i) => {
    const clause = words.stops.forbids.exec(said)?.[0]
    if (clause === undefined || hasCondition(said, words) || isOpen(sentences[i - 1], words)) return false
    const call = [said.slice(clause.length), sentences[i + 1] ?? ''].find((text) => contacts(text, words))
    return call !== undefined && !hasCondition(call, words) && !words.stops.resumes.test(sentences.slice(i).join(' '))
  })

/** Whether what stands behind a text belongs to a condition or a question at its end. */
const isOpen = (text: string | undefined, words: LanguageWords): boolean =>
  text !== undefined && (hasCondition(text, words) || /[?:]$/.test(text))

function contacts(text: string, words: LanguageWords): boolean {
  const said = text.replace(/^[\s,;:.!…–—-]+/, '')
  const clause = contactClause(said, words)
  return clause === undefined ? unknownPerson(said, words) !== undefined : !clause.isForbidden
}

/** Whether a block tells every reader to stop, in any language. */
export function blockStops(block: SourceBlock, bilingual: BilingualContext): boolean {
  if (block.type === 'paragraph') return phraseStops(block, bilingual)
  if (block.type !== 'alert' || block.isFootnote || !grave.has(block.alert)) return false
  return block.isStop
    ? !block.blocks.some((inner) => inner.type === 'paragraph' && isConditional(inner, bilingual))
    : block.blocks.some((inner) => blockStops(inner, bilingual))
}

/** Whether a paragraph or a heading tells every reader to stop. */
export const phraseStops = (said: PairedPhrase, bilingual: BilingualContext): boolean =>
  textsOf(said, bilingual).some(
    ({ phrase, text, words }) =>
      words.stops.hints.test(text) &&
      saysStop(
        sentencesOf(phrase, words).map((sentence) => plain(phraseText(sentence))),
        words,
      ),
  )

/** Whether the next block belongs to a condition or a question at the end of this one: `Si le voyant est rouge :`. */
export const leavesOpen = (block: SourceBlock | undefined): boolean =>
  block?.type === 'paragraph' && /[?:]$/.test(plain(phraseText(block.phrase)))
