import * as v from 'valibot'
import { knownLanguages } from '../guide/language.ts'

/** A schema for each language, by its tag; every language may be absent. */
export const entriesInLanguages = <Item extends v.GenericSchema>(
  item: Item,
): Record<string, v.ExactOptionalSchema<Item, undefined>> =>
  Object.fromEntries(knownLanguages.map((language) => [language, v.exactOptional(item)]))

/** An object with a value for some languages: `{ fr: …, nl: … }`. */
export const inLanguages = <Item extends v.GenericSchema>(item: Item) => v.strictObject(entriesInLanguages(item))
