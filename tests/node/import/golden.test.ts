import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { readContentFolder } from '../../../src/node/compile/content-files.ts'
import type { ImportedFile } from '../../../src/node/import/import-files.ts'
import { fileOf, fixture, importOne, treesOf } from './import-to-folder.ts'
import { bluePixel, dutchVpnDocument, redPixel, vpnDocument } from './vpn-document.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const files: readonly (readonly [name: string, file: () => ImportedFile])[] = [
  ['vpn.docx', () => fileOf('vpn.docx', vpnDocument())],
  ['printer-confluence.html', () => fixture('printer-confluence.html', { 'Printer drukt niet_files/wachtrij.png': redPixel })],
  ['imprimante-confluence.html', () => fixture('imprimante-confluence.html', { 'Une imprimante_files/file.png': redPixel })],
  ['badge-sharepoint.html', () => fixture('badge-sharepoint.html')],
  ['password-mail.eml', () => fixture('password-mail.eml')],
  ['mot-de-passe-mail.eml', () => fixture('mot-de-passe-mail.eml')],
  ['wifi.txt', () => fixture('wifi.txt')],
  ['headset.md', () => fixture('headset.md')],
]

test.each(files)('%s becomes an article, with a list of what it does not have, and a tree', async (name, file) => {
  const { imported, markdown } = await importOne(folder, file())
  const losses = imported.losses.map((loss) => JSON.stringify(loss)).join('\n')
  await expect(`${markdown}\n--- losses\n${losses}\n\n--- tree\n${await treesOf(folder)}\n`).toMatchFileSnapshot(
    `golden/${name}.txt`,
  )
})

test.each(files)('the article of %s compiles without an error', async (_, file) => {
  await importOne(folder, file())
  const { diagnostics } = compile(await readContentFolder(folder))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('pictures of a document are files beside the article, and lose no byte', async () => {
  const { imported } = await importOne(folder, fileOf('vpn.docx', vpnDocument()))
  expect(imported.pictures).toEqual(['media/fr/sample-1.png', 'media/fr/sample-2.png'])
  expect(imported.pictures.map((path) => new Uint8Array(readFileSync(join(folder, path))))).toEqual([redPixel, bluePixel])
  const { diagnostics } = compile(await readContentFolder(folder))
  expect(diagnostics.map(({ code }) => code)).not.toContain('missing-picture')
})

test('an imported guide has a flow file, for users, which the second language finds', async () => {
  await importOne(folder, fixture('headset.md'))
  const nl = fileOf(
    'koptelefoon.md',
    '# Koptelefoon zonder geluid\n\n1. Sluit de kabel aan op de pc.\n2. Kies het geluid in de instellingen.\n',
  )
  const { imported } = await importOne(folder, nl)
  expect(imported.language).toBe('nl')
  const { guides } = compile(await readContentFolder(folder))
  expect(guides.map(({ id, language, audience }) => [id, language, audience])).toEqual([
    ['sample', 'fr', 'user'],
    ['sample', 'nl', 'user'],
  ])
  expect(readdirSync(join(folder, 'flows'))).toEqual(['sample.yaml'])
})

test.each([
  ['Word documents', () => [fileOf('vpn.docx', vpnDocument()), fileOf('vpn-nl.docx', dutchVpnDocument())]],
  ['Confluence pages', () => [fixture('imprimante-confluence.html'), fixture('printer-confluence.html')]],
  ['mails', () => [fixture('mot-de-passe-mail.eml'), fixture('password-mail.eml')]],
] as const)('two %s are one guide, each screen with one code in both languages', async (_, both) => {
  for (const file of both()) await importOne(folder, file)
  const { guides, diagnostics } = compile(await readContentFolder(folder))
  const [french, dutch] = guides.map(({ nodes }) => nodes.map(({ kind, code }) => `${kind} ${code}`))
  expect(french?.length).toBeGreaterThan(5)
  expect(dutch).toEqual(french)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('the signature of a mail is left out, also where its name stands in the same paragraph', async () => {
  const mail = (end: string) =>
    fileOf(
      'gsm.eml',
      `From: a@example.org\r\nSubject: GSM\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Posez le GSM sur la base.</p><ol><li>Ouvrez le menu.</li><li>Fermez le menu.</li></ol><p>${end}</p>`,
    )
  const { markdown, imported } = await importOne(folder, mail('Cordialement,<br>Le service de garde'))
  expect(markdown).not.toContain('service de garde')
  expect(imported.losses.map(({ kind }) => kind)).toContain('mailEnd')
})
