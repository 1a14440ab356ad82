import { expect, test } from 'vitest'
import { siteJsonSchema } from '../../src/node/site/site-json-schema.ts'
import { type SiteEntry, type SiteField, siteFields } from '../../src/runtime/site/site-fields.ts'

/** The paths of all keys below entries: `contact.fr.phone`, `notices.*.text`. */
const pathsIn = (entries: readonly SiteEntry[], before = ''): readonly string[] =>
  entries.flatMap(({ key, field }) => [`${before}${key}`, ...inside(field, `${before}${key}.`)])
const inside = (field: SiteField, before: string): readonly string[] =>
  field.kind === 'group' ? pathsIn(field.entries, before) : field.kind === 'list' ? inside(field.item, `${before}*.`) : []

const fieldAt = (path: string): SiteField | undefined => {
  let entries = siteFields()
  let field: SiteField | undefined
  for (const key of path.split('.')) {
    field = entries.find((entry) => entry.key === key)?.field
    const inner = field?.kind === 'list' ? field.item : field
    entries = inner?.kind === 'group' ? inner.entries : []
  }
  return field
}

test('the form has every key of the schema, and no other', () => {
  const keys = (schema: ReturnType<typeof siteJsonSchema>, before = ''): readonly string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
      typeof inner !== 'object'
        ? []
        : [
            `${before}${key}`,
            ...keys(inner, `${before}${key}.`),
            ...(typeof inner.items === 'object' && !Array.isArray(inner.items) ? keys(inner.items, `${before}${key}.*.`) : []),
          ],
    )
  expect([...pathsIn(siteFields())].sort()).toEqual(
    keys(siteJsonSchema())
      .filter((key) => key !== '$schema')
      .sort(),
  )
})

test('a field knows what it is for, and how long it may be', () => {
  expect(fieldAt('organisation')).toEqual({ kind: 'text', expected: 'text', longest: 200 })
  expect(fieldAt('name')).toMatchObject({ kind: 'text', longest: 30 })
  expect(fieldAt('colour')).toMatchObject({ kind: 'text', expected: 'colour' })
  expect(fieldAt('notices.from')).toMatchObject({ kind: 'text', expected: 'date' })
  expect(fieldAt('notices.text.fr')).toMatchObject({ kind: 'text', expected: 'sentence', longest: 500 })
  expect(fieldAt('contact.fr.open')).toMatchObject({ kind: 'list', most: 20 })
  expect(fieldAt('offline')).toEqual({ kind: 'choice', options: ['automatic', 'on-request', 'off'] })
})
