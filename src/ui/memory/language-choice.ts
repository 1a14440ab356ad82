import { type Language, languages } from '../../guide/language.ts'
import { field } from '../../guide/read.ts'
import type { Store } from '../../runtime/store.ts'

const read = (data: unknown): Language | undefined =>
  field(data, 'schema') === 1 ? languages.find((language) => language === field(data, 'language')) : undefined

/** The language that the reader chose on this device; `undefined` if they chose none, or if it cannot be read. */
export const storedLanguage = (device: Store): Language | undefined => device.read('language', read)

/** Stores the language that the reader chose. */
export const storeLanguage = (device: Store, language: Language): void => void device.write('language', { schema: 1, language })
