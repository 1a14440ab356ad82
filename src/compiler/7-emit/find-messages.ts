import { type Block, type Inline, innerBlocks, type Phrase, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import { type Ask, type Choice, type GuideNode, isSharedEnd, type QuestionNode } from '../../guide/node.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { wordsOf } from '../language/words-of.ts'
import { errorCodesIn, isErrorName } from './error-codes.ts'

/** A text that a reader may have seen, and the screen where the help with it begins. */
export interface Mention {
  readonly node: GuideNode
  readonly text: string
  /** The origin of the text. The text of an answer belongs only to the screen that it leads to. */
  readonly from: 'answer' | 'title' | 'heading' | 'screen'
}

const asks: readonly Ask[] = ['message', 'code', 'problem', 'cause']

/** An answer that names a message, a code, a problem or a cause. `node` is the screen where the help begins. */
interface AnswerTarget {
  readonly question: QuestionNode
  readonly choice: Choice
  readonly node: GuideNode
}

/** The answers of a guide that name a message, a code, a problem or a cause, with the screens where the help begins. */
export function answerTargetsOf({ nodes }: Guide): AnswerTarget[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const questions = nodes.filter((node): node is QuestionNode => node.kind === 'question' && asks.includes(node.ask))
  return questions.flatMap((question) =>
    question.choices.flatMap((choice) => {
      const node = byId.get(choice.to)
      // An answer that leads straight to an outcome is found at its question, because the outcome is shared.
      return node === undefined || choice.label === '' ? [] : [{ question, choice, node: isSharedEnd(node) ? question : node }]
    }),
  )
}

/** Every error code on the screens of a guide. */
export function codeMentions(guide: Guide): Mention[] {
  const words = wordsOf(guide.language)
  const fromAnswers = answerTargetsOf(guide).flatMap(({ choice, node }) => {
    const codes = errorCodesIn(`${choice.label}\n${choice.detail ?? ''}`, words)
    const names = choice.label.split(/[\s,;/]+/)
    return [...codes, ...(names.every(isErrorName) ? names : [])].map((text): Mention => ({ node, text, from: 'answer' }))
  })
  const shown = guide.nodes.flatMap((node) =>
    linesOf(node).flatMap((line) => errorCodesIn(line, words).map((text): Mention => ({ node, text, from: 'screen' }))),
  )
  return [...fromAnswers, ...shown]
}

/** Every message that a guide quotes or names; those of answers come first. */
export function messageMentions(guide: Guide): Mention[] {
  const words = wordsOf(guide.language)
  const fromAnswers = answerTargetsOf(guide).flatMap(({ choice, node }) =>
    [unlabelled(choice.label, words), choice.detail ?? ''].map((text): Mention => ({ node, text, from: 'answer' })),
  )
  const start = guide.nodes
    .filter(({ id }) => id === guide.start)
    .map((node): Mention => ({ node, text: guide.title, from: 'title' }))
  // Help does not begin at a check or at a shared end, but at the advice of a correction in the place of the screens that it replaces.
  const shown = guide.nodes.filter(
    (node) => !isSharedEnd(node) && (node.kind !== 'check' || node.was !== undefined) && !node.superseded,
  )
  const sections = firstBy(shown, ({ section }) => section).flatMap((node): Mention[] =>
    words.errors.trouble.test(plain(node.section)) ? [{ node, text: node.section, from: 'heading' }] : [],
  )
  const quoted = shown.flatMap((node) =>
    phrasesIn(node).flatMap((phrase) => messagesIn(phrase, words).map((text): Mention => ({ node, text, from: 'screen' }))),
  )
  return [...fromAnswers, ...start, ...sections, ...firstBy(quoted, ({ node, text }) => `${node.section}\n${text}`)]
}

/** A label without the author's name for it: `Profil introuvable` of `Message d’erreur 2 : Profil introuvable`. */
const unlabelled = (label: string, { labels }: LanguageWords): string => {
  const [name = '', ...rest] = label.split(':')
  return rest.length > 0 && labels.message.test(plain(name)) ? rest.join(':') : label
}

/** The first item of each key. */
function firstBy<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
  return [...first.values()]
}

/** The phrases of a screen. What the article said before a correction is still what a reader sees on the device. */
const phrasesIn = ({ title, body, was }: GuideNode): Phrase[] => [
  title,
  ...(was === undefined ? [] : [was.title]),
  ...[...body, ...(was?.body ?? [])].flatMap(deepPhrases),
]
const deepPhrases = (block: Block): Phrase[] => [...phrasesOf(block), ...innerBlocks(block).flatMap(deepPhrases)]

/** The lines of a screen, code included. */
const linesOf = (node: GuideNode): string[] => [
  node.label ?? '',
  ...phrasesIn(node).map(phraseText),
  ...node.body.flatMap(codeLines),
]
const codeLines = (block: Block): string[] => (block[0] === 'pre' ? block[1].split('\n') : innerBlocks(block).flatMap(codeLines))

const quotes = /« ?([^»]{8,300}?) ?»|„([^“”]{8,300})[“”]|“([^”]{8,300})”|‘([^’]{8,300})’(?!\p{L})|"([^"]{8,300})"/gu

/**
 * The messages of a phrase: text that is marked or quoted after a word such as “error”: `l’erreur **Profil introuvable**
 * s’affiche`.
 */
function messagesIn(phrase: Phrase, { errors, instructs }: LanguageWords): string[] {
  const announced = (before: string) => {
    const sentence = plain(before.split(/[.!?](?=\s)|\n/).at(-1) ?? '')
    // A name that the reader is told to choose or to look for is not a message.
    return errors.announces.test(sentence.slice(-80)) && !instructs.test(sentence)
  }
  const marked = phrase.flatMap((inline, i) =>
    isEmphasis(inline) && announced(phraseText(phrase.slice(0, i))) ? [phraseText([inline])] : [],
  )
  const text = phraseText(phrase)
  const quoted = [...text.matchAll(quotes)].flatMap((match) =>
    announced(text.slice(0, match.index)) ? [match.slice(1).find((part) => part !== undefined) ?? ''] : [],
  )
  // A single word in bold is a button or a name.
  return [...marked, ...quoted].filter((message) => /\p{L}{2,}\s+\p{L}/u.test(message) && !/[>\\]/.test(message))
}

const isEmphasis = (inline: Inline): boolean => typeof inline !== 'string' && (inline[0] === 'strong' || inline[0] === 'em')

/** The screens for a code: those that an answer leads to, and the first screen of each other section that names it. */
export function placesOf(mentions: readonly Mention[]): GuideNode[] {
  const places = new Set(mentions.flatMap(({ node, from }) => (from === 'answer' ? [node] : [])))
  const sections = new Set([...places].map(({ section }) => section))
  for (const { node } of mentions) {
    if (!sections.has(node.section)) places.add(node)
    sections.add(node.section)
  }
  return [...places]
}
