import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, codeSpace } from '../../src/guide/code.ts'
import { languages } from '../../src/guide/language.ts'
import { results } from '../../src/guide/node.ts'
import { queryLength, queryLengths, readCount, weights, writeCount } from '../../src/runtime/counts/count.ts'

const language = fc.constantFrom(...languages)
const code = fc.nat(codeSpace - 1).map(codeFrom)
const option = fc.oneof(
  fc.constantFrom('next', 'absent', 'yes', 'constructor', '0'),
  fc.stringMatching(/^[a-z\d][a-z\d-]{0,199}$/),
)
const anyCount = fc.oneof(
  fc.record({ kind: fc.constant('screens' as const), language, code }),
  fc.record({ kind: fc.constant('answers' as const), language, code, option }),
  fc.record({ kind: fc.constant('outcomes' as const), language, code, result: fc.constantFrom(...results) }),
  fc.record({
    kind: fc.constant('searches' as const),
    language,
    length: fc.constantFrom(...queryLengths),
    isCode: fc.boolean(),
  }),
)
const anyWeighed = fc.record({ count: anyCount, weight: fc.constantFrom(...weights) })

test('readCount reverses writeCount', () => {
  fc.assert(
    fc.property(anyWeighed, (weighed) => void expect(readCount(writeCount(weighed))).toEqual(weighed)),
    { numRuns: 1000 },
  )
})

test('a query has only characters that no browser and no log encodes', () => {
  fc.assert(fc.property(anyWeighed, (weighed) => void expect(writeCount(weighed)).toMatch(/^[a-z\d.-]{1,250}$/)))
})

test('a text that can be read is exactly what is written: no other form of a count exists', () => {
  const parts = fc.constantFrom('s', 'a', 'o', 'n', 'fr', 'nl', 'k7q2m', 'next', 'solved', '10', '2', '02', 'code', '', 'É')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 6 }).map((some) => some.join('.')),
  )
  fc.assert(
    fc.property(text, (query) => {
      const read = readCount(query)
      if (read !== undefined) expect(writeCount(read)).toBe(query)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  '',
  's.fr.k7q2m',
  's.de.k7q2m.2',
  's.fr.k7q2m.3',
  's.fr.k7q2m.2.2',
  's.fr.K7Q2M.2',
  'x.fr.k7q2m.2',
  'a.fr.k7q2m.2',
  'a.fr.k7q2m.-x.2',
  'a.fr.k7q2m.%41.2',
  'o.fr.k7q2m.won.2',
  'n.fr.11.code.2',
  'n.fr.10.maybe.2',
  `a.fr.k7q2m.${'a'.repeat(300)}.2`,
])('“%s” is no count', (query) => {
  expect(readCount(query)).toBeUndefined()
})

test('a query is counted by a rough length, in characters that a reader sees', () => {
  expect([...'a😀'].length).toBe(2)
  expect(['abc', '😀😀😀', 'abcd', 'a'.repeat(80), 'a'.repeat(5000)].map(queryLength)).toEqual([3, 3, 10, 80, 999])
})
