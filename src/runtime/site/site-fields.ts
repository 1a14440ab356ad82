import type * as v from 'valibot'
import { isRecord } from '../../guide/read.ts'
import { entriesOf, itemOf, mostOf, unwrapped } from './site-parts.ts'
import { type Expected, expectations } from './site-problem.ts'
import { siteSchema } from './site-schema.ts'

/** What a form asks for one value of `site.json`. */
export type SiteField =
  | { readonly kind: 'group'; readonly entries: readonly SiteEntry[] }
  | { readonly kind: 'list'; readonly item: SiteField; readonly most: number }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** `expected` tells a date from a colour; `longest` is in characters. */
  | { readonly kind: 'text'; readonly expected: Expected; readonly longest: number }

/** A key of a group with its field. */
export interface SiteEntry {
  readonly key: string
  readonly required: boolean
  readonly field: SiteField
}

/** The fields of `site.json` in the order of its schema, so that a form has every key of it. */
export const siteFields = (): readonly SiteEntry[] => fieldsOf(siteSchema.entries)

const fieldsOf = (entries: v.ObjectEntries): readonly SiteEntry[] =>
  Object.entries(entries).map(([key, schema]) => ({
    key,
    required: schema.type !== 'exact_optional',
    field: fieldOf(unwrapped(schema)),
  }))

/** The field of a schema. Throws for a schema of another kind: a form would not have it. */
function fieldOf(schema: v.GenericSchema): SiteField {
  const [entries, item] = [entriesOf(schema), itemOf(schema)]
  if (entries !== undefined) return { kind: 'group', entries: fieldsOf(entries) }
  if (item !== undefined) return { kind: 'list', item: fieldOf(item), most: mostOf(schema) }
  if ('options' in schema && Array.isArray(schema.options)) return { kind: 'choice', options: schema.options.map(String) }
  if (schema.type === 'string') return { kind: 'text', expected: lastExpected(schema) ?? 'text', longest: mostOf(schema) }
  throw new Error(`Unexpected ${schema.type} in the schema of site.json, expected an object, a list, a choice or a text`)
}

/** The steps of a schema, with those of the schemas inside it. */
const stepsOf = (schema: object): readonly Readonly<Record<string, unknown>>[] =>
  ('pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []).filter(isRecord).flatMap((step) => [step, ...stepsOf(step)])

/** What the last pattern of a schema expects. */
function lastExpected(schema: object): Expected | undefined {
  const found = stepsOf(schema).flatMap(({ type, message }) => (type === 'regex' && isExpected(message) ? [message] : []))
  return found[found.length - 1]
}

const isExpected = (message: unknown): message is Expected => typeof message === 'string' && message in expectations
