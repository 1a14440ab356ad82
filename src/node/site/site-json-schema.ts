import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { siteSchema } from '../../runtime/site/site-schema.ts'

/** The JSON Schema of `site.json`, with which editors complete and check the file. */
export function siteJsonSchema(): JsonSchema {
  const { properties, ...rest } = toJsonSchema(siteSchema, {
    target: 'draft-07',
    // Checks by code (contrast, days of the calendar) have no JSON Schema: the descriptions state them. What is normalised is
    // described as it is written in the file.
    ignoreActions: ['trim', 'check', 'transform'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'object' ? closed(jsonSchema) : undefined),
  })
  return {
    ...rest,
    title: 'site.json',
    description: 'What an admin says about a deployment of Ariane. Edited on the server without a rebuild.',
    properties: { $schema: { type: 'string', description: 'This file, for editors: `site.schema.json`.' }, ...properties },
  }
}

/** An object with known keys only: editors mark the others. At run time an unknown key is a warning. */
const closed = ({ required, ...rest }: JsonSchema): JsonSchema => ({
  ...rest,
  ...(required?.length && { required }),
  additionalProperties: false,
})

/** The schemas of an object's keys, as pairs. */
export const propertiesOf = ({ properties = {} }: JsonSchema): readonly (readonly [key: string, schema: JsonSchema])[] =>
  Object.entries(properties).flatMap(([key, schema]) => (typeof schema === 'object' ? [[key, schema] as const] : []))

/** The schema of a list's items. `undefined` where the schema is no list. */
export const itemsOf = ({ items }: JsonSchema): JsonSchema | undefined =>
  typeof items === 'object' && !Array.isArray(items) ? items : undefined
