import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../../src/compiler/compile.ts'
import { blocksText } from '../../../src/guide/content.ts'
import { readContentFolder } from '../../../src/node/compile/content-files.ts'
import { FileRefused } from '../../../src/node/files/file-refused.ts'
import { fileToImport } from '../../../src/node/import/import-files.ts'
import { runContentCommand } from '../run-content-command.ts'
import { fileOf, fixture, importOne } from './import-to-folder.ts'
import { redPixel, vpnDocument } from './vpn-document.ts'
import { paragraph, wordFile } from './word-file.ts'
import { zipOf } from './zip-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A document of Word, with bytes that unpack to far more. */
const bomb = (declared?: number) =>
  zipOf({ 'word/document.xml': new Uint8Array(60_000_000) }, declared === undefined ? {} : { declared })
/** A file of Office before 2007, with some words in it. */
const ole = (words: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(words, 'utf16le')])
const document = vpnDocument()

test.each([
  ['empty.docx', '', 'empty file'],
  ['locked.docx', ole('EncryptedPackage'), 'document with a password, expected one without'],
  ['old.doc', ole('WordDocument'), 'document of Word 97 to 2003, expected .docx'],
  ['mail.msg', ole('__substg1.0'), 'message of Outlook, expected .eml'],
  ['bomb.docx', bomb(), 'unpacks to more than 40 MB'],
  ['liar.docx', bomb(1000), 'unpacks to more than 40 MB'],
  ['locked-part.docx', zipOf({ 'word/document.xml': 'x' }, { flags: 1 }), 'password on `word/document.xml`'],
  ['cut.docx', document.subarray(0, document.length - 300), 'end or damage of the file'],
  ['no-word.docx', zipOf({ 'hello.txt': 'x' }), 'archive, expected the file that is in it'],
  ['sheet.xlsx', zipOf({ 'xl/workbook.xml': 'x' }), 'sheet or slides of Office'],
  ['letter.odt', zipOf({ mimetype: 'x', 'content.xml': 'x' }), 'document of LibreOffice'],
  ['no-xml.docx', zipOf({ 'word/document.xml': 'x' }), 'expected one that Word opens'],
  ['text.docx', 'Cliquez sur le bouton', 'content that no document of Word has'],
  ['manual.pdf', '%PDF-1.7 …', 'a PDF'],
  ['letter.rtf', '{\\rtf1 x}', 'Rich Text Format'],
  ['screen.txt', redPixel, 'a picture, expected a text'],
  ['noise.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'bytes of a program or a picture'],
  ['blank.txt', ' \n\n ', 'file without words'],
  ['blank.html', '<html><body><script>1</script></body></html>', 'file without words'],
  ['page.xyz', 'Cliquez', 'ending `.xyz`, expected .docx, .html, .eml, .txt or .md'],
  ['page', 'Cliquez', 'name without an ending'],
  ['short.txt', 'Klik', 'language is not clear, expected `--language fr` or `--language nl`'],
  ['deep.html', `<html><body>${'<div>'.repeat(100_000)}Cliquez sur le bouton`, 'elements more than 400 deep'],
  ['deep.md', `${'>'.repeat(3000)} Cliquez sur le bouton et la touche`, 'thousands deep'],
  ['long.txt', 'Cliquez sur le bouton de la page. '.repeat(700_000), '24 MB, expected at most 20 MB'],
  ['large.txt', 'Cliquez sur le bouton de la page. '.repeat(40_000), 'expected at most 1000000; cut it'],
  ['empty.eml', 'From: a@example.org\r\nSubject: x\r\n\r\n', 'mail without a text'],
])('%s is refused in words, and nothing is written', async (name, content, expected) => {
  const refused = await importOne(folder, fileOf(name, content)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FileRefused)
  expect(String(refused)).toContain(expected)
  expect(String(refused)).toContain(name)
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  [
    'windows-1252.txt',
    Buffer.from('L’écran affiche « Échec » : redémarrez le poste et la caméra.'.replace('’', '\x92'), 'latin1'),
  ],
  ['utf-16.txt', Buffer.from('\ufeffL’écran affiche « Échec » : redémarrez le poste et la caméra.', 'utf16le')],
  ['utf-16-without-mark.txt', Buffer.from('L’écran affiche « Échec » : redémarrez le poste et la caméra.', 'utf16le')],
  ['utf-8.txt', Buffer.from('\ufeffL’écran affiche « Échec » : redémarrez le poste et la caméra.')],
  [
    'windows-1252.html',
    Buffer.from(
      '<html><meta charset="windows-1252"><body><p>L\x92écran affiche « Échec » : redémarrez le poste et la caméra.',
      'latin1',
    ),
  ],
  [
    'windows-1252.eml',
    Buffer.from(
      'From: a@example.org\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\nL\x92écran affiche « Échec » : redémarrez le poste et la caméra.\r\n',
      'latin1',
    ),
  ],
])('%s keeps its accents and its apostrophe', async (name, bytes) => {
  const { markdown } = await importOne(folder, fileOf(name, bytes), { language: 'fr' })
  expect(markdown).toContain('L’écran affiche « Échec » : redémarrez le poste et la caméra.')
})

test('nothing is overwritten: not the article, not a picture, not the flow file', async () => {
  await importOne(folder, fileOf('vpn.docx', document))
  const before = readFileSync(join(folder, 'fr/sample.md'))
  await expect(importOne(folder, fixture('headset.md'))).rejects.toThrow(
    'Unexpected file `fr/sample.md`, expected none of that name',
  )
  rmSync(join(folder, 'fr/sample.md'))
  writeFileSync(join(folder, 'flows/sample.yaml'), '# mine\n')
  await expect(importOne(folder, fileOf('vpn.docx', document))).rejects.toThrow('Unexpected file `media/fr/sample-1.png`')
  expect(existsSync(join(folder, 'fr/sample.md'))).toBe(false)
  rmSync(join(folder, 'media'), { recursive: true })
  await importOne(folder, fileOf('vpn.docx', document))
  expect(readFileSync(join(folder, 'fr/sample.md'))).toEqual(before)
  expect(readFileSync(join(folder, 'flows/sample.yaml'), 'utf8')).toBe('# mine\n')
})

test('a file of 200 MB is refused before it is read', async () => {
  const large = join(folder, 'large.html')
  writeFileSync(large, '<html>')
  truncateSync(large, 200_000_000)
  const started = performance.now()
  await expect(fileToImport(large)).rejects.toThrow('large.html: Unexpected 200 MB, expected at most 20 MB')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('the command names the file and what it expected, with exit code 2', async () => {
  const run = (...args: readonly string[]) => runContentCommand(['import', ...args, '--content', folder])
  const file = join(folder, 'vpn.docx')
  writeFileSync(file, document)
  expect((await run(file)).stderr).toContain('Unexpected call without the name of the guide, expected `--guide vpn-no-answer`')
  expect((await run('--guide', 'vpn')).stderr).toContain('Unexpected call without a file')
  expect((await run(file, '--guide', 'Le VPN')).stderr).toContain('Unexpected name `Le VPN`')
  expect((await run(file, '--guide', 'desk')).stderr).toContain('`desk-guide`')
  expect((await run(file, '--guide', 'vpn', '--language', 'de')).stderr).toContain('Unexpected language `de`')
  expect((await run(file, '--guide', 'vpn', '--audience', 'x')).stderr).toContain('Unexpected audience `x`')
  expect((await run(file, '--guide', 'vpn', '--address', 'x')).stderr).toContain('Unexpected address `x`')
  expect((await run(join(folder, 'none.docx'), '--guide', 'vpn')).stderr).toContain('none.docx: Unexpected name of no file')
  expect((await run(file, file, '--guide', 'vpn')).stderr).toContain('Unexpected second file for `fr/vpn.md`')
  expect(readdirSync(folder)).toEqual(['vpn.docx'])
  const good = await run(file, '--guide', 'vpn')
  expect([good.status, good.stderr]).toEqual([0, ''])
  expect(good.stdout).toContain('fr/vpn.md: “Se connecter au VPN depuis la maison”, in French, by its words')
  expect(good.stdout).toContain('Not as it was in vpn.docx:\n  after “')
  const again = await run(file, '--guide', 'vpn')
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('nothing is overwritten')])
})

test('any words of a document come through as they are written', async () => {
  // Without marks that the compiler reads in any text, escaped or not: `^2^`, `==x==`, `{: .x}`.
  const words = fc.string({
    unit: fc.constantFrom(...'abéÎ’ "\\\'*_#[]()<>`|~&!-}%@.+$1'.split('')),
    minLength: 1,
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(words, async (some) => {
      rmSync(folder, { recursive: true })
      const text = `Le mot ${some} fin`.replace(/\s+/g, ' ')
      await importOne(folder, fileOf('a.docx', wordFile({ body: [paragraph(text)], named: 'Le titre' })), { language: 'fr' })
      const { guides } = compile(await readContentFolder(folder))
      expect(guides[0]?.nodes.map((node) => ('body' in node ? blocksText(node.body) : '')).join(' ')).toContain(text)
    }),
    { numRuns: 60 },
  )
})
