import * as v from 'valibot'
import { nearest } from '../../guide/nearest.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { readableShade } from './accent.ts'
import { readOrigins } from './origins.ts'
import { type Expected, expectations, type SiteProblem, shownData } from './site-problem.ts'
import { siteSchema } from './site-schema.ts'

/** A site config, and what of it could not be used as it stands. */
export interface SiteReading {
  readonly site: SiteConfig
  readonly problems: readonly SiteProblem[]
}

type Report = (problem: SiteProblem) => void
type Path = readonly (string | number)[]

const longestValue = 1000

/** Keys that lead from one object to what all objects have. */
const inherited: readonly string[] = ['__proto__', 'constructor', 'prototype']

/**
 * A site config from data that an admin wrote by hand. Each value that cannot be used falls back by itself to what `otherwise`
 * has in its place, an item of a list to being left out, so that one slip never costs the rest. Without `organisation` or `contact` those of
 * `otherwise` stay; any other key that is absent says nothing. Nothing is thrown.
 */
export function readSite(data: unknown, otherwise: SiteConfig): SiteReading {
  const problems: SiteProblem[] = []
  const read = readValue(siteSchema, data, otherwise, [], (problem) => problems.push(problem))
  const checked = v.safeParse(siteSchema, read)
  return { site: checked.success ? checked.output : otherwise, problems }
}

/** What the schema makes of data; what stands in its place otherwise, `undefined` where nothing does. */
function readValue(schema: v.GenericSchema, given: unknown, otherwise: unknown, path: Path, report: Report): unknown {
  // Too long for anything here, and no pattern has to be tried on all of it.
  const data = typeof given === 'string' ? given.slice(0, longestValue) : given
  const inner = readInner(schema, data, otherwise, path, report)
  if (inner === undefined && data !== undefined) return otherwise
  const checked = v.safeParse(schema, inner)
  if (checked.success) return checked.output
  const expected = expectedIn(checked.issues[0].message)
  report({
    path: nameOf(path),
    severity: data === undefined && otherwise !== undefined ? 'warning' : 'error',
    ...(data !== undefined && { found: shownData(data) }),
    expected,
    ...nearTo(expected, data),
  })
  return otherwise
}

/** The data with everything inside it read; `null` where an object has to be and something else is, `undefined` where it lacks what it needs. */
function readInner(schema: v.GenericSchema, data: unknown, otherwise: unknown, path: Path, report: Report): unknown {
  const entries = entriesOf(schema)
  if (entries !== undefined)
    return isRecord(data) ? readKeys(entries, data, otherwise, path, report) : data === undefined ? undefined : null
  const item = itemOf(schema)
  return item !== undefined && Array.isArray(data) ? readItems(item, mostOf(schema), data, path, report) : data
}

/** The keys of an object, in the order of the schema; `undefined` where one is missing without which it is none. */
function readKeys(
  entries: v.ObjectEntries,
  data: Readonly<Record<string, unknown>>,
  otherwise: unknown,
  path: Path,
  report: Report,
): unknown {
  for (const key of Object.keys(data)) if (!isKnown(key, entries, path)) report(unknownKey(key, Object.keys(entries), path))
  const read = Object.entries(entries).map(([key, schema]): readonly [string, unknown] => {
    const optional = schema.type === 'exact_optional'
    const value = own(data, key)
    const fallback = own(otherwise, key)
    return [
      key,
      value === undefined && optional ? undefined : readValue(unwrapped(schema), value, fallback, [...path, key], report),
    ]
  })
  const lacks = read.some(([key, value]) => value === undefined && entries[key]?.type !== 'exact_optional')
  return lacks ? undefined : Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/** The items of a list that can be used; what is too long is used as far as it goes. */
function readItems(item: v.GenericSchema, most: number, data: readonly unknown[], path: Path, report: Report): unknown {
  if (data.length > most) report({ path: nameOf(path), severity: 'error', found: String(data.length), expected: 'fewer' })
  return data.slice(0, most).flatMap((one, place) => {
    const value = readValue(item, one, undefined, [...path, place], report)
    return value === undefined ? [] : [value]
  })
}

/** Editors are told by `$schema` what the file may say. */
const isKnown = (key: string, entries: v.ObjectEntries, path: Path): boolean =>
  own(entries, key) !== undefined || (key === '$schema' && path.length === 0)

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

/** A value that would do, where one is close at hand. */
function nearTo(expected: Expected, data: unknown): { readonly near?: string } {
  if (typeof data !== 'string' || data.length > 200) return {}
  if (expected === 'contrast') return { near: readableShade(data.trim()) }
  if (expected !== 'origin') return {}
  // What stands before the path.
  const [near] = readOrigins([/^https:\/\/[^/?#]+/i.exec(data.trim())?.[0]]).origins
  return near === undefined ? {} : { near }
}

/** The entries of an object's schema and the items of a list's, whatever is checked after them. */
const entriesOf = (schema: v.GenericSchema): v.ObjectEntries | undefined =>
  'entries' in schema ? (schema.entries as v.ObjectEntries) : undefined
const itemOf = (schema: v.GenericSchema): v.GenericSchema | undefined =>
  'item' in schema ? (schema.item as v.GenericSchema) : undefined
const unwrapped = (schema: v.ObjectEntries[string]): v.GenericSchema =>
  'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : (schema as v.GenericSchema)

/** The longest that a list may be. */
function mostOf(schema: object): number {
  const steps: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
  const limits = steps.map((step) =>
    !isRecord(step) ? Number.POSITIVE_INFINITY : step.type === 'max_length' ? Number(step.requirement) : mostOf(step),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...limits)
}

const expectedIn = (message: string): Expected =>
  (Object.keys(expectations) as Expected[]).find((expected) => expected === message) ?? 'object'
const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
/** An object's own value: what all objects inherit is no setting. */
const own = (data: unknown, key: string): unknown =>
  isRecord(data) ? Object.getOwnPropertyDescriptor(data, key)?.value : undefined
const nameOf = (path: Path): string => (path.length === 0 ? 'site.json' : path.map((part) => shownKey(String(part))).join('.'))
/** A key of a file may be anything. */
const shownKey = (key: string): string => (/^[\w$-]{1,60}$/.test(key) ? key : shownData(key))
