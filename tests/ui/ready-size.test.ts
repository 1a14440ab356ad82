import { expect, test } from 'vitest'
import { readyNotes } from '../../src/ui/rooms/prepare/prepared-note.ts'
import { sizeAhead } from '../../src/ui/rooms/prepare/size.ts'

const pack = (name: string, packed: number, choice?: true) => ({ name, packed, ...(choice && { choice }) })
const served =
  (packs: readonly object[]): typeof fetch =>
  async (input) =>
    String(input).endsWith('sw.js')
      ? new Response(
          `self.ariane=${JSON.stringify({ manifest: { files: [{ packed: 5 }], packs } })}\nimportScripts("/assets/worker.js")\n`,
        )
      : Response.json({ x: 1 })

test('everything that every device gets is counted', async () => {
  expect(await sizeAhead('/', 'fr', 'x', served([pack('app', 100), pack('fr', 20)]))).toBe(125)
})

test('of very large content the pack of the guide counts, and all packs for all guides', async () => {
  const packs = [pack('app', 100), pack('fr', 20), pack('fr-0', 1000, true), pack('fr-1', 3000, true)]
  expect(await sizeAhead('/', 'fr', 'x', served(packs))).toBe(3125)
  expect(await sizeAhead('/', 'fr', undefined, served(packs))).toBe(4125)
})

test.each([
  ['nobody', async () => Promise.reject(new TypeError('failed'))],
  ['a page', async () => new Response('<html>')],
  ['a kill switch', async () => new Response('self.addEventListener("install",()=>0)')],
  ['another form', async () => new Response('self.ariane={"manifest":{"files":[{}],"packs":[]}}\n')],
])('where %s answers, no size is told', async (_, get) => {
  expect(await sizeAhead('/', 'fr', 'x', get as typeof fetch)).toBeUndefined()
})

test('a note of another hand counts as none', () => {
  const kept = new Map<string, string>()
  Reflect.set(globalThis, 'localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  const notes = readyNotes('/', 'fr x')
  expect(notes.read()).toBeUndefined()
  notes.write({ schema: 1, minute: 5, version: 'a' })
  expect(notes.read()).toEqual({ schema: 1, minute: 5, version: 'a' })
  for (const wrong of ['{', 'null', '{"schema":1}', '{"schema":1,"minute":-1}', '{"schema":1,"minute":"x"}']) {
    kept.set('ariane / ready fr x', wrong)
    expect(notes.read(), wrong).toBeUndefined()
  }
  Reflect.deleteProperty(globalThis, 'localStorage')
})
