import { type SourceBlock, toContent } from '../1-read/article.ts'
import { type BlockConstruct, show, tryNext } from './body/body-state.ts'
import { noLeadsTo } from './body/check-decision.ts'
import { advises, contactOf, contacts, persists } from './conditions.ts'
import { asksToGetHelp, beginsLike, type PlanContext } from './context.ts'
import { anyMatches, joinPairs, type Paragraph, paragraphOf, sentencePairs, textsOf, withPhrases } from './paired-phrase.ts'
import { endsInCheck, sequence } from './plan.ts'
import { isBold } from './sections/labels.ts'
import { reportUnknownPeople, unknownPeopleOf } from './turns/unknown-word.ts'

/**
 * A paragraph that says what to do when the text before it did not help. It becomes the text of the question whether that helped:
 * “contact …” is where its “no” leads, and anything else is the next remedy.
 */
export const readPersistence: BlockConstruct = (block, i, state) => {
  const { builder, blocks, scope, context, acting, isApart } = state
  const { flowOf, failed } = context
  if (block.type !== 'paragraph') return false
  const sentences = sentencePairs(block, context)
  const heads = isFailedHeading(block, context)
  const turnsAt = sentences.findIndex(
    (sentence) => heads || persists(sentence, context) || beginsLike(sentence, flowOf(scope.key).persists, context),
  )
  if (turnsAt === -1) return false
  const before = sentences.slice(0, turnsAt)
  const turns = startingAt(sentences.slice(turnsAt), (sentence) => persists(sentence, context)).map(joinPairs)
  // “Try resolution 2” only names a remedy that has a label of its own.
  const onlyNames =
    turnsAt === sentences.length - 1 &&
    turns.some((turn) => anyMatches(textsOf(turn, context), (text, words) => words.namesRemedy.test(text)))
  const tried = before.length > 0 || builder.prose.length > 0 || builder.parts.length > 0
  if (!tried || onlyNames || !(acting || builder.parts.length > 0)) return false
  builder.keep(...paragraphOf(block, before))
  show((acting && !builder.parts.some(({ kind }) => kind === 'step')) || builder.prose.some(isApart) ? 'step' : 'info', state)
  const contacted = heads ? onlyContacts(blocks[i + 1], context) : undefined
  if (contacted !== undefined) {
    const result = contactOf(textsOf(contacted, context), failed)
    reportUnknownPeople(unknownPeopleOf(contacted, context), result, contacted.at, context)
    noLeadsTo(result, scope.key, block.at, context)
    tryNext([toContent(block), toContent(contacted)], block.at, state, { to: 'result', result })
    state.taken.add(contacted)
    return true
  }
  const detailed = blocks.slice(i + 1).some((later) => later.type === 'list' && later.style === 'ordered')
  turns.forEach((turn, n) => {
    const contact = contacts(turn, context)
    const result = contact ? contactOf(textsOf(turn, context), failed) : undefined
    if (result !== undefined) reportUnknownPeople(unknownPeopleOf(turn, context), result, block.at, context)
    noLeadsTo(result, scope.key, block.at, context)
    const stays = !(contact || heads || (detailed && n === turns.length - 1))
    // Where the remedies so far end in a question of their own, there is no question for this text: the next step shows it.
    const isSaid = stays && endsInCheck(sequence(builder.parts))
    tryNext(isSaid ? [] : [['p', ...turn.phrase]], block.at, state, result && { to: 'result', result })
    if (!stays) return
    builder.keep(withPhrases(block, turn))
    show('step', state)
  })
  if (heads) state.acting = true
  return true
}

/** The key of the remedy below a bold line at the end of an article: `**Si l'installation ne fonctionne pas**`. */
export const lastRemedyKey = 'start-last'

/**
 * Whether blocks end in a remedy below such a line, behind a procedure. `readPersistence` makes it the last remedy to try.
 */
export function endsInRemedy(blocks: readonly SourceBlock[], context: PlanContext): boolean {
  const heading = blocks.filter((block) => block.type === 'paragraph' && isFailedHeading(block, context)).at(-1)
  const at = heading === undefined ? -1 : blocks.indexOf(heading)
  const next = blocks[at + 1]
  const isBehind = blocks.slice(0, Math.max(at, 0)).some((block) => block.type === 'list' && block.style === 'ordered')
  return isBehind && next !== undefined && !asksToGetHelp(next, context) && onlyContacts(next, context) === undefined
}

/** A paragraph that tells to contact somebody, and to do nothing else but to look up how. */
function onlyContacts(block: SourceBlock | undefined, context: PlanContext): Paragraph | undefined {
  if (block?.type !== 'paragraph') return
  const sentences = sentencePairs(block, context)
  const others = sentences.filter((sentence) => !contacts(sentence, context))
  const isAll = others.length < sentences.length && others.every((sentence) => !advises(sentence, context))
  return isAll ? block : undefined
}

/**
 * Whether a paragraph is a heading of what to do when the text before it did not help: `**Si l'installation ne fonctionne pas**`.
 */
const isFailedHeading = (block: Paragraph, context: PlanContext): boolean =>
  isBold(block.phrase) && anyMatches(textsOf(block, context), (text, words) => words.failedHeading.test(text))

/** Cuts a list before each item that begins a new part. */
function startingAt<T>(items: readonly T[], begins: (item: T) => boolean): T[][] {
  const parts: T[][] = []
  for (const item of items) {
    const last = parts.at(-1)
    if (last === undefined || begins(item)) parts.push([item])
    else last.push(item)
  }
  return parts
}
