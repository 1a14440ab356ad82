import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'
import { compileContent } from '../../src/node/compile/compile-content.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'

const places: string[] = []
let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'ariane-drafts-'))
  places.push(place)
})
afterAll(() => {
  for (const used of places) rmSync(used, { recursive: true, force: true })
})

const source = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) })
const article = source(
  'fr/son.md',
  '# Le son\n\n1. Ouvrez les réglages.\n2. Montez le volume.\n\n[!INCLUDE [aide](includes/aide.md)]\n',
)
const help = (text: string) => source('fr/includes/aide.md', text)
const entries = () => readdirSync(join(place, 'drafts'))

describe('the result is that of `compile`', async () => {
  const content = await readContentFolder('content')
  const plain = compile(content)
  test('with an empty cache, and with a filled one', async () => {
    expect(await compileContent(content, { place })).toEqual(plain)
    expect(await compileContent(content, { place })).toEqual(plain)
  })
  test('in threads', async () => {
    const heard: (readonly [number, number])[] = []
    expect(
      await compileContent(content, { place, cache: false, threads: 2, progress: (done, all) => heard.push([done, all]) }),
    ).toEqual(plain)
    expect(heard.at(-1)?.[0]).toBe(heard.at(-1)?.[1])
  })
})

describe('a cached draft is invalid after a change of', () => {
  const says = async (files: readonly SourceFile[]) => {
    const kept = await compileContent(files, { place })
    expect(kept).toEqual(compile(files))
    return kept
  }
  test('an include: edited, removed, restored', async () => {
    const first = await says([article, help('Demandez de l’aide.\n')])
    expect(JSON.stringify(first.guides)).toContain('Demandez')
    expect(JSON.stringify((await says([article, help('Appelez un collègue.\n')])).guides)).toContain('Appelez')
    expect((await says([article])).diagnostics.map(({ code }) => code)).toContain('missing-include')
    expect(await says([article, help('Demandez de l’aide.\n')])).toEqual(first)
  })
  test('the words of the organisation: written, removed', async () => {
    const badge = source('fr/badge.md', '# Le badge\n\n1. Posez le badge. S’il clignote, pingez la cellule mobile.\n2. Entrez.\n')
    const words = source('words.yaml', 'verbs: [{ fr: { order: pingez } }]\n')
    const asks = async (files: readonly SourceFile[]) =>
      (await says(files)).guides.some(({ nodes }) => nodes.some((node) => node.kind === 'question'))
    expect(await asks([badge])).toBe(false)
    expect(await asks([badge, words])).toBe(true)
    expect(await asks([badge])).toBe(false)
  })
  test('the list of pictures', async () => {
    const shown = source('fr/image.md', '# L’écran\n\n1. Regardez l’écran.\n\n   ![L’écran allumé](media/ecran.png)\n')
    const codes = async (files: readonly SourceFile[]) => (await says(files)).diagnostics.map(({ code }) => code)
    expect(await codes([shown])).toContain('absent-media')
    expect(await codes([shown, { path: 'fr/media/ecran.png' }])).not.toContain('absent-media')
  })
  test('the flow file, or the list of languages', async () => {
    const flow = (failed: string) => source('flows/son.yaml', `id: son\narticles: {fr: son, nl: son}\nfailed: ${failed}\n`)
    await says([article, flow('unresolved')])
    await says([article, flow('contact-support')])
    await says([
      article,
      flow('contact-support'),
      source('nl/son.md', '# Het geluid\n\n1. Open de instellingen.\n2. Zet het volume hoger.\n'),
    ])
  })
})

test('drafts a text again if its cached draft is damaged', async () => {
  const files = [article, help('Demandez.\n')]
  await compileContent(files, { place })
  for (const name of entries()) writeFileSync(join(place, 'drafts', name), 'x')
  expect(await compileContent(files, { place })).toEqual(compile(files))
})

test('a cache that cannot be written causes no error', async () => {
  writeFileSync(join(place, 'drafts'), 'a file stands where the folder should')
  expect(await compileContent([article], { place })).toEqual(compile([article]))
})
