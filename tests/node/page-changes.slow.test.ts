import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Edition, readEdition } from '../../src/node/edition.ts'
import { writeDocument } from '../../src/node/pages/document.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { pageRenderer } from '../../src/node/pages/page-renderer.ts'
import { createTemplate, stylesOfPages } from '../../src/node/pages/page-template.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()
const site = { organisation: 'Test', contact: {} }
const base = '/it/aide/'

/** Every page of an edition as its document, by its file. */
async function documentsOf(edition: Edition): Promise<ReadonlyMap<string, string>> {
  const styles = stylesOfPages(rendering.sheets, 'assets/late.css')
  const template = createTemplate({ base, site, styles, script: `${base}assets/entry.js`, policy: true })
  const render = pageRenderer(edition, rendering, { base, site })
  const documents = new Map<string, string>()
  for (const page of edition.pages) documents.set(pageFile(page), writeDocument(await render(page), template))
  return documents
}

/** A sentence of plain text on a line of its own. */
const sentence = /^(\p{Lu}[^#*[\]|<>`:_\n]{60,})\.$/mu

test('after one changed sentence, the pages of all other guides are byte for byte the same', { timeout: 240_000 }, async () => {
  const [first, second] = [folder.at('a'), folder.at('b')]
  for (const copy of [first, second]) cpSync('content', copy, { recursive: true })
  const articles = readdirSync(join(second, 'fr')).filter((file) => file.endsWith('.md'))
  const article = articles.sort().find((file) => sentence.test(readFileSync(join(second, 'fr', file), 'utf8')))
  if (article === undefined) throw new Error('Unexpected content without a plain sentence, expected one')
  const path = join(second, 'fr', article)
  writeFileSync(path, readFileSync(path, 'utf8').replace(sentence, '$1, comme indiqué.'))

  const editions = [await readEdition(first, rendering), await readEdition(second, rendering)] as const
  const [before, after] = [await documentsOf(editions[0]), await documentsOf(editions[1])]
  expect([...after.keys()]).toEqual([...before.keys()])
  const changed = [...after].filter(([file, html]) => before.get(file) !== html).map(([file]) => file)
  const guide = editions[1].summaries.find(({ source }) => source === `fr/${article}`)?.id ?? ''
  expect(changed).not.toEqual([])
  expect(changed.filter((file) => !file.split('/').includes(guide))).toEqual([])
})
