import { expect, test } from 'vitest'
import { preparedNote } from '../../src/ui/rooms/prepare/prepared-note.ts'
import { downloadSize } from '../../src/ui/rooms/prepare/size.ts'

const pack = (name: string, packed: number, choice?: true) => ({ name, packed, ...(choice && { choice }) })
const served =
  (packs: readonly object[]): typeof fetch =>
  async (input) =>
    String(input).endsWith('sw.js')
      ? new Response(
          `self.ariane=${JSON.stringify({ manifest: { files: [{ packed: 5 }], packs } })}\nimportScripts("/assets/worker.js")\n`,
        )
      : Response.json({ x: 1 })

test('the size of a preparation counts everything that every device gets', async () => {
  expect(await downloadSize('/', 'fr', 'x', served([pack('app', 100), pack('fr', 20)]))).toBe(125)
})

test('the size counts only the pack of the guide, where content is too large for every device', async () => {
  const packs = [pack('app', 100), pack('fr', 20), pack('fr-0', 1000, true), pack('fr-1', 3000, true)]
  expect(await downloadSize('/', 'fr', 'x', served(packs))).toBe(3125)
  expect(await downloadSize('/', 'fr', undefined, served(packs))).toBe(4125)
})

test.each([
  ['no server', async () => Promise.reject(new TypeError('failed'))],
  ['a page', async () => new Response('<html>')],
  ['a kill switch', async () => new Response('self.addEventListener("install",()=>0)')],
  ['another form', async () => new Response('self.ariane={"manifest":{"files":[{}],"packs":[]}}\n')],
])('the size is unknown where %s answers', async (_, get) => {
  expect(await downloadSize('/', 'fr', 'x', get as typeof fetch)).toBeUndefined()
})

test('a stored note that cannot be read counts as none', () => {
  const kept = new Map<string, string>()
  Reflect.set(globalThis, 'localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  const notes = preparedNote('/', 'fr x')
  expect(notes.read()).toBeUndefined()
  notes.write({ schema: 1, minute: 5, version: 'a' })
  expect(notes.read()).toEqual({ schema: 1, minute: 5, version: 'a' })
  for (const wrong of ['{', 'null', '{"schema":1}', '{"schema":1,"minute":-1}', '{"schema":1,"minute":"x"}']) {
    kept.set('ariane / ready fr x', wrong)
    expect(notes.read(), wrong).toBeUndefined()
  }
  Reflect.deleteProperty(globalThis, 'localStorage')
})
