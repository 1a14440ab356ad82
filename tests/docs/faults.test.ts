import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './pages.ts'

/** A line of a table of docs/faults.md: `row 14` of browser tests, `row 14` of unit tests, or `P8`. */
interface Entry {
  readonly kind: 'browser row' | 'unit row' | 'promise'
  readonly number: number
  readonly files: readonly string[]
}

const [, faults = '', promises = '', input = ''] = readFileSync(join(root, 'docs/faults.md'), 'utf8').split(/^## .*$/m)

const entriesOf = (kind: Entry['kind'], table: string): readonly Entry[] =>
  [...table.matchAll(/^\| P?(\d+) \|.*\| ([^|]*) \|$/gm)].map(([, number, files = '']) => ({
    kind,
    number: Number(number),
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }))
const entries = [...entriesOf('browser row', faults), ...entriesOf('promise', promises), ...entriesOf('unit row', input)]

const testFiles = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  // Its titles are made up.
  .filter((file) => /\.tsx?$/.test(file) && file !== 'tests/node/fault-table.test.ts' && file !== 'tests/docs/faults.test.ts')

/** Every row and promise that a test file cites: in a title (`(rows 46, 47)`, `row 14:`, `rows 24 to 26:`), or as `row(14, …)`. */
function citedIn(file: string): readonly Pick<Entry, 'kind' | 'number'>[] {
  const text = readFileSync(join(root, file), 'utf8')
  const kind = file.startsWith('tests/e2e/') ? 'browser row' : 'unit row'
  const lists = [...text.matchAll(/\brows? (\d+(?:(?:, | and | to )\d+)*)/g)].map(([, list = '']) => list)
  const calls = [...text.matchAll(/^\s*(row|promise)\(\s*(\d+),/gm)].map(([, call, number]) => {
    return { kind: call === 'row' ? kind : 'promise', number: Number(number) } as const
  })
  const named = [...text.matchAll(/\bP(\d+)\b/g)].map(([, number]) => ({ kind: 'promise', number: Number(number) }) as const)
  // `row(number, …)` in a loop over `[10, 'a title', …]`.
  const looped = /^\s*row\(\s*number,/m.test(text)
    ? [...text.matchAll(/^\s*\[?\s*(\d+),?\s*\n?\s*'/gm)].map(([, number]) => ({ kind, number: Number(number) }) as const)
    : []
  return [...lists.flatMap(numbersOf).map((number) => ({ kind, number }) as const), ...calls, ...named, ...looped]
}

/** `46, 47`, `55 and 56`, `24 to 26`. */
function numbersOf(list: string): readonly number[] {
  const numbers = [...list.matchAll(/\d+/g)].map(([number]) => Number(number))
  const [first = 0, last = first] = numbers
  return list.includes(' to ') ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers
}

test('every row and promise that a test cites is on the page', () => {
  const unknown = testFiles.flatMap((file) =>
    citedIn(file)
      .filter((cited) => !entries.some(({ kind, number }) => kind === cited.kind && number === cited.number))
      .map(({ kind, number }) => `${file}: ${kind} ${number}`),
  )
  expect(unknown).toEqual([])
})

test('every line of the page names a test file, and each file named cites that line', () => {
  const unproven = entries.flatMap(({ kind, number, files }) =>
    (files.length === 0 ? ['no file'] : files)
      .filter(
        (file) => !testFiles.includes(file) || !citedIn(file).some((cited) => cited.kind === kind && cited.number === number),
      )
      .map((file) => `${kind} ${number}: ${file}`),
  )
  expect(unproven).toEqual([])
})

test('the page has every row from 1 to its last, once', () => {
  for (const [kind, last] of [
    ['browser row', 68],
    ['promise', 14],
    ['unit row', 66],
  ] as const)
    expect(entries.filter((entry) => entry.kind === kind).map(({ number }) => number)).toEqual(
      Array.from({ length: last }, (_, i) => i + 1),
    )
})
