import { type Phrase, phraseText } from '../../../guide/content.ts'
import { type SourceBlock, type SourceItem, type SourceList, toContent } from '../../1-read/article.ts'
import { trimmed } from '../../1-read/phrase.ts'
import { clauseOf } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import { type Paragraph, sentencePairs, withPhrases } from '../paired-phrase.ts'
import type { ChoicePlan, Option, PlannedScreen, Turn } from '../plan.ts'
import { screensOf } from '../words-on-screen.ts'
import { readPart } from './read-turns.ts'
import { placeOf, type StepPlaces } from './turn-places.ts'

/** The longest label of a bullet that is an answer, in characters. */
const longestLabel = 60

/** The longest first sentence of a bullet that is an answer, in characters. */
const longestSentence = 160

/** A bullet as an answer. `turn` is absent where it only explains. */
interface Answer {
  readonly label: string
  readonly turn: Turn | undefined
  readonly isCondition: boolean
}

/**
 * A question for bullets that each begin with a label and send the reader to a step or section:
 *
 * ```md
 * - iOS 12.2 et ultérieur : Touchez **Fermer**. Passez ensuite à l'étape 3.
 * - iOS 12.1 et antérieur : Passez à l'étape 4.
 * ```
 *
 * A bullet may only explain, where another one is a condition: `- Si le code est un autre : voir [Tester l'adresse](#test).` Where no
 * bullet has a label, the first sentence of each is its answer: `- Touchez **Oui** si le poste est à vous. Passez à l'étape suivante.`
 */
export function turnsByLabel(
  list: SourceList,
  blocks: readonly SourceBlock[],
  scope: Scope,
  context: PlanContext,
  steps: StepPlaces,
): ChoicePlan | undefined {
  const before = blocks
    .slice(0, blocks.indexOf(list))
    .reverse()
    .find(({ type }) => type === 'paragraph')
  if (list.style !== 'bullet' || list.items.length < 2 || before?.type !== 'paragraph') return
  const screen: PlannedScreen = {
    id: '',
    title: sentencePairs(before, context).at(-1)?.phrase ?? before.phrase,
    // Where the step goes on behind the list, the question shows what the bullets explain.
    body: screensOf(blocks, context).at(-1)?.includes(list) ? [] : [toContent(list)],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: list.at,
  }
  const labelled = list.items.map((item) => answerOf(item, screen, context, steps))
  const answers = labelled.some((answer) => answer !== undefined) ? labelled : answersInSentences(list, screen, context, steps)
  const known = answers.filter((answer) => answer !== undefined)
  const lead = known.filter(({ turn }) => turn !== undefined)
  const isSure = lead.length === known.length || known.some(({ isCondition }) => isCondition)
  if (known.length < answers.length || lead.length < 2 || !isSure) return
  return {
    kind: 'choice',
    ...screen,
    id: context.idOf(scope.key, 'turn'),
    ask: 'option',
    options: [
      ...known.map(
        ({ label, turn }, i): Option => ({
          id: `turn-${i + 1}`,
          label,
          plan: { kind: 'goto', isAside: true, turn: turn ?? { to: 'next' } },
        }),
      ),
      { id: 'none', label: '', plan: { kind: 'goto', isAside: true, turn: { to: 'next' } } },
    ],
  }
}

/** A bullet with a label and at most one step or section that it sends to; `undefined` for any other bullet. */
function answerOf({ blocks }: SourceItem, screen: PlannedScreen, context: PlanContext, steps: StepPlaces): Answer | undefined {
  const [first] = blocks
  if (first?.type !== 'paragraph') return
  const clause = clauseOf(first.phrase, context.words)
  const text = phraseText(first.phrase)
  const label = /^((?:[^:.]|\.(?=\d)){2,60}?)\s*:(?:\s|$)/.exec(text)?.[1]
  if (label === undefined || label.length > longestLabel) return
  const [lead = first, ...others] = paragraphsIn(blocks)
  const parts = [behindLabel(lead), ...others]
    .flatMap((paragraph) => sentencePairs(paragraph, context))
    .flatMap((sentence) => readPart(sentence, context) ?? [])
    .filter((part) => part.kind !== 'conditional' || part.yes.kind !== 'do')
  const isCondition = clause !== '' || context.words.turns.opens.test(text)
  if (parts.length === 0) return { label, turn: undefined, isCondition }
  const [part] = parts
  if (part?.kind !== 'main' || parts.length !== 1) return
  const turn = placeOf(part.target, screen, context, steps)
  return turn === undefined || turn.to === 'article' ? undefined : { label, turn, isCondition }
}

/**
 * Bullets that each say what to do for whom, and then send the reader somewhere. None where the last step sends to sections alone: the
 * sections behind it are the question then.
 */
function answersInSentences(
  { items }: SourceList,
  screen: PlannedScreen,
  context: PlanContext,
  steps: StepPlaces,
): readonly (Answer | undefined)[] {
  const answers = items.map(({ blocks }): Answer | undefined => {
    const [first, ...others] = paragraphsIn(blocks).flatMap((paragraph) => sentencePairs(paragraph, context))
    if (first === undefined || others.length === 0) return
    const label = phraseText(first.phrase)
    const parts = others.flatMap((sentence) => readPart(sentence, context) ?? [])
    const [part] = parts
    const own = readPart(first, context)
    const turns = own !== undefined && !(own.kind === 'conditional' && own.yes.kind === 'do')
    if (part?.kind !== 'main' || parts.length !== 1 || turns || label.length > longestSentence) return
    const turn = placeOf(part.target, screen, context, steps)
    return turn === undefined || turn.to === 'article' ? undefined : { label, turn, isCondition: false }
  })
  const isLast = steps.idOfOffset(0) !== undefined && steps.idOfOffset(1) === undefined
  return isLast && answers.every((answer) => answer?.turn?.to === 'section') ? [] : answers
}

/** A paragraph without the label at its beginning: `**Active** : continuez avec l'étape 4.` */
function behindLabel(paragraph: Paragraph): Paragraph {
  const phrase = behindColon(paragraph.phrase)
  const twin = paragraph.twin && behindColon(paragraph.twin)
  return phrase === undefined || (paragraph.twin !== undefined && twin === undefined)
    ? paragraph
    : withPhrases(paragraph, { phrase, ...(twin && { twin }) })
}

/** What stands behind the first colon of a phrase; `undefined` where a sentence ends before it. */
function behindColon(phrase: Phrase): Phrase | undefined {
  for (const [i, inline] of phrase.entries()) {
    if (typeof inline !== 'string') continue
    const [label, mark] = /^[^:.!?]*([:.!?])?\s*/.exec(inline) ?? ['']
    if (mark === ':') return trimmed([inline.slice(label.length), ...phrase.slice(i + 1)])
    if (mark !== undefined) return
  }
  return
}

const paragraphsIn = (blocks: readonly SourceBlock[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.type === 'list' ? block.items.flatMap((item) => paragraphsIn(item.blocks)) : [],
  )
