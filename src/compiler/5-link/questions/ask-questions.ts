import { phraseText } from '../../../guide/content.ts'
import type { NodeId } from '../../../guide/node.ts'
import type { DraftNode } from '../../3-draft/draft-node.ts'
import type { Report } from '../../diagnostic.ts'
import type { MadeQuestion } from '../../language/ask-condition.ts'
import { wordsOf } from '../../language/words-of.ts'
import { lettersIn } from '../../letters.ts'
import type { DraftWithFlow } from '../draft-with-flow.ts'
import { longestHeading } from '../headings/heading-of.ts'
import { type Question, withAuthoredQuestions } from './authored-questions.ts'

/**
 * The versions of one guide, with a question as the heading of each question screen: the words of the flow file; else a title that is
 * one; else a question made of the condition of the title. Where all of these are missing, the heading is empty, and the interface asks by the
 * subject of the question. A condition without a question is reported.
 */
export function askQuestions(versions: readonly DraftWithFlow[], report: Report): readonly DraftWithFlow[] {
  const authored = versions.map((version) => withAuthoredQuestions(version, report))
  const made = authored.map(questionsOf)
  return authored.map((version, i): DraftWithFlow => {
    const nodes = version.draft.guide.nodes.map((node): DraftNode => {
      if (node.kind !== 'question' || asksByItself(node)) return node
      const question = made[i]?.get(node.id)
      // Both languages offer the answers in one order.
      const isAgreed = question !== undefined && (!question.negated || made.every((other) => other.get(node.id)?.negated))
      if (isAgreed) return asked(node, question)
      if (isYesOrNo(node)) reportCondition(node, version, report)
      // Whether the condition holds is no question for answers in words of their own.
      return { ...node, heading: [], ...(node.ask === 'branch' && !isYesOrNo(node) && { ask: 'option' }) }
    })
    return { ...version, draft: { ...version.draft, guide: { ...version.draft.guide, nodes } } }
  })
}

const asksByItself = ({ title, heading }: Question): boolean =>
  heading !== undefined || phraseText(title).trim() === '' || phraseText(title).trim().endsWith('?')

/** The questions that grammar makes of the conditions of a version. */
const questionsOf = ({ draft: { guide, language } }: DraftWithFlow): ReadonlyMap<NodeId, MadeQuestion> =>
  new Map(
    guide.nodes.flatMap((node) => {
      if (node.kind !== 'question' || asksByItself(node) || !isYesOrNo(node)) return []
      const made = wordsOf(language).asks(phraseText(node.title))
      return made === undefined || lettersIn(made.text).length > longestHeading ? [] : [[node.id, made] as const]
    }),
  )

/** Whether the interface words both answers of a condition. */
const isYesOrNo = ({ ask, choices }: Question): boolean =>
  ask === 'branch' && choices.length === 2 && choices.every(({ id, label }) => label === '' && (id === 'yes' || id === 'no'))

/** A node with its question. Where that is the opposite of the condition, “yes” is the answer of those for whom it does not hold. */
function asked(node: Question, { text, negated }: MadeQuestion): DraftNode {
  const heading = [text]
  if (!negated) return { ...node, heading }
  const choices = node.choices.map((choice) => ({ ...choice, says: choice.id === 'yes' ? ('no' as const) : ('yes' as const) }))
  return { ...node, heading, choices: choices.reverse() }
}

function reportCondition({ title, sectionKey, place }: Question, { draft }: DraftWithFlow, report: Report): void {
  const begins = phraseText(title).split(/\s+/).slice(0, 8).join(' ')
  report({
    code: 'question-without-a-question',
    message: `Unexpected condition \`${phraseText(title).slice(0, 80)}\` of which no question of at most ${longestHeading} letters can be made, expected one; the screen asks whether it holds. \`sections: { ${sectionKey || 'start'}: { asks: [{ near: { ${draft.language}: ${JSON.stringify(begins)} }, heading: { ${draft.language}: … } }] } }\` in the flow file words it`,
    at: place,
  })
}
