import type { Result } from '../../../guide/node.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { contactClause, contactIn } from '../contact.ts'
import { leadsToArticle } from '../sentences.ts'
import { shown, type Tokens } from './turn-tokens.ts'

/** The place that a main clause names. */
export type Target =
  | { readonly kind: 'contact'; readonly result: Result }
  /** With `refers`, the clause refers to the section, `consultez …`, and does not move on to it, `passez à …`. */
  | { readonly kind: 'section'; readonly key: string; readonly refers?: true }
  | { readonly kind: 'article'; readonly href: string }
  | { readonly kind: 'step'; readonly number: number }
  /** The first step, or section, behind those that are skipped. */
  | { readonly kind: 'past'; readonly numbers: readonly number[] }
  | { readonly kind: 'past-section'; readonly key: string }
  /** The step after the next one, the next one, the one before, and the last. */
  | { readonly kind: 'past-this' | 'past-next' | 'next' | 'previous' | 'last' }
  /** Behind the last step of the procedure: “you are done”. */
  | { readonly kind: 'end' }
  /** The remedy at the end of the article. */
  | { readonly kind: 'article-end' }
  /** The problem is solved. */
  | { readonly kind: 'solved' }
  /** Something more to do, then the next step. */
  | { readonly kind: 'do' }

/** A clause that has a target which the grammar does not understand. Nothing is asked there. */
export type Unsure = 'unsure'

/** Resolves what a sentence names. */
export interface Names {
  readonly keyOfAnchor: (href: string) => string | undefined
  readonly keyOfTitle: (title: string) => string | undefined
  /** The outcome of “stop”, and of “contact …” without a person that is known. */
  readonly otherwise: Result
  /** Whether the sentence is in the language of the article, so that each of its links must lead somewhere. */
  readonly isOwn: boolean
}

/** Reads the target of a clause of one sentence. */
export interface ClauseReader {
  /** `unsure` where the clause names a target and is not understood as a whole; `undefined` where it names none. */
  readonly target: (clause: string) => Target | Unsure | undefined
  /** As `target`, and `do` where the clause only tells to do something. */
  readonly action: (clause: string) => Target | Unsure | undefined
  /** Whether a text names a step by its number or by its place. */
  readonly namesStep: (text: string) => boolean
  /** Whether a text has no step, no person and no verb that may turn the walk. */
  readonly explains: (text: string) => boolean
}

export function clauseReader(tokens: Tokens, words: LanguageWords, names: Names): ClauseReader {
  const target = (clause: string) => targetIn(clause, tokens, words, names)
  return {
    target,
    action: (clause) => target(clause) ?? (tellsToDo(clause, words) ? { kind: 'do' } : undefined),
    namesStep: (text) => /⟦(?:S|this|next|rest)/.test(text),
    explains: (text) => !stepToken.test(text) && !words.turns.mayTurn.test(text) && contactIn(text, words) === undefined,
  }
}

const stepToken = /⟦(?!L)/

/** Whether a clause tells or advises to do something, without a negation and without a person to contact. */
const tellsToDo = (clause: string, words: LanguageWords): boolean => {
  const text = clause.replace(/^[\s,:]+/, '')
  return (
    (words.instructs.test(text) || words.turns.mayDo.test(text)) &&
    isPlain(text, words) &&
    contactClause(text, words) === undefined
  )
}

function targetIn(main: string, tokens: Tokens, words: LanguageWords, names: Names): Target | Unsure | undefined {
  const { turns } = words
  const text = lowerFirst(withoutEnd(main, '.!… '))
  const spoken = (clause: string) => clause.replace(/⟦L(\d+)⟧/g, (all, i: number) => tokens.linkTexts[i] ?? all)
  const contact = (): Target => ({ kind: 'contact', result: contactClause(spoken(text), words)?.who ?? names.otherwise })
  const stop = turns.stops.exec(text)?.[0]
  if (stop !== undefined) return isPlain(text.slice(stop.length), words) ? contact() : 'unsure'
  if (turns.solves.test(text)) return { kind: 'solved' }
  if (turns.ends.test(text)) return { kind: 'end' }
  if (turns.articleEnd.test(text)) return { kind: 'article-end' }
  const joins = [...text.matchAll(turns.joins)].map(({ index, 0: mark }) => index + mark.length)
  // “Do not open it, call …”: what is forbidden ends at a comma.
  const pause = text.indexOf(', ')
  const starts = pause > 0 && forbids(text.slice(0, pause), words) ? [0, pause + 2] : [0, ...joins]
  for (const start of starts) {
    const before = text.slice(0, start)
    if (start > 0 && contactClause(spoken(before), words) !== undefined) break
    const clause = text.slice(start)
    // “Do not open it, and call …” forbids nothing of what stands behind it.
    if (start > 0 && !isPlain(before, words)) {
      if (forbids(before, words) && contactClause(spoken(clause), words)?.begins && isPlain(clause, words)) return contact()
      break
    }
    if (turns.goesOn.test(clause)) return { kind: 'next' }
    const skipped = firstGroup(turns.skips, clause)
    if (skipped !== undefined) return pastOf(skipped, tokens, names) ?? 'unsure'
    const named = /^⟦L\d+⟧$/.test(clause) ? clause : firstGroup(turns.goes, withoutDeed(clause, words))
    if (named !== undefined) {
      if (turns.reference.test(clause)) return
      const target = placeOf(named, clause, tokens, names, turns.namedPart.test(clause))
      if (target === 'none') return
      if (target !== undefined)
        return target !== 'unsure' && target.kind === 'section' && !turns.moves.test(clause)
          ? { ...target, refers: true }
          : target
    }
    const said = contactClause(spoken(text), words, spoken(before).length)
    if (said?.begins) return !said.isForbidden && isPlain(said.after, words) ? contact() : 'unsure'
  }
  return namesTarget(text, tokens, words) ? 'unsure' : undefined
}

/** A clause without what is to be done at its place: `retournez à l'étape 3 et vérifiez l'orthographe`. */
function withoutDeed(clause: string, words: LanguageWords): string {
  const join = [...clause.matchAll(words.turns.joins)].at(-1)
  if (join === undefined) return clause
  const deed = clause.slice(join.index + join[0].length)
  return tellsToDo(deed, words) && !words.turns.mayTurn.test(deed) ? clause.slice(0, join.index) : clause
}

/** Whether a text only forbids something: `n'y répondez pas`. */
const forbids = (text: string, { stops, turns }: LanguageWords): boolean => {
  const said = withoutEnd(text, ' ,').replace(turns.endsInJoin, '')
  return stops.forbids.exec(said)?.[0].length === said.length
}

const lowerFirst = (text: string): string => text.replace(/^\p{Lu}/u, (first) => first.toLowerCase())

/** The text without these characters at its end. A loop, because a pattern with `+$` needs quadratic time for a long run of them. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Whether a text has no step, no negation, no condition and no second clause. */
const isPlain = (text: string, { turns }: LanguageWords): boolean =>
  !stepToken.test(text) &&
  !text.includes(';') &&
  !turns.inlineOtherwise.test(` ${text} `) &&
  !turns.negation.test(text) &&
  !turns.unclear.test(text) &&
  text.search(turns.follows) === -1

/** Whether a clause names a step, a section or a person with a verb that may turn the walk. */
function namesTarget(text: string, { links }: Tokens, words: LanguageWords): boolean {
  const { turns } = words
  if (turns.reference.test(text)) return false
  if (contactClause(text, words) !== undefined) return true
  if (!turns.mayTurn.test(text)) return false
  if (/⟦(?:S|this|rest)/.test(text)) return true
  const named = [...text.matchAll(/⟦L(\d+)⟧/g)].map(([, i]) => links[Number(i)] ?? '')
  return named.some((href) => href.startsWith('#'))
}

const firstGroup = (patterns: readonly RegExp[], text: string): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups?.target
    if (found !== undefined) return found
  }
  return
}

const numbersIn = (named: string): readonly number[] =>
  (/^⟦S([\d,]+)⟧$/.exec(named)?.[1] ?? '').split(',').filter(Boolean).map(Number)

function pastOf(named: string, tokens: Tokens, names: Names): Target | undefined {
  if (named === '⟦this⟧') return { kind: 'past-this' }
  if (named === '⟦next⟧') return { kind: 'past-next' }
  if (named === '⟦rest⟧') return { kind: 'end' }
  const numbers = numbersIn(named)
  if (numbers.length > 0) return { kind: 'past', numbers }
  const key = keyOf(named, tokens, names)
  return key === undefined ? undefined : { kind: 'past-section', key }
}

/**
 * The place that a token or a title names. `none` where it is a place outside the content. With `isPart`, the clause says that it
 * names a section, so a title that no section has is `unsure`.
 */
function placeOf(
  named: string,
  clause: string,
  tokens: Tokens,
  names: Names,
  isPart: boolean,
): Target | Unsure | 'none' | undefined {
  if (named === '⟦next⟧') return { kind: 'next' }
  if (named === '⟦previous⟧') return { kind: 'previous' }
  if (named === '⟦last⟧') return { kind: 'last' }
  if (named === '⟦this⟧' || named === '⟦rest⟧') return 'unsure'
  const numbers = numbersIn(named)
  const [number] = numbers
  if (number !== undefined) return { kind: 'step', number }
  const link = /^⟦L(\d+)⟧$/.exec(named)?.[1]
  if (link !== undefined) {
    const href = tokens.links[Number(link)] ?? ''
    if (!href.startsWith('#')) return leadsToArticle({ href }) ? { kind: 'article', href } : 'none'
    const key = names.keyOfAnchor(href)
    return key === undefined ? (names.isOwn ? 'unsure' : 'none') : { kind: 'section', key }
  }
  if (/⟦/.test(clause)) return
  const key = keyOf(named, tokens, names)
  return key === undefined ? (isPart && names.isOwn ? 'unsure' : undefined) : { kind: 'section', key }
}

/** The key of the section that a link or a title names, with or without quotation marks. */
function keyOf(named: string, { links }: Tokens, { keyOfAnchor, keyOfTitle }: Names): string | undefined {
  const link = /^⟦L(\d+)⟧$/.exec(named)?.[1]
  return link === undefined
    ? keyOfTitle(shown(named).replace(/^[\s"'«“(]+|[\s"'»”)]+$/g, ''))
    : keyOfAnchor(links[Number(link)] ?? '')
}

/**
 * Every target that a sentence names, understood or not: links to articles, because a step beside one may be a step of that
 * article, then steps and sections in order, and a person.
 */
export function targetsNamed({ text, links }: Tokens, words: LanguageWords, names: Names): Target[] {
  const named = [...text.matchAll(/⟦([SL])([\d,]+)⟧/g)].flatMap(([, kind, value = '']): Target[] => {
    if (kind === 'S') return [{ kind: 'step', number: Number(value.split(',')[0]) }]
    const href = links[Number(value)] ?? ''
    const key = href.startsWith('#') ? names.keyOfAnchor(href) : undefined
    if (key !== undefined) return [{ kind: 'section', key }]
    return leadsToArticle({ href }) ? [{ kind: 'article', href }] : []
  })
  const articles = named.filter(({ kind }) => kind === 'article')
  const places = [...articles, ...named.filter(({ kind }) => kind !== 'article')]
  const result = contactClause(text, words)?.who
  return result === undefined ? places : [...places, { kind: 'contact', result }]
}
