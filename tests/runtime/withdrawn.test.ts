import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import type { SiteConfig } from '../../src/guide/site.ts'
import { shownGuides, withdrawalOf } from '../../src/guide/withdrawn.ts'
import { readSite } from '../../src/runtime/site/site.ts'
import { unknownNames } from '../../src/runtime/site/unknown-names.ts'

const built: SiteConfig = { organisation: 'Test', contact: {} }
const read = (withdrawn: unknown) => readSite({ ...built, withdrawn }, built)
const text = { fr: 'Ne suivez pas cette étape.' }
const [code, other] = [codeFrom(7), codeFrom(8)]

test('a code is read as people write it, and the place to go is a code or a guide', () => {
  const { site, problems } = read([
    { code: ` ${code.toUpperCase()} `, text, to: other.toUpperCase() },
    { guide: 'some-guide', text, to: 'another-guide' },
  ])
  expect(problems).toEqual([])
  expect(site.withdrawn).toEqual([
    { code, text, to: other },
    { guide: 'some-guide', text, to: 'another-guide' },
  ])
})

test.for([
  ['no code', { code: 'abcde!', text }, 'code'],
  ['both', { code, guide: 'some-guide', text }, 'one'],
  ['neither', { text }, 'one'],
  ['no words', { code, text: {} }, 'words'],
  ['no text', { code }, 'object'],
  ['a place that is an address', { code, text, to: 'https://example.org' }, 'place'],
] as const)('%s: the entry is left out and reported, the others apply', ([, entry, expected]) => {
  const { site, problems } = read([entry, { guide: 'some-guide', text }])
  expect(site.withdrawn?.filter(({ guide }) => guide === 'some-guide').length).toBeGreaterThan(0)
  expect(withdrawalOf(site, { guide: 'other', code })).toEqual(expected === 'place' ? { code, text } : undefined)
  expect(problems.map((problem) => problem.expected)).toContain(expected)
})

test('a withdrawn guide is hidden from lists, beside those that the admin hides', () => {
  const { site } = read([
    { guide: 'some-guide', text },
    { code, text },
  ])
  expect(shownGuides({ ...site, guides: { hidden: ['hidden'] } })).toEqual({ hidden: ['hidden', 'some-guide'] })
  expect(shownGuides(built)).toBeUndefined()
})

test('names that do not exist are reported with their place, and those that cannot be looked up are not', async () => {
  const { site } = read([
    { code, text, to: 'gone-guide' },
    { guide: 'some-guide', text, to: other },
  ])
  const hasCode = async (one: string) => (one === other ? undefined : false)
  const hasGuide = async (id: string) => id === 'some-guide'
  const problems = await unknownNames(site, { hasCode, hasGuide })
  expect(problems.map(({ path, expected }) => `${path} ${expected}`)).toEqual(['withdrawn.0.code known', 'withdrawn.0.to known'])
})
