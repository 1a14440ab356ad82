import type * as v from 'valibot'
import { isRecord } from '../../guide/read.ts'

const isSchema = (value: unknown): value is v.GenericSchema => isRecord(value) && value.kind === 'schema'
const areEntries = (value: unknown): value is v.ObjectEntries => isRecord(value) && Object.values(value).every(isSchema)

/** The keys of an object's schema, of a schema with checks too. */
export const entriesOf = (schema: v.GenericSchema): v.ObjectEntries | undefined =>
  'entries' in schema && areEntries(schema.entries) ? schema.entries : undefined
/** The items of a list's schema. */
export const itemOf = (schema: v.GenericSchema): v.GenericSchema | undefined =>
  'item' in schema && isSchema(schema.item) ? schema.item : undefined
/** The schema inside of an optional one. */
export function unwrapped(schema: v.ObjectEntries[string]): v.GenericSchema {
  const inner = 'wrapped' in schema ? schema.wrapped : schema
  if (!isSchema(inner)) throw new Error('Unexpected value in the schema of site.json, expected a schema')
  return inner
}

/** The greatest length of a list or a text. */
export function mostOf(schema: object): number {
  const steps: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
  const limits = steps.map((step) =>
    !isRecord(step) ? Number.POSITIVE_INFINITY : step.type === 'max_length' ? Number(step.requirement) : mostOf(step),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...limits)
}
