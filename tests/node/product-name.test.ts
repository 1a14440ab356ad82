import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../../src/guide/language.ts'
import { nameIn, withName } from '../../src/node/site/product-name.ts'
import { webManifest } from '../../src/node/site/web-manifest.ts'
import { createI18n, wordsOf } from '../../src/ui/words/words.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()

const wordsIn = (language: string) => readFileSync(`locales/${language}/walk.json`, 'utf8')

/** The words of a language that readers see, by file. */
const readersFiles = (language: string) =>
  readdirSync(`locales/${language}`)
    .filter((file) => !['admin.json', 'authors.json', 'findings.json', 'report.json'].includes(file))
    .map((file) => readFileSync(`locales/${language}/${file}`, 'utf8'))

test.each(languages)('the name of site.json replaces Ariane in the words of %s', (language) => {
  expect(JSON.parse(withName(wordsIn(language), 'Aide "$&" IT')).product.name).toBe('Aide "$&" IT')
  for (const json of readersFiles(language)) expect(withName(json, 'Hulp')).not.toContain('Ariane')
})

test.each(languages)('no word of %s before the name has an apostrophe that another name would not have', (language) => {
  for (const json of readersFiles(language)) expect(json).not.toMatch(/’Ariane/)
})

test('the installed app has the name and the organisation', () => {
  const t = wordsOf(createI18n('fr', { walk: JSON.parse(withName(wordsIn('fr'), 'Aide IT')) }))
  const manifest = JSON.parse(webManifest('fr', { organisation: 'Ville de Namur', name: 'Aide IT' }, t))
  expect(manifest).toMatchObject({ name: 'Ville de Namur · Aide IT', short_name: 'Aide IT' })
})

test('the name is that of the content folder, and a broken file changes none', async () => {
  folder.put('ours/site.json', '{ "organisation": "Namur", "name": "Aide IT", "contact": {} }')
  folder.put('broken/site.json', '{')
  expect(await nameIn(folder.at('ours'), 'public')).toBe('Aide IT')
  expect(await nameIn(folder.at('broken'), 'public')).toBeUndefined()
  expect(await nameIn(folder.at('none'), 'public')).toBeUndefined()
})
