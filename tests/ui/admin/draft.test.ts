import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SiteEntry, type SiteField, siteFields } from '../../../src/runtime/site/site-fields.ts'
import { emptyOf, fileOf, type Path, tidied, valueAt, withValue } from '../../../src/ui/rooms/admin/editor/draft.ts'
import { namedKey, namedKeys } from '../../../src/ui/rooms/admin/editor/field-names.ts'

const path: fc.Arbitrary<Path> = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.nat(2)), { minLength: 1, maxLength: 4 })

/** A path whose positions follow each other: a list has no holes. */
const isReachable = (data: unknown, [key, ...rest]: Path): boolean => {
  if (key === undefined) return true
  if (typeof key === 'number') {
    const items: readonly unknown[] = Array.isArray(data) ? data : []
    return key <= items.length && isReachable(items[key], rest)
  }
  return isReachable(valueAt(data, [key]), rest)
}

describe('the draft of a site.json', () => {
  test('has a value where it was set, and nowhere else another', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), path, path, fc.string(), (data, at, other, value) => {
        fc.pre(isReachable(data, at))
        const changed = withValue(data, at, value)
        expect(valueAt(changed, at)).toBe(value)
        const isApart = at.some((key, i) => i < other.length && other[i] !== key && typeof key === typeof other[i])
        const first = at.findIndex((key, i) => other[i] !== key)
        // What was no group before is replaced by one.
        if (isApart && isReachable(data, other.slice(0, first + 1)) && typeof valueAt(data, at.slice(0, first)) === 'object')
          expect(JSON.stringify(valueAt(changed, other))).toBe(JSON.stringify(valueAt(data, other)))
      }),
    )
  })

  test('loses a key or an item that is taken away, and keeps the order of the others', () => {
    expect(withValue({ a: 1, b: 2, c: 3 }, ['b'], undefined)).toEqual({ a: 1, c: 3 })
    expect(withValue({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] })
    expect(Object.keys(withValue({ a: 1, b: 2 }, ['a'], 3) as object)).toEqual(['a', 'b'])
  })

  test('is written without empty groups, lists and texts, but with keys that are unknown or required', () => {
    const data = { $schema: 's', organisation: '', contact: { fr: { phone: '1', open: [] } }, notices: [], guides: {}, ours: {} }
    expect(tidied(data, siteFields())).toEqual({ $schema: 's', organisation: '', contact: { fr: { phone: '1' } }, ours: {} })
    expect(fileOf(data, siteFields())).toMatch(/^\{\n {2}"\$schema"[\s\S]*\}\n$/)
  })
})

test('a new notice lacks its words, not a group', () => {
  const notices = siteFields().find(({ key }) => key === 'notices')?.field
  expect(notices?.kind === 'list' ? emptyOf(notices.item) : undefined).toEqual({ text: {} })
})

test('every key of the schema has a name in the form, and every name has a key', () => {
  const pathsIn = (entries: readonly SiteEntry[], before: Path = []): readonly Path[] =>
    entries.flatMap(({ key, field }) => [[...before, key], ...inside(field, [...before, key])])
  const inside = (field: SiteField, before: Path): readonly Path[] =>
    field.kind === 'group' ? pathsIn(field.entries, before) : field.kind === 'list' ? inside(field.item, [...before, 0]) : []
  const paths = pathsIn(siteFields()).filter((at) => !/^(?:fr|nl)$/.test(String(at.at(-1))))
  for (const at of paths) expect(namedKey(at), at.join('.')).toBeDefined()
  expect(new Set(paths.map(namedKey))).toEqual(new Set(namedKeys))
})
