import { isRecord } from '../../../../guide/read.ts'
import type { SiteEntry, SiteField } from '../../../../runtime/site/site-fields.ts'

/** The keys and positions that lead to a value of `site.json`. */
export type Path = readonly (string | number)[]

/** The path as problems name it, `contact.fr.phone`. */
export const nameOf = (path: Path): string => path.join('.')

/** The value at a path; `undefined` where there is none. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined),
    data,
  )

/** The data with another value at a path. `undefined` takes the key, or the item of the list, away. What is on the way is made. */
export function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof key === 'number') {
    const items: readonly unknown[] = Array.isArray(data) ? data : []
    const item = withValue(items[key], rest, value)
    return [...items.slice(0, key), ...(item === undefined ? [] : [item]), ...items.slice(key + 1)]
  }
  const { [key]: before, ...others } = isRecord(data) ? data : {}
  const inner = withValue(before, rest, value)
  if (inner === undefined) return others
  return isRecord(data) && key in data ? { ...data, [key]: inner } : { ...others, [key]: inner }
}

/** A value to begin with: the groups inside it that must be there are there, so that what they lack is said. */
export const emptyOf = (field: SiteField): unknown =>
  field.kind === 'group'
    ? Object.fromEntries(
        field.entries
          .filter((entry) => entry.required && entry.field.kind === 'group')
          .map(({ key, field: inner }) => [key, emptyOf(inner)]),
      )
    : field.kind === 'list'
      ? []
      : ''

/** The data without what says nothing: empty groups and lists of keys that may be absent. Unknown keys stay. */
export function tidied(data: unknown, entries: readonly SiteEntry[]): unknown {
  if (!isRecord(data)) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const entry = entries.find((one) => one.key === key)
      const tidy = entry === undefined ? value : tidiedValue(value, entry.field)
      return entry !== undefined && !entry.required && isEmpty(tidy) ? [] : [[key, tidy]]
    }),
  )
}

function tidiedValue(value: unknown, field: SiteField): unknown {
  if (field.kind === 'group') return tidied(value, field.entries)
  return field.kind === 'list' && Array.isArray(value) ? value.map((item) => tidiedValue(item, field.item)) : value
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) ? Object.keys(value).length === 0 : value === ''

/** The text of the file. */
export const fileOf = (data: unknown, entries: readonly SiteEntry[]): string =>
  `${JSON.stringify(tidied(data, entries), null, 2)}\n`
