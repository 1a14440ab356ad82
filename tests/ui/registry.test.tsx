// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Address } from '../../src/guide/address.ts'
import { codeFrom } from '../../src/guide/code.ts'
import { type Language, languages } from '../../src/guide/language.ts'
import { PageView } from '../../src/ui/page/page-view.tsx'
import { type OpenScreen, openAddress } from '../../src/ui/rooms/open-address.ts'
import { isRoomName, namespacesOf, openRoom, type RoomName, roomNames } from '../../src/ui/rooms/registry.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { loadWords } from '../../src/ui/words/load-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { site } from './fixture.ts'
import { fixtureLoader } from './serve.ts'
import { type LazyPart, type Usage, type UsedKey, usageOf } from './word-keys.ts'

const root = `${import.meta.dirname}/../../`

/** An address of each room, but for the room that no address leads to. */
const addresses = (language: Language): Readonly<Record<Exclude<RoomName, 'failed'>, Address>> => ({
  step: { kind: 'node', language, guide: 'certificate', code: codeFrom(2) },
  'guide-call': { kind: 'node', language, guide: 'certificate', code: codeFrom(7) },
  outcome: { kind: 'node', language, guide: 'certificate', code: codeFrom(10) },
  catalog: { kind: 'catalog', language },
  start: { kind: 'start', language, guide: 'certificate' },
  find: { kind: 'find', language },
  desk: { kind: 'desk', language },
  'desk-guide': { kind: 'desk-guide', language, guide: 'certificate' },
  call: { kind: 'call', language },
  admin: { kind: 'admin', language },
  embedding: { kind: 'admin', language, room: 'embed' },
  ready: { kind: 'ready', language, guide: 'certificate' },
  about: { kind: 'about', language, guide: 'certificate' },
  retired: { kind: 'code', code: codeFrom(900) },
  missing: { kind: 'unknown', language },
})

/** A screen of a room. */
async function sampleOf(room: RoomName, language: Language): Promise<OpenScreen> {
  if (room === 'failed') return { screen: { room, language, data: {} }, room: await openRoom(room) }
  return openAddress(addresses(language)[room], { loader: fixtureLoader, language })
}

const cases = roomNames.flatMap((room) => languages.map((language) => [room, language] as const))

describe.each(cases)('%s in %s', (name, language) => {
  test('opens, and has a title and, beside the walk, a description in the words that the registry lists for it', async () => {
    const { screen, room } = await sampleOf(name, language)
    expect(screen.room).toBe(name)
    const own = wordsOf(await loadWords(language, namespacesOf(name)))
    const all = wordsOf(createAllI18n()(language))
    for (const text of ['title', 'description'] as const) {
      expect(room[text]?.(screen.data, own).trim()).not.toBe('')
      // A missing key is shown as its name.
      expect(room[text]?.(screen.data, own)).toBe(room[text]?.(screen.data, all))
    }
  })

  test('is drawn in the words that the registry lists for it', async () => {
    const { screen, room } = await sampleOf(name, language)
    const own = await loadWords(language, namespacesOf(name))
    const shown = { screen, room, walk: {} }
    for (const live of [false, true]) {
      const [drawn, expected] = [own, createAllI18n()(language)].map((i18n) =>
        renderToString(<PageView shown={shown} i18n={i18n} base="/" site={site} hydrated={live} />),
      )
      expect(drawn).toBe(expected)
    }
  })
})

test('only the names of rooms are names of rooms, not those of properties that every object has', () => {
  expect(roomNames.every(isRoomName)).toBe(true)
  for (const name of ['', 'node', 'constructor', '__proto__', 'toString']) expect(isRoomName(name)).toBe(false)
})

const registry = 'src/ui/rooms/registry.ts'

/** The file of each room's door, as the registry imports it. */
const doors: ReadonlyMap<string, string> = doorsIn(readFileSync(root + registry, 'utf8'))
function doorsIn(source: string): ReadonlyMap<string, string> {
  const imported = new Map([...source.matchAll(/^import \{ (\w+) \} from '([^']+)'/gm)].map(([, name, file]) => [name, file]))
  const entries = source.matchAll(
    /^ {2}'?([\w-]+)'?: \{\s*load: (?:async )?\(\) => (?:import\('([^']+)'\)|\(\{ room: (\w+) \}\))/gm,
  )
  return new Map(
    [...entries].map(([, room = '', lazy, local]) => [
      room,
      posix.join(posix.dirname(registry), lazy ?? imported.get(local) ?? ''),
    ]),
  )
}

test('every room has a door file that is named after it', () => {
  expect([...doors.keys()].sort()).toEqual([...roomNames].sort())
  expect([...doors].filter(([room, file]) => posix.basename(file) !== `${room}-room.tsx`)).toEqual([])
})

const namespaces = new Set(readdirSync(`${root}locales/fr`).map((file) => file.replace('.json', '')))
const namespaceOf = ({ key }: UsedKey): string => key.split(':')[0] ?? ''
/** The used keys that have a namespace. A key without one is of the namespace `walk`, which every page has. */
const keysOf = (usage: Usage): readonly UsedKey[] => usage.keys.filter((used) => namespaces.has(namespaceOf(used)))

/**
 * Modules of every page that use a namespace only on the screens of one room, which lists it: an outcome is named and explained
 * on its own screen, and the link to the desk is at the foot of the catalog.
 */
const onlyIn: readonly { readonly file: string; readonly namespace: string; readonly room: RoomName }[] = [
  { file: 'src/ui/words/node-words.ts', namespace: 'outcome', room: 'outcome' },
  { file: 'src/ui/page/foot.tsx', namespace: 'catalog', room: 'catalog' },
]
/** Rooms that name nodes and show no outcome. */
const middleRooms: readonly string[] = ['step', 'guide-call', 'catalog', 'start'] satisfies RoomName[]

/** Modules that are loaded without a `<Disclosure>` or `<LazyView>`: the code that imports them adds their words. */
const withOwnWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['src/ui/rooms/framed/framed.tsx', ['framed']],
  ['src/ui/memory/transcript.ts', ['transcript']],
  ['src/ui/node/trail-notices-view.tsx', ['update']],
  ['src/ui/page/opening-view.tsx', ['outcome']],
])

/** The keys that a module uses without their words, and those of all parts that it loads on demand, which are no rooms. */
function missingWords(file: string, loaded: readonly string[], allowed: typeof onlyIn): readonly string[] {
  const usage = usageOf(file)
  const missing = keysOf(usage)
    .filter((used) => !loaded.includes(namespaceOf(used)))
    .filter((used) => !allowed.some((one) => one.file === used.file && one.namespace === namespaceOf(used)))
  const doorFiles = [...doors.values()]
  const parts = usage.parts.filter((part) => !doorFiles.includes(part.file))
  return [
    ...missing.map((used) => `${file}: ${used.key} in ${used.file}`),
    ...parts.flatMap((part) => missingWords(part.file, [...loaded, ...wordsWith(part)], allowed)),
  ]
}
const wordsWith = ({ file, words }: LazyPart): readonly string[] => words ?? withOwnWords.get(file) ?? []

const boot = 'src/ui/start/boot.tsx'

describe('words', () => {
  test.each([...doors])(
    'the room %s and its lazy parts use only words of `walk` and of the namespaces that the registry lists',
    (room, file) => {
      const listed = isRoomName(room) ? namespacesOf(room) : []
      expect(missingWords(file, ['walk', ...listed], middleRooms.includes(room) ? onlyIn : [])).toEqual([])
    },
  )

  test.each([...doors])('the room %s uses every namespace that the registry lists', (room, file) => {
    const used = new Set(keysOf(usageOf(file)).map(namespaceOf))
    expect((isRoomName(room) ? namespacesOf(room) : []).filter((namespace) => !used.has(namespace))).toEqual([])
  })

  test('the app without its rooms, with its lazy parts, uses only words of `walk`', () => {
    expect(missingWords(boot, ['walk'], onlyIn)).toEqual([])
  })

  test('the app uses the words that only some rooms have where this test expects it, and those rooms have them', () => {
    const used = keysOf(usageOf(boot)).map((one) => `${one.file} ${namespaceOf(one)}`)
    for (const { file, namespace, room } of onlyIn) {
      expect(used).toContain(`${file} ${namespace}`)
      expect(namespacesOf(room)).toContain(namespace)
    }
  })

  test('the lazy parts of pages are found with their words', () => {
    const parts = [boot, ...doors.values()].flatMap((file) => usageOf(file).parts)
    const withWords = parts.flatMap(({ file, words }) => (words === undefined ? [] : [[posix.basename(file), words] as const]))
    expect(Object.fromEntries(withWords)).toEqual({
      'share-view.tsx': ['share', 'transcript'],
      'site-editor.tsx': [],
      'certificate-view.tsx': ['certificate'],
      'storage-view.tsx': ['storage'],
      'drawing-view.tsx': ['desk'],
      'live-results.tsx': ['find'],
      'filtered-guides.tsx': [],
      'item-filter.tsx': ['rooms'],
      'update-view.tsx': ['update'],
    })
    expect(parts.map(({ file }) => file)).toEqual(expect.arrayContaining([...withOwnWords.keys()]))
  })
})
