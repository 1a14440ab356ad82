import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GuideFile, nodeOf } from '../../src/guide/guide.ts'
import { answersOf, type GuideNode } from '../../src/guide/node.ts'
import { answerThread, beginThread, tickThread } from '../../src/runtime/walk/early-walk.ts'
import { arrive } from '../../src/runtime/walk/session.ts'
import { tickAt } from '../../src/runtime/walk/trail.ts'
import { openWalk } from '../../src/runtime/walk/walk.ts'
import { certificate, enrolment } from '../ui/fixture.ts'

const guides: readonly GuideFile[] = [certificate, enrolment('fr')]
const nodes = guides.flatMap((file) => file.guide.nodes.map((node) => ({ file, node })))

test('answers and ticks are written down as the machine would take them, along every walk', () => {
  let answered = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...nodes),
      fc.array(fc.record({ choice: fc.nat(), tick: fc.option(fc.nat(5)) }), { maxLength: 6 }),
      ({ file, node }, moves) => {
        const walk = openWalk(file)
        let machine = arrive(undefined, walk, node.id, { now: 5 }).session
        let early = beginThread(file.guide, node.id, 5)
        const met = new Set([node.id])
        let here: GuideNode = node
        for (const [place, { choice, tick }] of moves.entries()) {
          if (tick !== null) {
            early = tickThread(early, here.id, tick, true)
            machine = { ...machine, trail: tickAt(machine.trail, here.id, tick, true) }
          }
          const ways = answersOf(here).filter(({ to }) => !met.has(to))
          const way = ways[choice % Math.max(1, ways.length)]
          if (way === undefined) break
          const [taken, now] = [way.option, 6 + place]
          machine = arrive(machine, walk, way.to, { option: taken, now }).session
          const next = answerThread(early, file.guide, way.to, { option: taken, now })
          if (next === undefined) throw new Error(`Unexpected lack of the answer ${taken} of ${here.id}`)
          early = next
          here = nodeOf(file.guide, way.to)
          met.add(here.id)
          answered += 1
        }
        const { schema: _, ahead: __, ...thread } = machine
        expect(early).toEqual(thread)
      },
    ),
    { numRuns: 300 },
  )
  expect(answered).toBeGreaterThan(100)
})

test('an answer that is not said, or leads elsewhere, is the first that leads there; a jump and the way back are none', () => {
  const { guide } = certificate
  const from = guide.nodes.find((node) => answersOf(node).length > 0)
  const [way] = from === undefined ? [] : answersOf(from)
  const end = guide.nodes.find(({ kind }) => kind === 'outcome')
  if (from === undefined || way === undefined || end === undefined)
    throw new Error('Unexpected guide without an answer or an end')
  const begun = beginThread(guide, from.id, 1)
  const said = answerThread(begun, guide, way.to, {})
  expect(said?.trail.answers).toEqual([[from.id, way.option]])
  expect(answerThread(begun, guide, way.to, { option: 'nonsense' })?.trail.answers).toEqual(said?.trail.answers)
  expect(answerThread(beginThread(guide, end.id, 1), guide, way.to, {})).toBeUndefined()
  expect(said && answerThread(said, guide, from.id, {})).toBeUndefined()
})
