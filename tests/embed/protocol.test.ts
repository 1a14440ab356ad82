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

describe('a message must have exactly its form', () => {
  test('reads the messages of both sides', () => {
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
    ['an unknown key', { ...hello, theme: 'red' }],
    ['a missing key', { v: 1, type: 'hello' }],
    ['a nonce that is markup', { ...hello, nonce: '<img src=x onerror=alert(1)>' }],
    ['a nonce too long', { ...hello, nonce: 'a'.repeat(65) }],
    ['keys that are inherited', Object.create(hello)],
    ['an inherited type', JSON.parse('{"v":1,"nonce":"abcdefgh12345678","__proto__":{"type":"hello"}}')],
  ])('refuses as a greeting: %s', (_, data) => {
    expect(readHello(data)).toBeUndefined()
  })

  test.each([
    ['an unknown type', { ...height, type: 'navigate', px: 1 }],
    ['an inherited key as type', { ...height, type: 'constructor' }],
    ['a height that is not a number', { ...height, px: '812' }],
    ['an infinite height', { ...height, px: Number.POSITIVE_INFINITY }],
    ['a negative height', { ...height, px: -1 }],
    ['a wrong code', { ...outcome, code: 'javascript:alert(1)' }],
    ['a transcript on a step', { ...outcome, type: 'step', transcript: 'x' }],
    ['a transcript that is too long', { ...outcome, transcript: 'x'.repeat(20_001) }],
    ['an address', { ...outcome, href: 'https://evil.example/' }],
  ])('refuses as a message of a frame: %s', (_, data) => {
    expect(readFromFrame(data)).toBeUndefined()
  })

  test('never throws and never changes prototypes, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true, maxDepth: 3 }), (data) => {
        readHello(data)
        readFromFrame(data)
        return Reflect.get({}, 'polluted') === undefined
      }),
    )
  })
})

test('limits every height', () => {
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
