import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { emitContract } from '../../src/compiler/7-emit/contract.ts'
import { emitFindIndex } from '../../src/compiler/7-emit/find-index.ts'
import { compile } from '../../src/compiler/compile.ts'
import { formatDiagnostic } from '../../src/compiler/diagnostic.ts'
import { textTree } from '../../src/node/cli/content/content-tree.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'

/**
 * A case is a folder named by what it shows, with a content folder inside. `vitest -u` writes the output of the compiler: trees,
 * nodes and diagnostics.
 */
const cases = fileURLToPath(new URL('./cases/', import.meta.url))

const names = readdirSync(cases, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

test.for(names)('%s', async (name) => {
  const folder = `${cases}${name}`
  const { guides, diagnostics, wordings } = compile(await readContentFolder(`${folder}/content`))
  const nodes = emitContract(guides, []).guides.map(({ machine: _, ...guide }) => guide)
  await expect(`${guides.map((guide) => textTree(guide, (_, text) => text)).join('\n\n')}\n`).toMatchFileSnapshot(
    `${folder}/tree.txt`,
  )
  await expect(`${JSON.stringify(nodes, null, 2)}\n`).toMatchFileSnapshot(`${folder}/guides.json`)
  if (existsSync(`${folder}/find.json`))
    await expect(`${JSON.stringify(emitFindIndex(guides, wordings), null, 1)}\n`).toMatchFileSnapshot(`${folder}/find.json`)
  await expect(
    `${diagnostics
      .filter(({ code }) => code !== 'unlocked-code')
      .map(formatDiagnostic)
      .join('\n')}\n`,
  ).toMatchFileSnapshot(`${folder}/says.txt`)
})

test('the README of the cases lists exactly the cases', () => {
  const page = readFileSync(`${cases}README.md`, 'utf8')
  const cells = page.split('\n').flatMap((line) => line.split('|').at(-2) ?? [])
  const cited = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  expect(cited.filter((name) => !names.some((known) => known === name))).toEqual([])
})
