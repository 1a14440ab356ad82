import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accentRules,
  darkAccent,
  grounds,
  isReadable,
  lightAccent,
  lowest,
  readableShade,
} from '../../src/runtime/site/accent.ts'
import { contrast, enough, luminance, mix, rgbOf } from '../../src/runtime/site/contrast.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#000000', 5.25],
] as const)('%s on %s has a contrast of %f, as other tools say', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2)
})

test('contrast is symmetric, and from 1 to 21', () => {
  fc.assert(
    fc.property(colours, colours, (one, other) => {
      const ratio = contrast(one, other)
      expect(ratio).toBe(contrast(other, one))
      expect(ratio).toBeGreaterThanOrEqual(1)
      expect(ratio).toBeLessThanOrEqual(21)
      expect(contrast(one, one)).toBe(1)
    }),
  )
})

test('a mix is between its two colours', () => {
  fc.assert(
    fc.property(colours, colours, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const light = luminance(mix(one, other, share))
      expect(mix(one, other, 1)).toBe(one)
      expect(mix(one, other, 0)).toBe(other)
      rgbOf(mix(one, other, share)).forEach((part, place) => {
        const ends = [rgbOf(one)[place] ?? 0, rgbOf(other)[place] ?? 0].sort((a, b) => a - b)
        expect(part).toBeGreaterThanOrEqual(ends[0] ?? 0)
        expect(part).toBeLessThanOrEqual(ends[1] ?? 255)
      })
      expect(light).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('text in any colour has enough contrast on dark pages, and in its readable shade on light ones', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      expect(lowest(darkAccent(colour), grounds.dark)).toBeGreaterThanOrEqual(enough)
      const shade = readableShade(colour)
      expect(isReadable(shade)).toBe(true)
      if (isReadable(colour)) expect(shade).toBe(colour)
      // A button under a pointer has the page's colour on the darker, or lighter, shade.
      expect(contrast(lightAccent(shade).down, grounds.light.page)).toBeGreaterThanOrEqual(enough)
      expect(contrast(darkAccent(colour).down, grounds.dark.page)).toBeGreaterThanOrEqual(enough)
    }),
  )
})

test('the backgrounds are those of the stylesheet', () => {
  const css = readFileSync('src/ui/styles/screen.css', 'utf8')
  const [light = '', dark = ''] = css.split('prefers-color-scheme')
  const long = (colour = '') => (colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour)
  const valueIn = (text: string, name: string) => long(new RegExp(`--${name}: (#[\\da-f]+)`).exec(text)?.[1])
  expect({ page: valueIn(light, 'page'), quiet: valueIn(light, 'quiet') }).toEqual(grounds.light)
  expect({ page: valueIn(dark, 'page'), quiet: valueIn(dark, 'quiet') }).toEqual(grounds.dark)
})

test('the rules of a colour contain only colours', () => {
  expect(accentRules('#1A4F8B')).toEqual([
    ':root:root{--key:#1a4f8b;--key-tint:#edf1f6;--key-down:#143b68}',
    expect.stringMatching(
      /^@media screen and \(prefers-color-scheme:dark\)\{:root:root\{--key:#[\da-f]{6};--key-tint:#[\da-f]{6};--key-down:#[\da-f]{6}\}\}$/,
    ),
  ])
})
