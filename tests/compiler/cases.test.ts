import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readContentFolder } from '../../src/build/content-files.ts'
import { textTree } from '../../src/build/content-tree.ts'
import { compile } from '../../src/compiler/compile.ts'
import { formatDiagnostic } from '../../src/compiler/diagnostic.ts'
import { emitContract } from '../../src/compiler/5-emit/contract.ts'

/**
 * A case is a folder that says what it shows, with a content folder inside; no code. `vitest -u` writes what the compiler
 * says of it: the trees, the nodes, and what the author is told.
 */
const cases = fileURLToPath(new URL('./cases/', import.meta.url))

test.for(readdirSync(cases))('%s', async (name) => {
  const folder = `${cases}${name}`
  const { guides, diagnostics } = compile(await readContentFolder(`${folder}/content`))
  const nodes = emitContract(guides, []).guides.map(({ machine: _, ...guide }) => guide)
  await expect(`${guides.map((guide) => textTree(guide, (_, text) => text)).join('\n\n')}\n`).toMatchFileSnapshot(`${folder}/tree.txt`)
  await expect(`${JSON.stringify(nodes, null, 2)}\n`).toMatchFileSnapshot(`${folder}/guides.json`)
  await expect(`${diagnostics.filter(({ code }) => code !== 'unlocked-code').map(formatDiagnostic).join('\n')}\n`).toMatchFileSnapshot(`${folder}/says.txt`)
})
