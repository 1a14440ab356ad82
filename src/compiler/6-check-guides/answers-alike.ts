import type { Choice, QuestionNode } from '../../guide/node.ts'

/** Two answers that a reader cannot tell apart at a glance, and what they share. */
export interface AlikeAnswers {
  readonly one: string
  readonly other: string
  readonly shared: string
}

/** The fewest words at the beginning of two answers, and their fewest letters, that hide what differs. */
const sameBeginning = { words: 3, letters: 20 }

/** Only so many answers are compared with each other: the time grows with the square of their number. */
const mostAnswers = 60

/** The fewest words at the end of two answers that leave little to tell them apart. */
const sameEnd = 4

/** The first two answers of a question that are alike: a code in both, the same beginning, or the same end. */
export function alikeAnswers({ choices }: QuestionNode): AlikeAnswers | undefined {
  const answers = choices.filter(({ label, aside }) => label !== '' && !aside).slice(0, mostAnswers)
  for (const [i, one] of answers.entries())
    for (const other of answers.slice(i + 1)) {
      const shared = sharedBy(one, other)
      if (shared !== undefined) return { one: one.label, other: other.label, shared }
    }
  return
}

function sharedBy(one: Choice, other: Choice): string | undefined {
  // The second lines tell them apart.
  if (one.detail !== undefined && other.detail !== undefined && one.detail !== other.detail) return
  const codes = codesIn(other.label)
  const code = codesIn(one.label).find((each) => codes.includes(each))
  if (code !== undefined) return `the code ${code}`
  const [a, b] = [wordsIn(one.label), wordsIn(other.label)]
  const differs = a.findIndex((word, i) => word !== b[i])
  const beginning = a.slice(0, differs === -1 ? a.length : differs)
  if (beginning.length >= sameBeginning.words && beginning.join(' ').length >= sameBeginning.letters)
    return `their first ${beginning.length} words`
  const [lastOfOne, lastOfOther] = [a, b].map((words) => words.slice(-sameEnd).join(' '))
  return a.length > sameEnd && lastOfOne === lastOfOther ? `their last ${sameEnd} words` : undefined
}

const codesIn = (label: string): string[] => label.toLowerCase().match(/0x[\da-f]{4,}/g) ?? []
const wordsIn = (label: string): string[] => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
