import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { languages } from '../../src/guide/language.ts'
import { sampleNames } from '../../src/node/cli/init/new-folder.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { programFolder } from '../../src/node/places.ts'

const { guides, diagnostics } = compile(await readContentFolder(join(programFolder, 'samples')))

test('every sample guide is in both languages, for readers, with a short title', async () => {
  const names = await sampleNames()
  expect(names).toHaveLength(6)
  for (const id of names)
    for (const language of languages)
      expect(guides.find((guide) => guide.id === id && guide.language === language)).toMatchObject({
        audience: 'user',
        short: expect.any(String),
      })
})

test('the sample guides have no finding, and every screen has a locked code', () => {
  expect(diagnostics).toEqual([])
})
