import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SettingsEditor } from '../../src/node/authoring/settings-editor.ts'
import { type AuthorsRecords, answerEdit } from '../../src/node/dev/authors-edits.ts'

const asked: unknown[] = []
const done = { done: { path: 'flows/vpn.yaml', version: 'b' } }
const editor: SettingsEditor = {
  filesOf: async () => new Map([['vpn', done.done]]),
  edit: async (request) => {
    asked.push(request)
    return done
  },
  wordsFile: async () => done.done,
  editWords: async (request) => {
    asked.push(['words', request])
    return done
  },
  save: async () => done,
  undo: async () => ({ refused: 'nothing' }),
  undoes: () => undefined,
}
const noted =
  (what: string) =>
  async (...args: readonly unknown[]) => {
    asked.push([what, ...args])
    return done
  }
const records: AuthorsRecords = {
  articlesOf: async () => ({ fr: 'vpn.md' }),
  approve: noted('approve'),
  agree: noted('agree'),
  lock: noted('lock'),
}
const server = createServer((request, response) => {
  void answerEdit(request, editor, records).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)))
})
let host = ''
beforeEach(async () => {
  asked.length = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const edit = {
  does: 'edit',
  of: 'flow',
  guide: 'vpn',
  version: 'a',
  edits: [{ does: 'set', path: ['sections', 'start', 'plan'], value: 'choice' }],
}
const post = async (body: string, headers: Readonly<Record<string, string>> = {}, method = 'POST') => {
  const all = { origin: `http://${host}`, 'content-type': 'application/json', ...headers }
  const response = await fetch(`http://${host}/authors/edit`, { method, headers: all, ...(method === 'POST' && { body }) })
  return { status: response.status, body: await response.json() }
}

test('the page of authors on this machine may change a flow file', async () => {
  expect(await post(JSON.stringify(edit))).toEqual({ status: 200, body: done })
  expect(asked).toHaveLength(1)
  expect(await post('{"does":"approve","guide":"vpn","trees":{"fr":"a"}}')).toEqual({ status: 200, body: done })
  expect(await post('{"does":"agree","guide":"vpn","trees":{"fr":"a"}}')).toEqual({ status: 200, body: done })
  expect(await post('{"does":"lock","retired":["k7q2m"]}')).toEqual({ status: 200, body: done })
  expect(await post(JSON.stringify({ ...edit, of: 'words' }))).toEqual({ status: 200, body: done })
  expect(asked.slice(1)).toEqual([
    ['approve', 'vpn', { fr: 'a' }],
    ['agree', 'vpn', { fr: 'a' }],
    ['lock', ['k7q2m']],
    ['words', { ...edit, of: 'words' }],
  ])
  expect(await post('{"does":"undo"}')).toEqual({ status: 409, body: { refused: 'nothing' } })
})

test.each<[string, string, Readonly<Record<string, string>>, string?]>([
  ['a page of another site', JSON.stringify(edit), { origin: 'https://evil.example' }],
  ['a form, which needs no leave of the browser', JSON.stringify(edit), { 'content-type': 'text/plain' }],
  ['no origin', JSON.stringify(edit), { origin: '' }],
  ['a link', '', {}, 'GET'],
  ['what is no JSON', '{', {}],
  ['a path without keys', JSON.stringify({ ...edit, edits: [{ ...edit.edits[0], path: [] }] }), {}],
  ['a number as value', JSON.stringify({ ...edit, edits: [{ ...edit.edits[0], value: 1 }] }), {}],
  ['a file of another name', JSON.stringify({ ...edit, of: 'site' }), {}],
  ['a megabyte', JSON.stringify({ ...edit, edits: [{ ...edit.edits[0], value: 'x'.repeat(1_000_000) }] }), {}],
])('refused: %s', async (_, body, headers, method) => {
  expect(await post(body, headers, method)).toEqual({ status: 403, body: { refused: 'not-ours' } })
  expect(asked).toEqual([])
})
