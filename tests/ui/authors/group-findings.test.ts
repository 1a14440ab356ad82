import { expect, test } from 'vitest'
import type { AuthoredFinding } from '../../../src/ui/rooms/authors/authored.ts'
import { groupFindings, onceAPlace, tallyOf } from '../../../src/ui/rooms/authors/group-findings.ts'

const finding = (severity: AuthoredFinding['severity'], code: AuthoredFinding['code'], line: number): AuthoredFinding => ({
  severity,
  code,
  message: code,
  at: { file: 'fr/a.md', line, column: 1 },
})
const findings = [
  finding('info', 'skipped-level', 1),
  finding('warning', 'repeated-heading', 2),
  finding('error', 'missing-include', 9),
  finding('warning', 'repeated-heading', 3),
  finding('warning', 'damaged-link', 4),
]

test('errors come first, and findings with the same code are together', () => {
  expect(
    groupFindings(findings).map(({ severity, code, findings }) => [severity, code, findings.map(({ at }) => at.line)]),
  ).toEqual([
    ['error', 'missing-include', [9]],
    ['warning', 'repeated-heading', [2, 3]],
    ['warning', 'damaged-link', [4]],
    ['info', 'skipped-level', [1]],
  ])
  expect(tallyOf(findings)).toEqual({ error: 1, warning: 3, info: 1 })
})

test('a place with two findings of one code is there once, unless their second places differ', () => {
  const twice = finding('info', 'long-title', 3)
  const because = (line: number) => ({ ...twice, because: { message: 'The other', at: { ...twice.at, line } } })
  expect(onceAPlace([twice, { ...twice, message: 'b' }, because(7), because(8), finding('info', 'long-title', 4)])).toEqual([
    twice,
    because(7),
    because(8),
    finding('info', 'long-title', 4),
  ])
})
