import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { languages } from '../../src/guide/language.ts'
import { shownContent } from '../../src/node/bin/shown-content.mjs'
import { sampleNames } from '../../src/node/cli/init/new-folder.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { programFolder } from '../../src/node/places.ts'
import { temporaryFolder } from '../security/temporary-folder.ts'

const folder = temporaryFolder()

test('the first command shows the articles of content/ and the samples, each screen with its own code', async () => {
  const { guides, diagnostics } = compile(await readContentFolder(shownContent(programFolder, folder.at('shown'))))
  const ids = new Set(guides.map(({ id }) => id))
  for (const id of [...(await sampleNames()), 'missing-certificate', 'device-enrollment']) expect(ids).toContain(id)
  expect(guides).toHaveLength(ids.size * languages.length)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(diagnostics.filter(({ code }) => code === 'unlocked-code')).toEqual([])
})
