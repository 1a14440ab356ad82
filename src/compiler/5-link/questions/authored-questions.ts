import { phraseText } from '../../../guide/content.ts'
import type { Language } from '../../../guide/language.ts'
import type { Choice, NodeId } from '../../../guide/node.ts'
import { type Flow, type FlowQuestion, placeIn } from '../../1-read/flow-file.ts'
import type { DraftGuide } from '../../3-draft/draft-guide.ts'
import { type DraftNode, redirect } from '../../3-draft/draft-node.ts'
import type { Place, Report } from '../../diagnostic.ts'
import { plain } from '../../language/plain.ts'
import { wordsOf } from '../../language/words-of.ts'
import type { DraftWithFlow } from '../draft-with-flow.ts'
import { screenWithQuote } from '../errata.ts'
import { withItsOutcomes } from '../out-of-walk.ts'
import { targetOf } from '../target-of.ts'

export type Question = DraftNode & { readonly kind: 'question' }

/** A version of a guide with the questions and answers that its flow file words, and with its definitions marked as no answers. */
export function withAuthoredQuestions(version: DraftWithFlow, report: Report): DraftWithFlow {
  const { draft, flow } = version
  const entries = Object.entries(flow?.sections ?? {})
  const worded = entries.reduce(
    (guide, [key, { asks = [] }]) =>
      asks.reduce(
        (current, written, i) =>
          flow === undefined
            ? current
            : withQuestion(current, { written, key, entry: i, flow, path: ['sections', key, 'asks', i] }, draft, report),
        guide,
      ),
    draft.guide,
  )
  const explained = new Set(entries.flatMap(([key, { aside }]) => (aside === 'true' ? (worded.sections.get(key) ?? []) : [])))
  const defines = wordsOf(draft.language).defines
  const nodes = worded.nodes.map((node): DraftNode => {
    if (node.kind !== 'question') return node
    const isAside = ({ to, label }: Choice) => explained.has(to) || defines.test(plain(label))
    // With fewer than two other answers, the definitions are all that there is to choose.
    if (node.choices.filter((choice) => choice.label !== '' && !isAside(choice)).length < 2) return node
    return { ...node, choices: node.choices.map((choice) => (isAside(choice) ? { ...choice, aside: true as const } : choice)) }
  })
  return { ...version, draft: { ...draft, guide: { ...worded, nodes } } }
}

/** A question of a flow file, with its section and its place. */
interface Written {
  readonly written: FlowQuestion
  readonly key: string
  readonly entry: number
  readonly flow: Flow
  readonly path: readonly (string | number)[]
}

function withQuestion(
  guide: DraftGuide,
  { written, key, entry, flow, path }: Written,
  { file, language }: DraftWithFlow['draft'],
  report: Report,
): DraftGuide {
  const { near, heading, answers = {}, unsure, before } = written
  const words = heading[language]
  if (words === undefined) return guide
  const at = placeIn(flow, path)
  const node = questionAt(guide, near?.[language], key)
  if (node === undefined) {
    report({
      code: 'idle-question',
      message: `Unexpected question ${near === undefined ? 'of a section without one' : `near \`${near[language]}\``}, expected words of a question of \`${file}\`; it is not asked`,
      at,
    })
    return guide
  }
  const worded = answersIn(node, answers, language, at, report)
  const unknown = unsureOf(node, unsure, guide, at, report)
  const choices = [...worded.filter(({ id }) => !unknown.some((choice) => choice.id === id)), ...unknown]
  const isTitle = phraseText(node.title) === words
  const asked: Question = { ...node, ...(!isTitle && { heading: [words] }), choices, wordedAt: [key, entry] }
  const corrected = withItsOutcomes({ ...guide, nodes: guide.nodes.map((each) => (each.id === node.id ? asked : each)) })
  return before === undefined ? corrected : askedBefore(corrected, asked, before, at, report)
}

/**
 * The guide with a question before the step whose text asks it: what led to the step leads to the question, one answer leads to the
 * step, and the step leads where that answer led.
 */
function askedBefore(guide: DraftGuide, question: Question, answer: string, at: Place, report: Report): DraftGuide {
  const { id } = question
  const step = guide.nodes.find((node) => (node.kind === 'step' || node.kind === 'info') && node.next === id && !node.superseded)
  const onward = question.choices.find((choice) => choice.id === answer)?.to
  if (step === undefined || onward === undefined || onward === step.id) {
    report({
      code: 'idle-question',
      message: `Unexpected \`before: ${answer}\` at \`${phraseText(question.title).slice(0, 60)}\`, expected an answer of a question behind a step; it is asked behind its step`,
      at,
    })
    return guide
  }
  const asked = (to: NodeId) => (to === step.id ? id : to)
  const nodes = guide.nodes.flatMap((node): DraftNode[] => {
    if (node.id === id) return []
    if (node.id !== step.id) return [redirect(node, asked)]
    const choices = question.choices.map((choice) => (choice.id === answer ? { ...choice, to: step.id } : choice))
    return [{ ...question, choices }, redirect(step, (to) => (to === id ? onward : to))]
  })
  return {
    ...guide,
    start: asked(guide.start),
    nodes,
    sections: new Map([...guide.sections].map(([key, first]) => [key, asked(first)])),
  }
}

/** The question whose words a flow file quotes, else the first one of its section. */
function questionAt({ nodes, sections }: DraftGuide, quote: string | undefined, key: string): Question | undefined {
  const questions = nodes.filter((node): node is Question => node.kind === 'question' && !node.superseded)
  const id = quote === undefined ? sections.get(key) : screenWithQuote(quote, questions, key)
  return (
    questions.find((node) => node.id === id) ??
    (quote === undefined ? questions.find(({ sectionKey }) => sectionKey === key) : undefined)
  )
}

/** The answers of a question, in the words of the flow file and in its order; the others stand behind them. */
function answersIn(
  { title, choices }: Question,
  answers: NonNullable<FlowQuestion['answers']>,
  language: Language,
  at: Place,
  report: Report,
): readonly Choice[] {
  const written = Object.entries(answers).flatMap(([id, { label, detail }]): Choice[] => {
    const choice = choices.find((each) => each.id === id)
    if (choice !== undefined) return [inWords(choice, label[language], detail[language])]
    report({
      code: 'idle-question',
      message: `Unexpected answer \`${id}\` of \`${phraseText(title).slice(0, 60)}\`, expected one of ${choices.map((each) => `\`${each.id}\``).join(', ')}`,
      at,
    })
    return []
  })
  return [...written, ...choices.filter(({ id }) => !written.some((each) => each.id === id))]
}

/** A choice in words of a flow file. The article's come second, because a reader compares them with the screen. */
function inWords(choice: Choice, label: string | undefined, detail: string | undefined): Choice {
  if (label === undefined) return choice
  const written = [choice.label, choice.detail].filter((text) => text !== undefined && text !== '' && text !== label)
  const second = detail ?? written.join(' · ')
  return { ...choice, label, ...(second !== '' && { detail: second }) }
}

/** The answer “I do not know”, which leads where another answer does, or to a target. */
function unsureOf(node: Question, unsure: string | undefined, guide: DraftGuide, at: Place, report: Report): readonly Choice[] {
  if (unsure === undefined) return []
  const to = node.choices.find(({ id }) => id === unsure)?.to ?? targetOf(unsure, guide, at, report) ?? guide.failed
  return [{ id: 'unsure', label: '', to }]
}
