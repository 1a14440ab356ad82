import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { movedTo } from '../../src/worker/moved-guide.ts'

const code = codeFrom(7)
const scope = 'https://example.org/it/aide/'

test.each([
  ['fr/badge-perdu/', 'fr/badge/'],
  ['nl/badge-perdu/?ref=mail', 'nl/badge/?ref=mail'],
  [`fr/badge-perdu/${code}/`, `fr/badge/${code}/`],
  ['fr/desk/badge-perdu/', 'fr/desk/badge/'],
  ['fr/about/badge-perdu', 'fr/about/badge/'],
])('%s leads to %s', (path, to) => {
  expect(movedTo(scope + path, scope, { 'badge-perdu': 'badge' })).toBe(scope + to)
})

test.each(['fr/', 'fr/badge/', 'fr/constructor/', 'fr/about/', `${code}/`])('%s leads nowhere else', (path) => {
  expect(movedTo(scope + path, scope, { 'badge-perdu': 'badge' })).toBeUndefined()
})
