import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampHeight, lowest, readFromFrame, readHello, tallest } from '../../src/embed/protocol.ts'

const hello = { v: 1, type: 'hello', nonce: 'abcdefgh12345678' }
const height = { v: 1, type: 'height', nonce: 'abcdefgh12345678', seq: 3, px: 812.5 }
const outcome = {
  v: 1,
  type: 'outcome',
  nonce: 'abcdefgh12345678',
  seq: 4,
  guide: 'missing-certificate',
  code: 'k7q2m',
  language: 'fr',
  result: 'contact-admin',
}

describe('a message counts only to the letter', () => {
  test('what either side sends is read as it is', () => {
    expect(readHello(hello)).toEqual(hello)
    for (const message of [
      height,
      outcome,
      { ...outcome, transcript: 'Fait' },
      { v: 1, type: 'ready', nonce: hello.nonce, seq: 0 },
    ])
      expect(readFromFrame(message)).toEqual(message)
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['a list', [hello]],
    ['another version', { ...hello, v: 2 }],
    ['a version as text', { ...hello, v: '1' }],
    ['a key too many', { ...hello, theme: 'red' }],
    ['a key too few', { v: 1, type: 'hello' }],
    ['a nonce that is markup', { ...hello, nonce: '<img src=x onerror=alert(1)>' }],
    ['a nonce too long', { ...hello, nonce: 'a'.repeat(65) }],
    ['keys that are inherited', Object.create(hello)],
    ['an inherited type', JSON.parse('{"v":1,"nonce":"abcdefgh12345678","__proto__":{"type":"hello"}}')],
  ])('a greeting: not %s', (_, data) => {
    expect(readHello(data)).toBeUndefined()
  })

  test.each([
    ['a type that nobody knows', { ...height, type: 'navigate', px: 1 }],
    ['a type of every object', { ...height, type: 'constructor' }],
    ['a height that is no number', { ...height, px: '812' }],
    ['a height without end', { ...height, px: Number.POSITIVE_INFINITY }],
    ['a height below nothing', { ...height, px: -1 }],
    ['a code that is none', { ...outcome, code: 'javascript:alert(1)' }],
    ['a transcript on a step', { ...outcome, type: 'step', transcript: 'x' }],
    ['a transcript that is too long', { ...outcome, transcript: 'x'.repeat(20_001) }],
    ['an address to go to', { ...outcome, href: 'https://evil.example/' }],
  ])('news of a frame: not %s', (_, data) => {
    expect(readFromFrame(data)).toBeUndefined()
  })

  test('whatever is sent, nothing throws and no object gains a key', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true, maxDepth: 3 }), (data) => {
        readHello(data)
        readFromFrame(data)
        return Reflect.get({}, 'polluted') === undefined
      }),
    )
  })
})

test('a frame stays within bounds, whatever height it says', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (px) => {
      const clamped = clampHeight(px)
      return (
        Number.isInteger(clamped) &&
        clamped >= lowest &&
        clamped <= tallest &&
        (px < lowest || px > tallest || Math.abs(clamped - px) < 1)
      )
    }),
  )
})
