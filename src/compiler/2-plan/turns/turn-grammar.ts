import { type Phrase, phraseText } from '../../../guide/content.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { contactClause } from '../contact.ts'
import { type ClauseReader, clauseReader, type Names, type Target, type Unsure, withoutEnd } from './turn-targets.ts'
import { tokensOf } from './turn-tokens.ts'

/** The part that one sentence has in a turn. */
export type SentencePart =
  /** A condition with its main clause. */
  | {
      readonly kind: 'conditional'
      readonly yes: Target
      readonly no: Target | undefined
      /** Whether the condition refers to the sentence before: `Si ce n'est pas le cas`. */
      readonly refers: boolean
    }
  | { readonly kind: 'question' }
  /** Something to verify, whose result the next sentence may use: `Vérifiez que le voyant est vert.` */
  | { readonly kind: 'verify' }
  | { readonly kind: 'so'; readonly target: Target }
  | { readonly kind: 'otherwise'; readonly target: Target | Unsure }
  /** A main clause by itself. With `moves`, it sends the reader to a section, and does not only refer to one. */
  | { readonly kind: 'main'; readonly target: Target; readonly moves?: true }
  | { readonly kind: 'unsure' }

/** The most characters of a sentence that is read as a turn. The time that the grammar needs grows faster than the sentence. */
const longestTurn = 2_000

const unsure: SentencePart = { kind: 'unsure' }

/** The part of one sentence in a turn; `undefined` where it has none, or is too long to read. */
export function partOf(phrase: Phrase, words: LanguageWords, names: Names): SentencePart | undefined {
  if (phraseText(phrase).length > longestTurn) return
  const { turns, conditions } = words
  const tokens = tokensOf(phrase, words)
  const text = tokens.text.replace(/^\*+/, '')
  const reader = clauseReader(tokens, words, names)
  const whole = withoutEnd(text, '.!…').trim()
  if (conditions.persists.test(text)) return reader.namesStep(whole) && turns.mayTurn.test(whole) ? unsure : undefined
  const part = clausesIn(whole, reader, words)
  if (part !== undefined) return mayMeanTheOpposite(part, whole, words) ? unsure : part
  return isTurnUnread(whole, reader, words) ? unsure : undefined
}

/** Whether a sentence with a target has a word that turns its condition into the opposite or into a time: `sauf si`, `zodra`. */
const mayMeanTheOpposite = (part: SentencePart, whole: string, { turns }: LanguageWords): boolean =>
  part.kind !== 'question' && part.kind !== 'verify' && turnsAway(part) && turns.unclear.test(whole)

/** Whether a part leads somewhere else, and does not only tell to do something. */
const turnsAway = (part: SentencePart | undefined): boolean =>
  part !== undefined && !(part.kind === 'conditional' && part.yes.kind === 'do' && part.no === undefined)

/**
 * Whether a sentence that the grammar does not understand may turn the walk: a condition beside a step or a person to contact, or
 * a clause that names a step behind words that are not known.
 */
function isTurnUnread(whole: string, reader: ClauseReader, words: LanguageWords): boolean {
  const { turns, conditions } = words
  if (turns.reference.test(whole) || conditions.offer.test(whole)) return false
  const isConditional = turns.marks.test(whole)
  if ((isConditional || turns.moves.test(whole)) && reader.namesStep(whole)) return true
  const clauses = mainStarts(whole, words)
  if (
    clauses.some(({ main }) => {
      const target = reader.target(main)
      if (target === undefined || target === 'unsure') return false
      return reader.namesStep(main) || (isConditional && turns.unclear.test(whole))
    })
  )
    return true
  return isConditional && turns.unclear.test(whole) && contactClause(whole, words) !== undefined
}

function clausesIn(whole: string, reader: ClauseReader, words: LanguageWords): SentencePart | undefined {
  const { turns } = words
  const otherwise = otherwiseIn(whole, words)
  if (otherwise !== undefined) return { kind: 'otherwise', target: elseTarget(otherwise, reader, words) }
  const unless = turns.unlessSo.exec(whole)?.[0]
  if (unless !== undefined) {
    const target = reader.action(whole.slice(unless.length))
    return target === 'unsure' ? unsure : target && { kind: 'conditional', yes: target, no: undefined, refers: true }
  }
  const so = turns.isSo.exec(whole)?.[0]
  if (so !== undefined) {
    const { head, rest } = atOtherwise(whole.slice(so.length), words)
    const target = reader.action(head)
    if (target === undefined || rest === undefined)
      return target === undefined ? undefined : target === 'unsure' ? unsure : { kind: 'so', target }
    const no = elseTarget(elseClauseOf(rest, words), reader, words)
    return target === 'unsure' || no === 'unsure' ? unsure : { kind: 'conditional', yes: target, no, refers: true }
  }
  // “Do you want to know more?” is an offer.
  if (whole.endsWith('?'))
    return words.conditions.offer.test(whole) || turns.noGuard.test(whole) ? undefined : { kind: 'question' }
  if (turns.opens.test(whole)) return conditionalIn(whole, reader, words)
  if (turns.opensUnclear.test(whole)) return turnsAway(conditionalIn(whole, reader, words)) ? unsure : undefined
  if (turns.opensInverted?.test(whole)) {
    const part = conditionalIn(whole, reader, words)
    if (part !== undefined) return part
  }
  return (
    postposedIn(whole, reader, words) ??
    stepsIf(whole, reader, words) ??
    (turns.verifies.test(whole) ? { kind: 'verify' } : undefined)
  )
}

/** The clause after an else word: `Sinon, passez à …`, `Ga anders naar …`. */
function otherwiseIn(text: string, { turns }: LanguageWords): string | undefined {
  const first = turns.otherwise.exec(text)?.[0]
  if (first !== undefined) return text.slice(first.length)
  return turns.otherwiseInside?.test(text) ? text.replace(turns.otherwiseInside, '$1') : undefined
}

/** An else clause without its first words. */
const elseClauseOf = (rest: string, words: LanguageWords): string =>
  otherwiseIn(rest, words) ?? rest.replace(words.turns.unlessSo, '')

/** The target of an else clause, which may leave out its verb: `sinon, à l'étape 5`. One that only explains goes on. */
function elseTarget(clause: string, reader: ClauseReader, { turns }: LanguageWords): Target | Unsure {
  const place = turns.placeAlone.exec(clause)?.groups?.target
  const number = place === undefined ? undefined : /^⟦S(\d+)⟧$/.exec(place)?.[1]
  if (number !== undefined) return { kind: 'step', number: Number(number) }
  return reader.action(clause) ?? (reader.explains(clause) ? { kind: 'next' } : 'unsure')
}

/** The places where a main clause may begin in a sentence, in order. */
const mainStarts = (text: string, { turns }: LanguageWords): { readonly index: number; readonly main: string }[] =>
  [...text.matchAll(/[,:] ?/g), ...(turns.beginsMain === undefined ? [] : text.matchAll(turns.beginsMain))]
    .map(({ index, 0: mark }) => ({ index, main: text.slice(index + mark.length) }))
    .sort((a, b) => a.index - b.index)

/** A condition before its main clause. The main clause is the first part behind a comma that is understood as a whole. */
function conditionalIn(whole: string, reader: ClauseReader, words: LanguageWords): SentencePart | undefined {
  const { turns, conditions } = words
  const { head, rest } = atOtherwise(whole, words)
  const elseClause = rest === undefined ? undefined : elseClauseOf(rest, words)
  const no = elseClause === undefined ? undefined : elseTarget(elseClause, reader, words)
  const starts = mainStarts(head, words).filter(({ main }) => !turns.continues.test(main))
  let doubtful = false
  for (const { index, main } of starts) {
    const target = reader.target(main)
    if (target === 'unsure') doubtful = true
    if (target === undefined || target === 'unsure') continue
    const condition = head.slice(0, index)
    if (conditions.offer.test(condition) && (target.kind === 'contact' || turns.reference.test(main))) return
    return no === 'unsure' || /;/.test(condition) || reader.namesStep(condition)
      ? unsure
      : { kind: 'conditional', yes: target, no, refers: false }
  }
  const [first] = starts
  const acts = first !== undefined && reader.action(first.main) !== undefined && !doubtful
  if (no !== undefined)
    return acts && no !== 'unsure' && starts.length === 1
      ? { kind: 'conditional', yes: { kind: 'do' }, no, refers: false }
      : unsure
  if (conditions.offer.test(head)) return
  if (doubtful) return unsure
  return acts ? { kind: 'conditional', yes: { kind: 'do' }, no: undefined, refers: false } : undefined
}

/** A sentence before its else clause, and that clause. */
function atOtherwise(text: string, { turns }: LanguageWords): { readonly head: string; readonly rest: string | undefined } {
  const cut = turns.inlineOtherwise.exec(text)
  return cut === null
    ? { head: text, rest: undefined }
    : { head: text.slice(0, cut.index).trim(), rest: text.slice(cut.index + cut[0].length) }
}

/** A condition after its main clause: `Passez à l'étape 4 si le bouton est vert.` */
function postposedIn(whole: string, reader: ClauseReader, words: LanguageWords): SentencePart | undefined {
  const { turns, conditions } = words
  if (!turns.mayTurn.test(whole) && !turns.ends.test(whole) && contactClause(whole, words) === undefined) return
  for (const { index, 0: mark } of whole.matchAll(turns.follows)) {
    const main = whole.slice(0, index)
    // “Ask whether …” is no condition.
    if (turns.asksWhether.test(main)) return
    const condition = whole.slice(index + mark.length)
    const target = reader.target(main)
    if (target === undefined) continue
    // “Contact X or, if …, Y”: the condition is about what stands behind it.
    if (turns.endsInJoin.test(main)) return unsure
    if (conditions.offer.test(condition) || conditions.persists.test(condition)) return
    const { head, rest } = atOtherwise(condition, words)
    const no = rest === undefined ? undefined : elseTarget(elseClauseOf(rest, words), reader, words)
    return target === 'unsure' || no === 'unsure' || reader.namesStep(head) || /[;:]/.test(head)
      ? unsure
      : { kind: 'conditional', yes: target, no, refers: false }
  }
  const target = reader.target(whole)
  if (target === undefined || target === 'unsure') return
  const moves = target.kind === 'section' && turns.moves.test(whole) && (turns.namedPart.test(whole) || /⟦L/.test(whole))
  return { kind: 'main', target, ...(moves && { moves }) }
}

const isDo = (target: Target | Unsure | undefined): boolean => target !== undefined && target !== 'unsure' && target.kind === 'do'

/** “Follow these steps” before its condition: `Suivez ces étapes si vous voyez le bouton.` */
function stepsIf(whole: string, reader: ClauseReader, { turns }: LanguageWords): SentencePart | undefined {
  for (const { index } of whole.matchAll(turns.follows)) {
    const main = whole.slice(0, index)
    if (turns.stepsFollow.test(main) && isDo(reader.action(main)) && !/[;:]/.test(withoutEnd(whole.slice(index), ': ')))
      return { kind: 'conditional', yes: { kind: 'do' }, no: undefined, refers: false }
  }
  return
}
