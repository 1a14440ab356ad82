import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../src/guide/language.ts'
import { listFiles } from '../../../src/node/files/list-below.ts'

/**
 * Writes a content folder with a number of articles in each language, from those of another folder and copies of them under other
 * names. A copy has its number in its heading and at the start of each paragraph, so that no two are equal. Returns the French ones.
 */
export async function repeatArticles(from: string, to: string, count: number): Promise<readonly string[]> {
  mkdirSync(to, { recursive: true })
  for (const language of languages) cpSync(join(from, language), join(to, language), { recursive: true })
  const french: string[] = []
  for (const language of languages) {
    const articles = (await listFiles(join(to, language))).filter(
      (file) => file.endsWith('.md') && !/(?:^|\/)(?:includes|media)\/|(?:toc|readme)\.md$/i.test(file),
    )
    for (const file of articles.slice(count)) rmSync(join(to, language, file))
    for (let place = articles.length; place < count; place++) {
      const original = articles[place % articles.length] ?? ''
      const copy = original.replace(/([^/]+)\.md$/, `$1-${place}.md`)
      writeFileSync(join(to, language, copy), renamed(readFileSync(join(to, language, original), 'utf8'), place))
      if (language === 'fr') french.push(copy)
    }
    if (language === 'fr') french.unshift(...articles.slice(0, count))
  }
  return french.map((file) => join(to, 'fr', file))
}

/** Makes a copy of an article, with other ids, another heading, and a word added to each paragraph. */
const renamed = (text: string, place: number): string =>
  text
    .replace(/^(ms\.assetid:\s*).*$/m, `$1${String(place).padStart(8, '0')}-0000-0000-0000-000000000000`)
    .replace(/^# .*$/m, (heading) => `${heading} ${place}`)
    .replace(/^([A-ZÉÀÎ][a-zéèêà]+ .{20,})$/gm, (line) => `${line} (${place})`)

/** Adds a sentence to the end of the first paragraph after the heading. */
export function addSentence(file: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^(# .*\n+(?:[^\n#>*\d-].*))/m, '$1 Une phrase de plus, pour une mise à jour.'))
}
