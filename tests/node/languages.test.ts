import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { noWords } from '../../src/compiler/language/no-words.ts'
import { describeLanguages, knownLanguages, languageConstants, languagesIn } from '../../src/node/bin/languages.mjs'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()

test('a site has the languages that its content folder has a folder of', () => {
  mkdirSync(folder.at('one/nl'), { recursive: true })
  mkdirSync(folder.at('one/flows'))
  expect(languagesIn(folder.at('one'))).toEqual(['nl'])
  mkdirSync(folder.at('one/fr'))
  expect(languagesIn(folder.at('one'))).toEqual(['fr', 'nl'])
  mkdirSync(folder.at('none'))
  expect(languagesIn(folder.at('none'))).toEqual(knownLanguages())
})

test('the code of a site has the names of its own languages alone', () => {
  const constants = languageConstants(describeLanguages(['nl']))
  expect(constants['__LANGUAGES__.site']).toBe('["nl"]')
  expect(constants['__LANGUAGES__.names']).toBe('{"nl":"Nederlands"}')
  expect(constants['__LANGUAGES__.mixed']).toBe('false')
})

test('the words of no language match nothing', () => {
  const patterns = (value: unknown): readonly RegExp[] =>
    value instanceof RegExp ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(patterns) : []
  expect(patterns(noWords).length).toBeGreaterThan(100)
  for (const pattern of patterns(noWords)) expect(pattern.exec('Si le voyant est rouge, appelez le 123.')).toBeNull()
})

test('an article in a folder of no known language is left out, and said so', () => {
  const bytes = new TextEncoder().encode('# Vojo\n\n1. Iru.\n')
  expect(compile([{ path: 'eo/vojo.md', bytes }]).diagnostics.map(({ code }) => code)).toContain('unknown-language')
})
