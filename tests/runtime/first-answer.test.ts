import { expect, test } from 'vitest'
import type { GuideFile } from '../../src/guide/guide.ts'
import { answersOf } from '../../src/guide/node.ts'
import { threadOfFirst } from '../../src/runtime/first-answer.ts'
import { arrive } from '../../src/runtime/session.ts'
import { openWalk } from '../../src/runtime/walk.ts'
import { certificate, enrolment } from '../ui/fixture.ts'

const guides: readonly GuideFile[] = [certificate, enrolment('fr')]
const answers = guides.flatMap((file) =>
  file.guide.nodes.flatMap((from) =>
    answersOf(from).flatMap(({ option, to: id }) => file.guide.nodes.filter((to) => to.id === id).map((to) => ({ file, from, to, option }))),
  ),
)

test('a first answer is written down as the machine would take it, whichever it is', () => {
  expect(answers.length).toBeGreaterThan(20)
  for (const { file, from, to, option } of answers) {
    const walk = openWalk(file)
    const begun = arrive(undefined, walk, from.id, { now: 5 }).session
    const { schema: _, ahead: __, ...walked } = arrive(begun, walk, to.id, { option, now: 7 }).session
    expect(threadOfFirst({ guide: file.guide, from, to, option, times: [5, 7] })).toEqual(walked)
  }
})

test('an answer that is not said, or leads elsewhere, is the first that leads there; a jump is none', () => {
  const [first] = answers
  if (first === undefined) throw new Error('Unexpected guide without answers')
  const { file, from, to } = first
  const said = threadOfFirst({ guide: file.guide, from, to, times: [1, 1] })?.trail.answers
  expect(said).toEqual([[from.id, answersOf(from).find((way) => way.to === to.id)?.option]])
  expect(threadOfFirst({ guide: file.guide, from, to, option: 'nonsense', times: [1, 1] })?.trail.answers).toEqual(said)
  const end = file.guide.nodes.find(({ kind }) => kind === 'outcome')
  if (end === undefined) throw new Error('Unexpected guide without an end')
  expect(threadOfFirst({ guide: file.guide, from: end, to, times: [1, 1] })).toBeUndefined()
})
