import { expect, test } from 'vitest'
import { todaysForm } from '../../src/runtime/site/older-forms.ts'
import { readSite } from '../../src/runtime/site/site.ts'

const fallback = { organisation: 'Ministère', contact: {} }

test('one notice of an older file is read as a list of one', () => {
  const { site, problems } = readSite({ organisation: 'X', contact: {}, notice: { text: { fr: 'Panne' } } }, fallback)
  expect(site.notices).toEqual([{ text: { fr: 'Panne' } }])
  expect(problems).toEqual([])
})

test('the keys keep their order, and data of today stay as they are', () => {
  expect(Object.keys(todaysForm({ a: 1, notice: {}, b: 2 }) as object)).toEqual(['a', 'notices', 'b'])
  for (const data of [null, 1, 'notice', [], {}, { notices: [] }, { notice: 1, notices: [] }]) expect(todaysForm(data)).toBe(data)
})
