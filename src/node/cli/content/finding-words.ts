import { join } from 'node:path'
import type { Language } from '../../../guide/language.ts'
import { createI18n, type Words, wordsOf } from '../../../ui/words/words.ts'
import { textBelow } from '../../files/read-below.ts'
import { programFolder } from '../../places.ts'

/** The words of findings in a language, and what the page of authors calls its buttons, as that page has them. */
export async function findingWords(language: Language): Promise<Words> {
  const read = async (name: string) => JSON.parse(await textBelow(join(programFolder, 'locales'), `${language}/${name}.json`))
  return wordsOf(createI18n(language, { authors: await read('authors'), findings: await read('findings') }))
}
