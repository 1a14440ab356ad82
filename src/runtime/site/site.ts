import * as v from 'valibot'
import { nearest } from '../../guide/nearest.ts'
import { field, isRecord } from '../../guide/read.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readableShade } from './accent.ts'
import { todaysForm } from './older-forms.ts'
import { readOrigins } from './origins.ts'
import { entriesOf, itemOf, mostOf, unwrapped } from './site-parts.ts'
import { type Expected, expectations, type SiteProblem, shownData } from './site-problem.ts'
import { siteSchema } from './site-schema.ts'

/** A site config, and the problems of the data that it was read from. */
export interface SiteReading {
  readonly site: SiteConfig
  readonly problems: readonly SiteProblem[]
}

type Report = (problem: SiteProblem) => void
type Path = readonly (string | number)[]

/** The longest text that is read, in characters: no value may be as long, and no pattern has to be tried on more. */
const longestText = 1000

/** Keys that lead to the prototype of an object. */
const inherited: readonly string[] = ['__proto__', 'constructor', 'prototype']

/**
 * Reads a site config that an admin wrote by hand. A value that cannot be used is replaced by that of `fallback`, an item of a
 * list is left out, so that one mistake does not affect the rest. `organisation` and `contact` are taken from `fallback` where they
 * are absent; other absent keys have no value. Never throws.
 */
export function readSite(data: unknown, fallback: SiteConfig): SiteReading {
  const problems: SiteProblem[] = []
  const read = readValue(siteSchema, todaysForm(data), fallback, [], (problem) => problems.push(problem))
  const checked = v.safeParse(siteSchema, read)
  return { site: checked.success ? checked.output : fallback, problems }
}

/** A value as its schema gives it, otherwise `fallback`. Reports why it cannot be used. */
function readValue(schema: v.GenericSchema, given: unknown, fallback: unknown, path: Path, report: Report): unknown {
  const data = typeof given === 'string' ? given.slice(0, longestText) : given
  const inner = readInner(schema, data, fallback, path, report)
  if (inner === undefined && data !== undefined) return fallback
  const checked = v.safeParse(schema, inner)
  if (checked.success) return checked.output
  const expected = expectedIn(checked.issues[0].message)
  report({
    path: nameOf(path),
    severity: data === undefined && fallback !== undefined ? 'warning' : 'error',
    ...(data !== undefined && { found: shownData(data) }),
    expected,
    ...nearTo(expected, data),
  })
  return fallback
}

/** The data with all inner values read. `null` where an object is expected and something else is there; `undefined` where an object misses a required key. */
function readInner(schema: v.GenericSchema, data: unknown, fallback: unknown, path: Path, report: Report): unknown {
  const entries = entriesOf(schema)
  if (entries !== undefined)
    return isRecord(data) ? readKeys(entries, data, fallback, path, report) : data === undefined ? undefined : null
  const item = itemOf(schema)
  return item !== undefined && Array.isArray(data) ? readItems(item, mostOf(schema), data, path, report) : data
}

/** An object with its keys read, in the order of the schema; `undefined` where a required one is missing. */
function readKeys(
  entries: v.ObjectEntries,
  data: Readonly<Record<string, unknown>>,
  fallbacks: unknown,
  path: Path,
  report: Report,
): unknown {
  for (const key of Object.keys(data)) if (!isKnown(key, entries, path)) report(unknownKey(key, Object.keys(entries), path))
  const read = Object.entries(entries).map(([key, schema]): readonly [string, unknown] => {
    const optional = schema.type === 'exact_optional'
    const value = field(data, key)
    return [
      key,
      value === undefined && optional
        ? undefined
        : readValue(unwrapped(schema), value, field(fallbacks, key), [...path, key], report),
    ]
  })
  const isIncomplete = read.some(([key, value]) => value === undefined && entries[key]?.type !== 'exact_optional')
  return isIncomplete ? undefined : Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/** The items of a list that can be used; of a list that is too long, the first ones. */
function readItems(item: v.GenericSchema, most: number, data: readonly unknown[], path: Path, report: Report): unknown {
  if (data.length > most) report({ path: nameOf(path), severity: 'error', found: String(data.length), expected: 'fewer' })
  return data.slice(0, most).flatMap((one, index) => {
    const value = readValue(item, one, undefined, [...path, index], report)
    return value === undefined ? [] : [value]
  })
}

/** `$schema` is for editors. */
const isKnown = (key: string, entries: v.ObjectEntries, path: Path): boolean =>
  field(entries, key) !== undefined || (key === '$schema' && path.length === 0)

function unknownKey(key: string, known: readonly string[], path: Path): SiteProblem {
  const [near] = inherited.includes(key) ? [] : nearest(key.slice(0, 100).toLowerCase(), known, { most: 1, least: 0.4 })
  return {
    path: nameOf([...path, key]),
    severity: 'warning',
    found: shownData(key),
    expected: 'key',
    ...(near !== undefined && { near }),
  }
}

/** A valid value that is close to a wrong one, where there is one. */
function nearTo(expected: Expected, data: unknown): { readonly near?: string } {
  if (typeof data !== 'string' || data.length > 200) return {}
  if (expected === 'contrast') return { near: readableShade(data.trim()) }
  if (expected !== 'origin') return {}
  // The part before the path.
  const [near] = readOrigins([/^https:\/\/[^/?#]+/i.exec(data.trim())?.[0]]).origins
  return near === undefined ? {} : { near }
}

const isExpected = (message: string): message is Expected => Object.keys(expectations).includes(message)
const expectedIn = (message: string): Expected => (isExpected(message) ? message : 'object')
const nameOf = (path: Path): string => (path.length === 0 ? 'site.json' : path.map((part) => shownKey(String(part))).join('.'))
/** A key as a message shows it; a strange one is quoted. */
const shownKey = (key: string): string => (/^[\w$-]{1,60}$/.test(key) ? key : shownData(key))
