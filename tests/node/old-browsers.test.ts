import { expect, test } from 'vitest'
import { missingInScript, missingInStyle } from './old-browsers.ts'

test.each([
  ['class A { static { a() } }', 'static block'],
  ['using a = b()', 'using'],
  ['a.replace(/(?<=b)c/, "")', 'look-behind /(?<=b)c/'],
  ['a.replace(RegExp(`(?<=b)c`), "")', 'look-behind (?<=b)c'],
  ['new RegExp("(?<!b)c").test(a)', 'look-behind (?<!b)c'],
  ['/[\\p{L}--[a-z]]/v.test(a)', 'flag v /[\\p{L}--[a-z]]/'],
  ['const b = structuredClone(a)', 'structuredClone'],
  ['window.structuredClone(a)', 'structuredClone'],
  ['a.findLast((b) => b)', 'findLast'],
  ['[...a].toSorted()', 'toSorted'],
  ['a.at(-1)', 'at'],
  ['Object.groupBy(a, b)', 'groupBy'],
  ['Object.hasOwn(a, b)', 'hasOwn'],
  ['URL.canParse(a)', 'canParse'],
  ['fetch(a, { signal: AbortSignal.timeout(9) })', 'AbortSignal.timeout'],
  ['crypto.randomUUID()', 'randomUUID'],
  ['a.showPopover()', 'showPopover'],
  ['a.inert = true', 'inert'],
  ['requestIdleCallback(a)', 'requestIdleCallback'],
  ['new BroadcastChannel("a")', 'BroadcastChannel'],
  ['scheduler.yield()', 'scheduler'],
])('finds %s', (code, what) => {
  expect(missingInScript(code)).toContain(what)
})

test('finds a syntax error', () => {
  expect(missingInScript('a = ;')[0]).toMatch(/^syntax/)
})

test.each([
  'class A { #b = 1; static c = 2; #d() { return #b in this } }',
  'a ??= b?.c; await d()',
  "if ('requestIdleCallback' in window) requestIdleCallback(a)",
  'if (`requestIdleCallback` in window) requestIdleCallback(a)',
  "typeof structuredClone === 'function' && structuredClone(a)",
  'a.checkVisibility?.()',
  'walk.at()',
  'trail.at',
  '"a.findLast(b)"',
])('allows %s', (code) => {
  expect(missingInScript(code)).toEqual([])
})

test.each([
  ['@layer a { b { c: d } }', '@layer'],
  ['a:has(b) { c: d }', ':has'],
  ['@container (width > 1px) { a { b: c } }', '@container'],
  ['a { height: 100dvh }', 'dvh'],
  ['a { color: color-mix(in srgb, red, blue) }', 'color-mix'],
  ['a { color: oklch(1 0 0) }', 'oklch'],
  ['a { text-wrap: balance }', 'text-wrap'],
  ['a { b { c: d } }', 'nesting'],
  ['a { @media print { c: d } }', 'nesting'],
])('finds %s', (css, what) => {
  expect(missingInStyle(css)).toContain(what)
})

test.each([
  '@media print { a { b: c } }',
  '@keyframes a { from { b: c } to { b: d } }',
  '@supports (height: 1dvh) { a { height: 1dvh } } b { c: d }',
  'a::before { content: "{ b { :has( " }',
  '/* a:has(b) */ c { d: e }',
])('allows %s', (css) => {
  expect(missingInStyle(css)).toEqual([])
})
