import { expect, test } from 'vitest'
import type { CatalogEntry, Platform } from '../../src/guide/guide.ts'
import type { GuideNeed } from '../../src/guide/guide-need.ts'
import { groupByNeed, platformFirst } from '../../src/guide/need-groups.ts'

const entry = (id: string, platforms: readonly Platform[], need?: GuideNeed): CatalogEntry => ({
  id,
  audience: 'user',
  language: 'fr',
  title: id,
  description: '',
  platforms,
  start: '00000',
  ...(need && { need }),
})
const ids = (guides: readonly CatalogEntry[]): string => guides.map(({ id }) => id).join('')

test('groups are in the order of the needs, and guides without one are last', () => {
  const groups = groupByNeed([entry('a', []), entry('b', [], 'mail'), entry('c', [], 'sign-in'), entry('d', [], 'mail')])
  expect(groups.map(({ need, guides }) => `${need} ${ids(guides)}`)).toEqual(['sign-in c', 'mail bd', 'other a'])
  expect(groupByNeed([])).toEqual([])
})

test('guides for a platform come first, then those for any, and each part keeps its order', () => {
  const guides = [entry('a', ['ios']), entry('b', []), entry('c', ['android', 'ios']), entry('d', ['android'])]
  expect(ids(platformFirst(guides, 'android'))).toBe('cdba')
  expect(ids(platformFirst(guides, 'ios'))).toBe('acbd')
  expect(ids(platformFirst(guides, 'macos'))).toBe('bacd')
})
