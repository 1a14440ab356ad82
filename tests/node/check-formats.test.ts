import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/compiler/diagnostic.ts'
import { asAnnotations, asJson, condense } from '../../src/node/cli/content/check-formats.ts'

const found = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'insecure-link',
  severity: 'warning',
  message: 'Unexpected x',
  at: { file: 'fr/a.md', line, column: 2 },
  ...more,
})

test('shows the first three diagnostics of a code in a file, and the lines of the others', () => {
  const many = Array.from({ length: 6 }, (_, i) => found(i + 1))
  const elsewhere = found(1, { at: { file: 'fr/b.md', line: 1, column: 1 } })
  expect(condense([...many, elsewhere]).map(({ diagnostic, more }) => [diagnostic.at.file, diagnostic.at.line, more])).toEqual([
    ['fr/a.md', 1, []],
    ['fr/a.md', 2, []],
    ['fr/a.md', 3, [4, 5, 6]],
    ['fr/b.md', 1, []],
  ])
})

test('shows all errors', () => {
  const errors = Array.from({ length: 6 }, (_, i) => found(i + 1, { code: 'no-exit', severity: 'error' }))
  expect(condense(errors)).toHaveLength(6)
})

test('escapes the text of annotations', () => {
  const hostile = found(7, { message: '100 %\r\n::error::x, y: z', at: { file: 'fr/a,b:c%.md', line: 7, column: 3 } })
  expect(asAnnotations([hostile], 'content/')).toBe(
    '::warning file=content/fr/a%2Cb%3Ac%25.md,line=7,col=3,title=insecure-link::100 %25%0D%0A::error::x, y: z',
  )
})

test('annotations start with errors, because GitHub shows a limited number', () => {
  const lines = asAnnotations([found(1, { severity: 'info' }), found(2), found(3, { severity: 'error' })], '').split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice'])
})

test('JSON has the second place too', () => {
  const because = { message: 'The other', at: { file: 'nl/a.md', line: 4, column: 1 } }
  expect(JSON.parse(asJson([found(1, { because })]))).toEqual([
    {
      code: 'insecure-link',
      severity: 'warning',
      message: 'Unexpected x',
      file: 'fr/a.md',
      line: 1,
      column: 2,
      because: { message: 'The other', file: 'nl/a.md', line: 4, column: 1 },
    },
  ])
})
