import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawingWords } from '../../src/drawing/drawing.ts'
import { boxesOf } from '../../src/drawing/overview/boxes.ts'
import { drawOverview } from '../../src/drawing/overview/draw-overview.ts'
import { everyGroup, firstOpen, groupsAround, scaleToFit } from '../../src/drawing/overview/open-groups.ts'
import type { DrawnGroup, Overview } from '../../src/drawing/overview/overview.ts'
import { inGaps, inRows, pack, type Size } from '../../src/drawing/overview/pack.ts'
import type { Guide, GuideFile } from '../../src/guide/guide.ts'
import { readEdition } from '../../src/node/edition.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { drawingWords } from '../../src/ui/words/drawing-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { anyGuide, guideOf } from '../guide/some-guide.ts'

type Rect = Size & { readonly x: number; readonly y: number }

const words: DrawingWords = {
  title: ({ title }) => String(title[0] ?? ''),
  answer: (_, option) => option,
  superseded: 'Taken out',
}
const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** The rectangles of an overview that overlap, although neither is an open group around the other. */
function collisions({ groups, shapes }: Overview): readonly (readonly [Rect, Rect])[] {
  const all: readonly (Rect & Partial<Pick<DrawnGroup, 'isOpen'>>)[] = [...groups, ...shapes]
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => overlap(one, other) && !(one.isOpen && contains(one, other)) && !(other.isOpen && contains(other, one)))
      .map((other) => [one, other] as const),
  )
}

const codesIn = ({ groups, shapes }: Overview): readonly string[] =>
  [
    ...groups.filter(({ isOpen }) => !isOpen).flatMap(({ codes }) => codes),
    ...groups.filter(({ isOpen }) => isOpen).flatMap(({ code }) => code ?? []),
    ...shapes.filter(({ again }) => again === undefined).map(({ code }) => code),
  ].sort()

test.each([
  ['in rows', inRows],
  ['in gaps', inGaps],
] as const)('packing %s keeps rectangles apart and inside', (_, packing) => {
  const sizes = fc.array(fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(sizes, fc.constantFrom(0.5, 1, 2), (all, aspect) => {
      const packed = pack(packing, all, 10, aspect)
      const rects = all.map((size, i) => ({ ...size, x: packed.corners[i]?.x ?? -1, y: packed.corners[i]?.y ?? -1 }))
      expect(rects.filter((rect) => !contains({ x: 0, y: 0, ...packed }, rect))).toEqual([])
      for (const [i, rect] of rects.entries()) for (const other of rects.slice(i + 1)) expect(overlap(rect, other)).toBe(false)
    }),
  )
})

describe('any guide', () => {
  const anyOpen = fc.tuple(anyGuide, fc.array(fc.nat(23).map(String)), fc.constantFrom(0.5, 1.9))
  test('shows each screen once, whichever groups are open, and nothing overlaps or leaves the drawing', () => {
    fc.assert(
      fc.property(anyOpen, ([guide, open, aspect]) => {
        const overview = drawOverview(boxesOf(guide), { words, open: new Set(open), aspect })
        const shown = [...new Set(codesIn(overview))]
        expect(shown.sort()).toEqual(guide.nodes.map(({ code }) => code).sort())
        expect(collisions(overview)).toEqual([])
        const whole = { x: 0, y: 0, ...overview }
        for (const rect of [...overview.groups, ...overview.shapes]) expect(contains(whole, rect)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the groups around a screen, opened, show it', () => {
    fc.assert(
      fc.property(anyGuide, fc.nat(23), (guide, place) => {
        const node = guide.nodes[place % guide.nodes.length]
        if (node === undefined) return
        const open = new Set(groupsAround(boxesOf(guide), node.code))
        const { groups, shapes } = drawOverview(boxesOf(guide), { words, open, aspect: 1 })
        // A single screen, and a screen with answers, is a group itself.
        const isShown = shapes.some(({ code }) => code === node.code) || groups.some(({ code }) => code === node.code)
        expect(isShown).toBe(true)
      }),
    )
  })
})

test('a procedure is one group with its steps and ends, which opens in place', () => {
  // A question with two answers: three steps and a check, or one step.
  const guide = guideOf([['1', '5', '6'], ['2'], ['3'], ['4'], ['6', '7'], ['6'], [], []])
  const boxes = boxesOf(guide)
  const closed = drawOverview(boxes, { words, open: firstOpen(boxes, words, { width: 1200, height: 640 }), aspect: 2 })
  const [question, procedure, step] = closed.groups
  expect(question).toMatchObject({ key: '0', isOpen: true })
  expect(procedure).toMatchObject({ key: '1', isOpen: false, steps: 3, results: ['solved'], name: 'c0' })
  expect(step?.isOpen).toBeUndefined()
  const opened = drawOverview(boxes, { words, open: new Set(['0', '1']), aspect: 2 })
  const frame = opened.groups.find(({ key }) => key === '1')
  const inside = opened.shapes.filter((shape) => frame !== undefined && contains(frame, shape)).map(({ code }) => code)
  expect(inside).toEqual(expect.arrayContaining(['1', '2', '3', '4'].map((id) => guide.nodes.find((n) => n.id === id)?.code)))
})

test('screens that a correction took out are a group of their own', () => {
  const plain = guideOf([['1'], ['3'], ['3'], []])
  const guide: Guide = {
    ...plain,
    nodes: plain.nodes.map((node) => (node.id === '2' ? { ...node, superseded: true as const } : node)),
  }
  const boxes = boxesOf(guide)
  const { groups } = drawOverview(boxes, { words, open: new Set(), aspect: 1 })
  expect(groups.at(-1)).toMatchObject({ key: 'superseded', isOpen: false, name: 'Taken out', codes: [guide.nodes[2]?.code] })
  const open = drawOverview(boxes, { words, open: everyGroup(boxes), aspect: 1 })
  expect(open.groups.at(-1)).toMatchObject({ code: guide.nodes[2]?.code })
})

const edition = await readEdition('content', rendering)
const guides = [...edition.files]
  .filter(([path]) => /^data\/..\/(?!catalog)/.test(path))
  .map(([path, text]) => [path, (JSON.parse(text) as GuideFile).guide] as const)
const i18n = createAllI18n()

describe.for(guides)('%s', ([, guide]) => {
  const own = drawingWords(wordsOf(i18n(guide.language)))
  const boxes = boxesOf(guide)
  const firstView = (window: Size) =>
    drawOverview(boxes, { words: own, open: firstOpen(boxes, own, window), aspect: window.width / window.height })
  test('fits the window of a laptop and of a phone at first, with every screen', () => {
    for (const window of [
      { width: 1230, height: 640, least: 0.5 },
      { width: 318, height: 592, least: 0.4 },
    ]) {
      const overview = firstView(window)
      expect(scaleToFit(overview, window)).toBeGreaterThanOrEqual(window.least)
      expect(collisions(overview)).toEqual([])
      expect([...new Set(codesIn(overview))].sort()).toEqual(guide.nodes.map(({ code }) => code).sort())
    }
  })
})
