import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pictureName } from '../../src/compiler/picture-path.ts'
import { widthOf } from '../../src/drawing/text-width.ts'
import { languages } from '../../src/guide/language.ts'
import { catalogue } from '../../src/illustrations/catalogue.ts'
import { drawPicture } from '../../src/illustrations/draw.tsx'
import { palettes, themes } from '../../src/illustrations/palette.ts'
import { pictureNames, wordsIn } from '../../src/illustrations/words.ts'
import { readSvg, type Shape } from './svg.ts'

const allowed: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-labelledby', 'lang', 'font-family'],
  title: ['id'],
  desc: ['id'],
  g: ['transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill', 'stroke', 'stroke-width'],
  circle: ['cx', 'cy', 'r', 'fill'],
  text: ['x', 'y', 'font-size', 'font-weight', 'font-style', 'font-family', 'fill', 'text-anchor', 'text-decoration'],
  path: ['transform', 'd', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
}
/** The smallest font size: 11 pixels on a phone of 320 pixels, where a drawing is 288 wide. */
const smallest = 11 / 0.9

const everyDrawing = pictureNames.flatMap((name) =>
  languages.flatMap((language) => themes.map((theme) => ({ name, language, theme }))),
)
const svgOf = ({ name, language, theme }: (typeof everyDrawing)[number]): string => drawPicture(name, language)?.svg[theme] ?? ''

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
const extentOf = ({ attributes, x, y }: Shape): Extent => ({
  left: x,
  right: x + Number(attributes.width),
  top: y,
  bottom: y + Number(attributes.height),
})
function extentOfText({ attributes, text, x, y }: Shape): Extent {
  const size = Number(attributes['font-size'])
  const width = widthOf(text, { size, bold: attributes['font-weight'] === '700', code: attributes['font-family'] !== undefined })
  const left = attributes['text-anchor'] === 'middle' ? x - width / 2 : x
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 }
}
const meet = (a: Extent, b: Extent): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.for(everyDrawing)('$name in $language, $theme', (drawing) => {
  const svg = svgOf(drawing)
  const shapes = readSvg(svg)
  const texts = shapes.filter(({ tag }) => tag === 'text')

  test('is small, and has only elements and attributes that any policy allows', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(6 * 1024)
    const strange = shapes.flatMap(({ tag, attributes }) =>
      Object.keys(attributes)
        .filter((name) => !allowed[tag]?.includes(name))
        .map((name) => `${tag} ${name}`),
    )
    expect(strange).toEqual([])
    expect(/ style=|href|url\(|NaN|undefined/.exec(svg)).toBeNull()
  })

  test('has a title and a description, which mentions all numbers', () => {
    const [title, description] = ['title', 'desc'].map((tag) => shapes.find((shape) => shape.tag === tag)?.text ?? '')
    for (const said of [title, description]) expect(said).toMatch(/^\p{Lu}.* /u)
    expect(description).not.toBe(title)
    expect(title).not.toContain(drawing.name)
    const numbers = texts.map(({ text }) => text).filter((text) => /^\d$/.test(text))
    expect(numbers).toEqual(numbers.map((_, i) => `${i + 1}`))
    for (const number of numbers) expect(description).toMatch(new RegExp(`\\b${number}\\b`))
  })

  test('has no text that is too small, leaves its background, or overlaps', () => {
    const plates = shapes.filter(({ tag }) => tag === 'rect').map(extentOf)
    const extents = texts.map(extentOfText)
    for (const [i, extent] of extents.entries()) {
      const shape = texts[i]
      expect(Number(shape?.attributes['font-size']), shape?.text).toBeGreaterThanOrEqual(smallest)
      if (/^\d$/.test(shape?.text ?? '')) continue
      const middle = { x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2 }
      // The background of a text is the last rectangle drawn under it.
      const ground = plates
        .filter(
          ({ left, right, top, bottom }) =>
            left < middle.x && middle.x < right && top < middle.y && middle.y < bottom && bottom - top > 12,
        )
        .at(-1)
      expect(extent.left, shape?.text).toBeGreaterThanOrEqual((ground?.left ?? 0) + 2)
      expect(extent.right, shape?.text).toBeLessThanOrEqual((ground?.right ?? 0) - 2)
      expect(extent.top, shape?.text).toBeGreaterThanOrEqual((ground?.top ?? 0) + 1)
      for (const other of extents.slice(i + 1)) expect(meet(extent, other), shape?.text).toBe(false)
    }
    for (const { attributes, x, y } of shapes.filter(({ tag }) => tag === 'circle')) {
      const r = Number(attributes.r)
      const over = texts.filter(
        (shape, i) =>
          !/^\d$/.test(shape.text) && meet(extents[i] as Extent, { left: x - r, right: x + r, top: y - r, bottom: y + r }),
      )
      expect(over.map(({ text }) => text)).toEqual([])
    }
  })
})

test('every picture of the articles has a drawing, and every drawing is used', () => {
  const content = new URL('../../content/', import.meta.url)
  const articles = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:fr|nl)\/.*\.md$/.test(file.replaceAll('\\', '/')),
  )
  const named = articles.flatMap((file) =>
    [...readFileSync(new URL(file, content), 'utf8').matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, src = '']) => pictureName(src)),
  )
  expect([...new Set(named)].sort()).toEqual([...pictureNames].sort())
  expect(Object.keys(catalogue).sort()).toEqual([...pictureNames].sort())
})

test('draws the same picture every time, and nothing for other names or inherited keys', () => {
  for (const name of ['toString', 'constructor', '', 'andr-cert_install-1-cert_missing.png'])
    expect(drawPicture(name, 'fr')).toBeUndefined()
  expect(drawPicture('ios-certificate', 'fr')).toEqual(drawPicture('ios-certificate', 'fr'))
})

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves)

test('texts are not empty, are translated, and have French spacing', () => {
  for (const language of languages) for (const text of leaves(wordsIn(language))) expect(text.trim()).not.toBe('')
  for (const text of leaves(wordsIn('fr'))) expect(text, text).not.toMatch(/ [?!;:»]|« |[^\s][?!»]/)
  for (const name of pictureNames)
    expect(wordsIn('nl').pictures[name].description).not.toBe(wordsIn('fr').pictures[name].description)
})

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => sum + share * channel(colour.slice(1 + 2 * i, 3 + 2 * i)), 0)
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test.for(themes)('text and marked elements have enough contrast: %s', (theme) => {
  const palette = palettes[theme]
  for (const text of ['ink', 'soft'] as const)
    for (const under of ['ground', 'bar', 'surface', 'behind', 'tint'] as const)
      expect(contrast(palette[text], palette[under]), `${text} on ${under}`).toBeGreaterThanOrEqual(4.5)
  for (const under of ['surface', 'tint'] as const) expect(contrast(palette.link, palette[under])).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
  for (const under of ['ground', 'bar', 'surface', 'behind', 'tint'] as const)
    expect(contrast(palette.accent, palette[under])).toBeGreaterThanOrEqual(3)
})
