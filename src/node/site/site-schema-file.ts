import * as v from 'valibot'
import { siteSchema } from '../../runtime/site/site-schema.ts'

/** JSON Schema, as far as ours goes. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string | undefined
  readonly type?: 'object' | 'array' | 'string'
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
}

/** What `site.json` may say, as JSON Schema: editors complete and check the file with it. */
export function siteJsonSchema(): JsonSchema {
  const { properties, ...rest } = jsonSchemaOf(siteSchema)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'site.json',
    description: 'What an admin says about a deployment of Ariane. Edited on the server without a rebuild.',
    ...rest,
    properties: { $schema: { type: 'string', description: 'This file, for editors: `site.schema.json`.' }, ...properties },
  }
}

/** One schema of ours as JSON Schema. What only code can check (contrast, days of the calendar) is in its description alone. */
function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const description = v.getDescription(schema)
  const about = description === undefined ? {} : { description }
  const steps = stepsOf(schema)
  const limit = (type: string) => steps.find((step) => step.type === type)?.requirement
  if ('entries' in schema) return { ...about, type: 'object', ...keysOf(schema.entries as v.ObjectEntries) }
  if ('item' in schema)
    return { ...about, type: 'array', items: jsonSchemaOf(schema.item as v.GenericSchema), maxItems: Number(limit('max_length')) }
  if ('options' in schema) return { ...about, enum: schema.options as readonly unknown[] }
  const [least, most, pattern] = [limit('min_length'), limit('max_length'), limit('regex')]
  return {
    ...about,
    type: 'string',
    ...(typeof least === 'number' && { minLength: least }),
    ...(typeof most === 'number' && { maxLength: most }),
    ...(pattern instanceof RegExp && { pattern: pattern.source }),
  }
}

/** All that a text goes through: a pipe may begin with a pipe. */
const stepsOf = (schema: object): readonly Step[] =>
  'pipe' in schema ? (schema.pipe as readonly Step[]).flatMap((step) => ('pipe' in step ? stepsOf(step) : [step])) : []

/** An action of a pipe, or the schema that it begins with. */
interface Step {
  readonly type: string
  readonly requirement?: unknown
}

function keysOf(entries: v.ObjectEntries): Pick<JsonSchema, 'properties' | 'required' | 'additionalProperties'> {
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  const properties = Object.entries(entries).map(
    ([key, entry]) => [key, jsonSchemaOf(('wrapped' in entry ? entry.wrapped : entry) as v.GenericSchema)] as const,
  )
  return { properties: Object.fromEntries(properties), ...(required.length > 0 && { required }), additionalProperties: false }
}
