import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, codeSpace, readCode } from '../../src/guide/code.ts'

const number = fc.integer({ min: 0, max: codeSpace - 1 })
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const place = fc.integer({ min: 0, max: 4 })

test('a code reads back as itself, and two numbers never share one', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(readCode(codeFrom(a))).toEqual({ ok: true, code: codeFrom(a) })
      expect(codeFrom(a) === codeFrom(b)).toBe(a === b)
    }),
  )
})

test('every single wrong symbol is detected', () => {
  fc.assert(
    fc.property(number, place, fc.constantFrom(...alphabet), (value, at, symbol) => {
      const code = codeFrom(value)
      fc.pre(code[at] !== symbol)
      expect(readCode(code.slice(0, at) + symbol + code.slice(at + 1))).toEqual({ ok: false, why: 'slip' })
    }),
    { numRuns: 2000 },
  )
})

test('every swap of two neighbours is detected', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 3 }), (value, at) => {
      const code = codeFrom(value)
      const [a, b] = [code.charAt(at), code.charAt(at + 1)]
      fc.pre(a !== b)
      expect(readCode(code.slice(0, at) + b + a + code.slice(at + 2))).toEqual({ ok: false, why: 'slip' })
    }),
    { numRuns: 2000 },
  )
})

test('a code is read as people write it', () => {
  fc.assert(
    fc.property(
      number,
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(' ', '-', '  ', '\u00a0'),
      (value, upper, gap) => {
        const code = codeFrom(value)
        const written = [...code].map((symbol, i) => (upper[i] ? symbol.toUpperCase() : symbol)).join(gap)
        const asHeard = written.replace(/0/g, 'O').replace(/1/g, 'l')
        expect(readCode(written)).toEqual({ ok: true, code })
        expect(readCode(asHeard)).toEqual({ ok: true, code })
      },
    ),
  )
})

test('a text that is not a code gives the reason, and never throws', () => {
  expect(readCode('k7q2')).toEqual({ ok: false, why: 'length' })
  expect(readCode('k7q2u')).toEqual({ ok: false, why: 'symbol' })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readCode(text)
      if (reading.ok) expect(reading.code).toHaveLength(5)
    }),
  )
})
