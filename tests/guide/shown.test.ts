import { expect, test } from 'vitest'
import { isDue, noticeIn } from '../../src/guide/announcement.ts'
import type { CatalogEntry } from '../../src/guide/guide.ts'
import { arrange, isShown } from '../../src/guide/shown.ts'
import type { Shown } from '../../src/guide/site.ts'

const entry = (id: string, audience: CatalogEntry['audience'] = 'user'): CatalogEntry => ({
  id,
  audience,
  language: 'fr',
  title: id,
  description: '',
  platforms: [],
  start: '00000',
})
const guides = [entry('a'), entry('b'), entry('c', 'admin'), entry('d')]
const ids = (shown?: Shown): string => {
  const { ahead, rest } = arrange(guides, shown)
  return `${ahead.map(({ id }) => id).join('')}|${rest.map(({ id }) => id).join('')}`
}

test.each([
  [undefined, '|abcd'],
  [{}, '|abcd'],
  [{ audiences: ['user'] }, '|abd'],
  [{ audiences: [] }, '|'],
  [{ only: ['d', 'a', 'nowhere'] }, 'da|'],
  [{ only: ['d', 'a'], hidden: ['d'] }, 'a|'],
  [{ hidden: ['b', 'b'] }, '|acd'],
  [{ first: ['d', 'd', 'c'] }, 'dc|ab'],
  [{ first: ['c', 'b'], audiences: ['user'] }, 'b|ad'],
  [{ only: [] }, '|'],
] as const)('%j shows %s', (shown, expected) => expect(ids(shown)).toBe(expected))

test('without an entry, the id decides whether a guide is shown', () => {
  expect(isShown('c', { audiences: ['user'] })).toBe(true)
  expect(isShown('c', { hidden: ['c'] })).toBe(false)
  expect(isShown('c', { only: ['a'] })).toBe(false)
})

test('an announcement is shown from its first day to its last, both included', () => {
  const due = (from?: string, until?: string) =>
    isDue({ text: {}, ...(from !== undefined && { from }), ...(until !== undefined && { until }) }, '2026-11-21')
  expect([
    due(),
    due('2026-11-21', '2026-11-21'),
    due('2026-11-22'),
    due(undefined, '2026-11-20'),
    due('2026-11-20', '2026-11-22'),
  ]).toEqual([true, true, false, false, true])
})

test('an announcement in another language is shown where the reader’s is missing, with its language', () => {
  expect(noticeIn({ text: { nl: 'Onderhoud' } }, 'fr')).toEqual({ text: 'Onderhoud', language: 'nl' })
  expect(noticeIn({ text: { fr: 'Panne', nl: 'Storing' } }, 'nl')).toEqual({ text: 'Storing', language: 'nl' })
  expect(noticeIn({ text: {} }, 'fr')).toBeUndefined()
})
