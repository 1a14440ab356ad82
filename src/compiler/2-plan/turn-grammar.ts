import { type Phrase, phraseIn, phraseText } from '../../guide/content.ts'
import type { Result } from '../../guide/node.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { contactClause } from './contact.ts'

/** The place that a main clause names. */
export type Target =
  | { readonly kind: 'contact'; readonly result: Result }
  | { readonly kind: 'section'; readonly key: string }
  | { readonly kind: 'step'; readonly number: number }
  /** The first step, or section, behind those that are skipped. */
  | { readonly kind: 'past'; readonly numbers: readonly number[] }
  | { readonly kind: 'past-section'; readonly key: string }
  /** The step after the next one, the next one, and the one before. */
  | { readonly kind: 'past-this' }
  | { readonly kind: 'past-next' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }

/** A clause that has a target which the grammar does not understand. Nothing is asked there. */
export type Unsure = 'unsure'

/** The part that one sentence has in a turn. */
export type SentencePart =
  /** A condition with its main clause. `yes` is absent where the main clause only asks to do something. */
  | {
      readonly kind: 'conditional'
      readonly yes: Target | undefined
      readonly no: Target | undefined
      /** Whether the condition refers to the sentence before: `Si ce n'est pas le cas`. */
      readonly refers: boolean
    }
  | { readonly kind: 'question' }
  | { readonly kind: 'so'; readonly target: Target }
  | { readonly kind: 'otherwise'; readonly target: Target | Unsure }
  | { readonly kind: 'main'; readonly target: Target }
  | { readonly kind: 'unsure' }

/** Resolves what a sentence names. */
export interface Names {
  readonly keyOfAnchor: (href: string) => string | undefined
  readonly keyOfTitle: (title: string) => string | undefined
  /** The outcome of “stop”, and of “contact …” without a person that is known. */
  readonly otherwise: Result
  /** Whether the sentence is in the language of the article, so that each of its links must lead somewhere. */
  readonly isOwn: boolean
}

interface Tokens {
  readonly text: string
  readonly links: readonly string[]
  /** The texts of the links, where a person may be named: `contactez [le helpdesk](mailto:…)`. */
  readonly linkTexts: readonly string[]
}

/** Punctuation inside a name, a quotation or brackets ends no clause. */
const protectedText = (text: string): string => text.replace(/[,;:?!.]/g, '·')

/** The text of a sentence, with its links and steps as tokens: `Si le voyant est vert, passez à ⟦S4⟧.` */
function tokensOf(phrase: Phrase, { turns, numbers }: LanguageWords): Tokens {
  const links: string[] = []
  const linkTexts: string[] = []
  const write = (inlines: Phrase): string =>
    inlines
      .map((inline) => {
        if (typeof inline === 'string') return inline
        if (inline[0] === 'a' && 'href' in inline[1]) {
          links.push(inline[1].href)
          linkTexts.push(plain(phraseText([inline])))
          return `⟦L${links.length - 1}⟧`
        }
        const inner = inline[0] === 'strong' || inline[0] === 'em' ? write(phraseIn(inline)) : phraseText([inline])
        return inline[0] === 'strong' && /^\S.*[,:]$/.test(inner.trim()) ? inner : protectedText(inner)
      })
      .join('')
  const numberOf = (written: string): number => {
    const word = numbers.indexOf(written.toLowerCase())
    return word === -1 ? Number(written) : word
  }
  const text = plain(write(phrase))
    .replace(/[«"“(][^«"“”»()]*[»"”)]/g, protectedText)
    .replace(turns.steps, (all, ...args) => {
      const { from, to, and } = args.at(-1) as { from: string; to?: string; and?: string }
      const first = numberOf(from)
      if (Number.isNaN(first)) return all
      const last = to === undefined ? first : Number(to)
      const range = Array.from({ length: Math.max(1, Math.min(last - first + 1, 50)) }, (_, i) => first + i)
      return `⟦S${[...range, ...[...(and ?? '').matchAll(/\d+/g)].map(Number)].join(',')}⟧`
    })
    .replace(turns.ordinalSteps, (_, written: string) => {
      const ordinal = turns.ordinals.indexOf(written.toLowerCase())
      return `⟦S${ordinal === -1 ? (/^seconde$/i.test(written) ? 2 : Number(written)) : ordinal + 1}⟧`
    })
    .replace(turns.thisStep, '⟦this⟧')
    .replace(turns.nextStep, '⟦next⟧')
    .replace(turns.previousStep, '⟦previous⟧')
  return { text, links, linkTexts }
}

/** The most characters of a sentence that is read as a turn. The time that the grammar needs grows faster than the sentence. */
const longestTurn = 2_000

/** The text without these characters at its end. A loop, because a pattern with `+$` needs quadratic time for a long run of them. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The part of one sentence in a turn; `undefined` where it has none, or is too long to read. */
export function partOf(phrase: Phrase, words: LanguageWords, names: Names): SentencePart | undefined {
  if (phraseText(phrase).length > longestTurn) return
  const { turns, conditions } = words
  const tokens = tokensOf(phrase, words)
  const text = tokens.text.replace(/^\*+/, '')
  if (conditions.persists.test(text)) return
  const clause = (main: string) => targetIn(main, tokens, words, names)
  const whole = withoutEnd(text, '.!…').trim()

  const otherwise = otherwiseIn(whole, words)
  if (otherwise !== undefined) return { kind: 'otherwise', target: clause(otherwise) ?? 'unsure' }
  const unless = turns.unlessSo.exec(whole)?.[0]
  if (unless !== undefined) {
    const target = clause(whole.slice(unless.length))
    return target === 'unsure' ? { kind: 'unsure' } : target && { kind: 'conditional', yes: target, no: undefined, refers: true }
  }
  const so = turns.isSo.exec(whole)?.[0]
  if (so !== undefined) {
    const target = clause(whole.slice(so.length))
    return target === undefined ? undefined : target === 'unsure' ? { kind: 'unsure' } : { kind: 'so', target }
  }
  if (/\?$/.test(whole)) return { kind: 'question' }
  const opens = turns.opens.test(whole) || (turns.opensInverted?.test(whole) ?? false)
  if (opens || turns.opensUnclear.test(whole)) return conditionalIn(whole, !opens, clause, words)
  return postposedIn(whole, clause, words)
}

/** The clause after an else word: `Sinon, passez à …`, `Ga anders naar …`. */
function otherwiseIn(text: string, { turns }: LanguageWords): string | undefined {
  const first = turns.otherwise.exec(text)?.[0]
  if (first !== undefined) return text.slice(first.length)
  return turns.otherwiseInside?.test(text) ? text.replace(turns.otherwiseInside, '$1') : undefined
}

type ReadClause = (main: string) => Target | Unsure | undefined

/** A condition before its main clause. The main clause is the first part behind a comma that is understood as a whole. */
function conditionalIn(whole: string, unclear: boolean, clause: ReadClause, words: LanguageWords): SentencePart | undefined {
  const { turns, conditions } = words
  const cut = turns.inlineOtherwise.exec(whole)
  const head = cut === null ? whole : whole.slice(0, cut.index).trim()
  const rest = cut === null ? undefined : whole.slice(cut.index + cut[0].length)
  const elseClause = rest === undefined ? undefined : (otherwiseIn(rest, words) ?? rest.replace(turns.unlessSo, ''))
  const no = elseClause === undefined ? undefined : (clause(elseClause) ?? 'unsure')
  const starts = [...head.matchAll(/[,:] ?/g), ...(turns.beginsMain === undefined ? [] : head.matchAll(turns.beginsMain))]
    .map(({ index, 0: mark }) => ({ index, main: head.slice(index + mark.length) }))
    .sort((a, b) => a.index - b.index)
  let doubtful = false
  for (const { index, main } of starts) {
    const target = clause(main)
    if (target === 'unsure') doubtful = true
    if (target === undefined || target === 'unsure') continue
    const condition = head.slice(0, index)
    if (conditions.offer.test(condition) && (target.kind === 'contact' || turns.reference.test(main))) return
    return unclear || no === 'unsure' || /[;⟦]/.test(condition.replace(/⟦[^⟧]*⟧/g, ''))
      ? { kind: 'unsure' }
      : { kind: 'conditional', yes: target, no, refers: false }
  }
  const main = starts[0]?.main
  if (no !== undefined)
    return no !== 'unsure' && !unclear && !doubtful && main !== undefined && words.instructs.test(main) && starts.length === 1
      ? { kind: 'conditional', yes: undefined, no, refers: false }
      : { kind: 'unsure' }
  if (conditions.offer.test(head)) return
  return doubtful
    ? { kind: 'unsure' }
    : !unclear && main !== undefined && words.instructs.test(main)
      ? { kind: 'conditional', yes: undefined, no: undefined, refers: false }
      : undefined
}

/** A condition after its main clause: `Passez à l'étape 4 si le bouton est vert.` */
function postposedIn(whole: string, clause: ReadClause, words: LanguageWords): SentencePart | undefined {
  const { turns, conditions } = words
  if (!turns.mayTurn.test(whole) && contactClause(whole, words) === undefined) return
  for (const { index, 0: mark } of whole.matchAll(turns.follows)) {
    const condition = whole.slice(index + mark.length).replace(/^\p{L}+(?:ement)? (?=si |s'|als |indien )/u, '')
    const target = clause(whole.slice(0, index))
    if (target === undefined) continue
    if (conditions.offer.test(condition) || conditions.persists.test(condition)) return
    const cut = turns.inlineOtherwise.exec(condition)
    if (target === 'unsure' || /⟦S|⟦this/.test(condition)) return { kind: 'unsure' }
    if (cut === null)
      return /[;:]/.test(condition) ? { kind: 'unsure' } : { kind: 'conditional', yes: target, no: undefined, refers: false }
    const rest = condition.slice(cut.index + cut[0].length)
    const no = clause(otherwiseIn(rest, words) ?? rest)
    return no === undefined || no === 'unsure' ? { kind: 'unsure' } : { kind: 'conditional', yes: target, no, refers: false }
  }
  const target = clause(whole)
  return target === undefined || target === 'unsure' ? undefined : { kind: 'main', target }
}

/**
 * The target of a main clause. `unsure` where the clause names one and is not understood as a whole; `undefined` where it names
 * none.
 */
function targetIn(main: string, tokens: Tokens, words: LanguageWords, names: Names): Target | Unsure | undefined {
  const { turns } = words
  const text = withoutEnd(main, '.!… ').replace(/^\p{Lu}/u, (first) => first.toLowerCase())
  const spoken = (clause: string) => clause.replace(/⟦L(\d+)⟧/g, (all, i: number) => tokens.linkTexts[i] ?? all)
  const contact = (): Target => ({ kind: 'contact', result: contactClause(spoken(text), words)?.who ?? names.otherwise })
  const stop = turns.stops.exec(text)?.[0]
  if (stop !== undefined) return isPlain(text.slice(stop.length), words) ? contact() : 'unsure'
  const starts = [0, ...[...text.matchAll(turns.joins)].map(({ index, 0: mark }) => index + mark.length)]
  for (const start of starts) {
    const before = text.slice(0, start)
    if (start > 0 && (!isPlain(before, words) || contactClause(spoken(before), words) !== undefined)) break
    const clause = text.slice(start)
    if (turns.goesOn.test(clause)) return { kind: 'next' }
    const skipped = firstGroup(turns.skips, clause)
    if (skipped !== undefined) return pastOf(skipped, tokens, names) ?? 'unsure'
    const named = firstGroup(turns.goes, clause)
    if (named !== undefined) {
      if (turns.reference.test(clause)) return
      const target = placeOf(named, clause, tokens, names)
      if (target !== undefined) return target === 'none' ? undefined : target
    }
    const said = contactClause(spoken(text), words, spoken(before).length)
    if (said?.begins) return !said.isForbidden && isPlain(said.after, words) ? contact() : 'unsure'
  }
  return namesTarget(text, tokens, words) ? 'unsure' : undefined
}

/** Whether a text has no target, no negation before a target, and no condition. */
const isPlain = (text: string, { turns }: LanguageWords): boolean =>
  !/⟦(?!L)/.test(text) &&
  !turns.inlineOtherwise.test(` ${text} `) &&
  !turns.negation.test(text) &&
  [...text.matchAll(turns.follows)].length === 0

/** Whether a clause names a step, a section or a person with a verb that may turn the walk. */
function namesTarget(text: string, { links }: Tokens, words: LanguageWords): boolean {
  const { turns } = words
  if (turns.reference.test(text)) return false
  if (contactClause(text, words) !== undefined) return true
  if (!turns.mayTurn.test(text)) return false
  if (/⟦(?:S|this)/.test(text)) return true
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
  const numbers = numbersIn(named)
  if (numbers.length > 0) return { kind: 'past', numbers }
  const key = keyOf(named, tokens, names)
  return key === undefined ? undefined : { kind: 'past-section', key }
}

/** The place that a token or a title names. `none` where it is a place outside the article. */
function placeOf(named: string, clause: string, tokens: Tokens, names: Names): Target | Unsure | 'none' | undefined {
  if (named === '⟦next⟧') return { kind: 'next' }
  if (named === '⟦previous⟧') return { kind: 'previous' }
  if (named === '⟦this⟧') return 'unsure'
  const numbers = numbersIn(named)
  const [number] = numbers
  if (number !== undefined) return { kind: 'step', number }
  const link = /^⟦L(\d+)⟧$/.exec(named)?.[1]
  if (link !== undefined) {
    const href = tokens.links[Number(link)] ?? ''
    if (!href.startsWith('#')) return 'none'
    const key = names.keyOfAnchor(href)
    return key === undefined ? (names.isOwn ? 'unsure' : 'none') : { kind: 'section', key }
  }
  if (/⟦/.test(clause)) return
  const key = keyOf(named, tokens, names)
  return key === undefined ? undefined : { kind: 'section', key }
}

function keyOf(named: string, { links }: Tokens, { keyOfAnchor, keyOfTitle }: Names): string | undefined {
  const link = /^⟦L(\d+)⟧$/.exec(named)?.[1]
  return link === undefined ? keyOfTitle(named) : keyOfAnchor(links[Number(link)] ?? '')
}
