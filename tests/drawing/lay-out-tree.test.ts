import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../src/drawing/drawing.ts'
import { layOutTree } from '../../src/drawing/lay-out-tree.ts'
import { widthOf } from '../../src/drawing/text-width.ts'
import { columnsOf } from '../../src/drawing/tree-columns.ts'
import type { GuideFile } from '../../src/guide/guide.ts'
import { exits } from '../../src/guide/node.ts'
import { readEdition } from '../../src/node/edition.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { drawingWords } from '../../src/ui/words/drawing-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { anyGuide, guideOf } from '../guide/some-guide.ts'

const words = {
  title: ({ title }: { title: readonly unknown[] }) => String(title[0] ?? ''),
  answer: (_: unknown, option: string) => option,
  superseded: 'Taken out',
}

test('draws one own shape for every node, and every way on', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const { shapes, edges } = layOutTree(guide, words)
      expect(
        shapes
          .filter(({ again }) => again === undefined)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(guide.nodes.map(({ code }) => code).sort())
      const { columns, connectors } = columnsOf(guide)
      const drawn = [
        ...columns
          .flat()
          .flatMap(({ node, beside, down }) => [...beside, ...down].map(({ option, to }) => `${node.id} ${option} ${to.id}`)),
        ...connectors.flatMap(({ from, to, options }) => options.map((option) => `${from.id} ${option} ${to.id}`)),
      ]
      expect(drawn.sort()).toEqual(
        guide.nodes.flatMap((node) => exits(node).map(({ option, to }) => `${node.id} ${option} ${to}`)).sort(),
      )
      // An edge down, or to another column, may stand for several answers. Small shapes have an edge each.
      const downs = columns.flat().filter(({ down }) => down.length > 0).length
      expect(edges).toHaveLength(downs + connectors.length + columns.flat().reduce((sum, { beside }) => sum + beside.length, 0))
    }),
  )
})

/** Pairs of shapes that overlap. */
const overlapping = ({ shapes }: Drawing) =>
  shapes.flatMap((one, i) =>
    shapes
      .slice(i + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => [one.code, other.code]),
  )

test('keeps shapes apart and inside the drawing', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const drawing = layOutTree(guide, words)
      expect(overlapping(drawing)).toEqual([])
      for (const { x, y, width, height } of drawing.shapes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect([x + width <= drawing.width, y + height <= drawing.height]).toEqual([true, true])
      }
    }),
  )
})

test('places a column to the right of every column that leads to it', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const { shapes } = layOutTree(guide, words)
      const left = new Map(shapes.flatMap(({ code, x, again }) => (again === undefined ? [[code, x]] : [])))
      for (const { from, to } of columnsOf(guide).connectors)
        expect((left.get(to.code) ?? 0) - (left.get(from.code) ?? 0)).toBeGreaterThanOrEqual(280 + 44)
    }),
  )
})

test('draws a procedure as one column, and a shared end as a small shape beside each way to it', () => {
  const guide = guideOf([['1'], ['2'], ['4', '3'], ['4', '5'], [], []])
  const { shapes } = layOutTree(guide, words)
  const own = shapes.filter(({ again }) => again === undefined)
  expect(new Set(own.slice(0, 3).map(({ x }) => x)).size).toBe(1)
  expect(shapes.filter(({ code }) => code === guide.nodes[4]?.code)).toHaveLength(2)
})

/** The parts of a path between its corners. An arrow head is none. */
function segmentsOf(path: string): readonly (readonly [number, number, number, number])[] {
  const [line = ''] = path.slice(1).split('M')
  const points = [...line.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=L|Q|$)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  return points.slice(1).map(([x, y], i) => [points[i]?.[0] ?? x, points[i]?.[1] ?? y, x, y] as const)
}

/** The labels that an edge runs through. */
const crossed = ({ edges }: Drawing) =>
  edges.flatMap(({ label }) =>
    (label?.lines ?? []).flatMap((text, i) => {
      const [x, base] = [label?.x ?? 0, (label?.y ?? 0) - 7 + i * 23]
      const right = x + widthOf(text, { size: 13 })
      const through = edges.some(({ path }) =>
        segmentsOf(path).some(
          ([x1, y1, x2, y2]) =>
            Math.min(x1, x2) < right - 2 &&
            Math.max(x1, x2) > x + 2 &&
            Math.min(y1, y2) < base + 4 &&
            Math.max(y1, y2) > base - 9,
        ),
      )
      return through ? [text] : []
    }),
  )

const edition = await readEdition('content', rendering)
const i18n = createAllI18n()
const guides = [...edition.files]
  .filter(([path]) => /^data\/..\/(?!catalog)/.test(path))
  .map(([path, text]) => [path, (JSON.parse(text) as GuideFile).guide] as const)

describe.for(guides)('%s', ([path, guide]) => {
  const drawing = layOutTree(guide, drawingWords(wordsOf(i18n(guide.language))))
  test('has every node of its guide, no overlapping shapes, and no label that an edge crosses', () => {
    expect(
      drawing.shapes
        .filter(({ again }) => again === undefined)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(guide.nodes.map(({ code }) => code).sort())
    expect(overlapping(drawing)).toEqual([])
    expect(crossed(drawing)).toEqual([])
    expect(drawing.shapes[0]?.code).toBe(guide.nodes.find(({ id }) => id === guide.start)?.code)
  })
  test('marks corrections, and the screens that a correction took out of the walk', () => {
    const marks = new Map(drawing.shapes.map(({ code, mark }) => [code, mark]))
    for (const { code, errata, superseded } of guide.nodes)
      expect(marks.get(code)).toBe(superseded ? 'superseded' : errata === undefined ? undefined : 'corrected')
    expect(drawing.notes).toHaveLength(guide.nodes.some(({ superseded }) => superseded) ? 1 : 0)
  })
  test('is also an SVG file that a strict policy allows, with the same links', () => {
    const place = path.replace(/^data/, 'drawings').replace('.json', '.svg')
    const svg = String(edition.media.get(place))
    expect(svg).not.toMatch(/<script|<style| style=| on\w+=|undefined|NaN/)
    const links = [...svg.matchAll(/<a href="([^"]+)"/g)].map(
      ([, href]) => new URL(href ?? '', `https://example.org/${place}`).pathname,
    )
    expect(new Set(links)).toEqual(new Set(guide.nodes.map(({ code }) => `/${guide.language}/${guide.id}/${code}/`)))
  })
})

test('draws the same bytes from the same content', async () => {
  const again = await readEdition('content', rendering)
  expect(guides.length).toBeGreaterThan(0)
  expect([...again.files, ...again.media]).toEqual([...edition.files, ...edition.media])
})
