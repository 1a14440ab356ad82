import { describe, expect, test } from 'vitest'
import { fitText } from '../../src/drawing/fit-text.ts'
import { widthOf, wrap } from '../../src/drawing/text-width.ts'
import { wordsIn } from '../../src/illustrations/words.ts'

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves)

describe('wrapping', () => {
  const style = { size: 13 }
  test('no line is wider than its room, and no word is lost', () => {
    for (const text of leaves([wordsIn('fr'), wordsIn('nl')])) {
      for (const room of [90, 140, 220]) {
        const lines = wrap(text, room, style)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) if (line.includes(' ')) expect(widthOf(line, style), line).toBeLessThanOrEqual(room)
      }
    }
  })
  test('a long name breaks after a dot or a hyphen', () => {
    expect(wrap('2.16.840.1.113733.1.16', 90, style)).toEqual(['2.16.840.1.', '113733.1.16'])
    expect(wrap('deux mots', 300, style)).toEqual(['deux mots'])
  })
})

describe('fitting', () => {
  test('keeps a text that fits, and gives no line for an empty one', () => {
    expect(fitText('deux mots', { width: 300, maxLines: 1 })).toEqual(['deux mots'])
    expect(fitText('', { width: 300, maxLines: 1 })).toEqual([])
  })
  test('ends a truncated text at a word, with an ellipsis, without an open bracket or a comma', () => {
    expect(fitText('Ouvrez le portail, puis attendez', { width: 130, maxLines: 1 })).toEqual(['Ouvrez le portail…'])
    expect(fitText('Le portail (application mobile) est ouvert', { width: 150, maxLines: 1 })).toEqual(['Le portail…'])
  })
  test('truncates a word that could break after a dot', () => {
    const [line = '', ...more] = fitText('2.16.840.1.113733.1.16', { width: 90, maxLines: 1 })
    expect(more).toEqual([])
    expect(line).toMatch(/^2\.16\.8[\d.]*\d…$/)
    expect(widthOf(line, { size: 13 })).toBeLessThanOrEqual(90)
  })
})
