import { expect, test } from 'vitest'
import { phraseText } from '../../src/guide/content.ts'
import type { QuestionNode } from '../../src/guide/node.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { answerWords, titleOf } from '../../src/ui/words/node-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'

const t = wordsOf(createAllI18n()('fr'))
const question = {
  id: 'q',
  kind: 'question',
  code: 'k7q2m',
  ask: 'branch',
  title: ['Si vous n’avez pas de PC, contactez votre administrateur.'],
  body: [],
  section: '',
  line: 1,
  choices: [
    { id: 'no', label: '', says: 'yes', to: 'a' },
    { id: 'yes', label: '', says: 'no', to: 'b' },
    { id: 'unsure', label: '', to: 'b' },
    { id: 'none', label: '', to: 'b' },
  ],
} satisfies QuestionNode

const headingIn = (node: QuestionNode): string => phraseText(titleOf(node, t).phrase).replace(/[\u00a0\u202f]/g, ' ')

test('the heading is the question of the guide, or that of the subject', () => {
  expect(headingIn({ ...question, heading: ['Avez-vous un PC ?'] })).toBe('Avez-vous un PC ?')
  expect(headingIn({ ...question, heading: [] })).toBe('Est-ce votre cas ?')
  expect(headingIn({ ...question, ask: 'code', heading: [] })).toBe('Quel code d’erreur voyez-vous ?')
})

test('“yes” to a question that denies the condition is the answer of those for whom it does not hold', () => {
  expect(['no', 'yes', 'unsure', 'none'].map((option) => answerWords(question, option, t))).toEqual([
    'Oui',
    'Non',
    'Je ne sais pas',
    'Rien de tout cela',
  ])
})
