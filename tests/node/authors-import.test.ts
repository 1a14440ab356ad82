import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerImport } from '../../src/node/dev/authors-import.ts'
import { zipOf } from './import/zip-file.ts'

let folder = ''
const server = createServer((request, response) => {
  void answerImport(request, folder).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)))
})
let host = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-import-'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const text = 'Le VPN ne se connecte pas\n\n1. Fermez le VPN.\n2. Redémarrez votre téléphone.\n'
const send = async (query: string, body: string | Uint8Array = text, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`http://${host}/authors/import?${query}`, {
    method: 'POST',
    headers: { origin: `http://${host}`, 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(Buffer.from(body)),
  })
  return { status: response.status, body: await response.json() }
}

test('a file becomes an article with a flow file, in the language of its words', async () => {
  expect(await send('file=VPN.txt&guide=vpn')).toMatchObject({
    status: 200,
    body: { imported: { guide: 'vpn', path: 'fr/vpn.md', language: 'fr', isGuessed: true } },
  })
  expect(readFileSync(join(folder, 'fr/vpn.md'), 'utf8')).toContain('1. Fermez le VPN.')
  expect(readFileSync(join(folder, 'flows/vpn.yaml'), 'utf8')).toContain('id: vpn')
})

test('nothing is overwritten', async () => {
  await send('file=VPN.txt&guide=vpn')
  const before = readFileSync(join(folder, 'fr/vpn.md'), 'utf8')
  expect(await send('file=VPN.txt&guide=vpn', `${text}\n3. Appelez.`)).toMatchObject({
    status: 409,
    body: { refused: 'not-allowed', why: { kind: 'exists', words: 'fr/vpn.md' } },
  })
  expect(readFileSync(join(folder, 'fr/vpn.md'), 'utf8')).toBe(before)
})

test('a text whose words do not tell the language asks for it', async () => {
  expect(await send('file=a.txt&guide=vpn', 'Router\n\n1. Reset.\n')).toEqual({
    status: 409,
    body: { refused: 'not-allowed', why: { kind: 'language' } },
  })
})

test.each<[string, string, string | undefined, Readonly<Record<string, string>>]>([
  ['a page of another site', 'file=a.txt&guide=vpn', undefined, { origin: 'https://evil.example' }],
  ['a form', 'file=a.txt&guide=vpn', undefined, { 'content-type': 'text/plain' }],
])('refused: %s', async (_, query, body, headers) => {
  expect(await send(query, body, headers)).toEqual({ status: 403, body: { refused: 'not-ours' } })
  expect(existsSync(join(folder, 'fr'))).toBe(false)
})

// The page has words for each kind, in both languages.
test.each<[string, string, string | Uint8Array, string]>([
  ['a name that climbs', 'file=a.txt&guide=..%2Fvpn', text, 'badName'],
  ['a name of a page', 'file=a.txt&guide=desk', text, 'takenName'],
  ['no name', 'file=a.txt', text, 'noName'],
  ['an unknown language', 'file=a.txt&guide=vpn&language=de', text, 'badOption'],
  ['what only says that it is a Word document', 'file=a.docx&guide=vpn', 'no document', 'damaged'],
  ['a zip bomb', 'file=a.docx&guide=vpn', zipOf({ 'word/document.xml': new Uint8Array(60_000_000) }), 'unpacks'],
  ['an encrypted document', 'file=a.docx&guide=vpn', zipOf({ 'word/document.xml': 'x' }, { flags: 1 }), 'password'],
  ['a page of more than 20 MB', 'file=a.html&guide=vpn', new Uint8Array(21_000_000).fill(65), 'large'],
  ['a PDF', 'file=a.pdf&guide=vpn', '%PDF-1.7', 'pdf'],
  ['an empty file', 'file=a.txt&guide=vpn', '', 'empty'],
])('refused in words: %s', async (_, query, body, kind) => {
  expect(await send(query, body)).toMatchObject({ status: 409, body: { refused: 'not-allowed', why: { kind } } })
  expect(['fr', 'nl', 'flows'].filter((name) => existsSync(join(folder, name)))).toEqual([])
})
