import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Manifest, type ManifestPack, pathOfPack } from '../../src/worker/manifest.ts'

export const scope = 'https://it.example.org/aide/'

/** A host for the worker: its files and the requested paths, below the scope, and a fault that may replace an answer. */
export interface FakeHost {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  readonly asked: string[]
  readonly fetch: typeof fetch
  fault: ((path: string) => Response | undefined) | undefined
  /** The transport encoding that it reports. */
  encoding: string | undefined
}

export function fakeHost(): FakeHost {
  const host: FakeHost = {
    files: new Map(),
    asked: [],
    fault: undefined,
    encoding: undefined,
    fetch: async (input) => {
      const path = String(input).slice(scope.length)
      host.asked.push(path)
      const bytes = host.files.get(path)
      const headers: Record<string, string> = host.encoding === undefined ? {} : { 'content-encoding': host.encoding }
      return host.fault?.(path) ?? (bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes, { headers }))
    },
  }
  return host
}

export const textBytes = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)
export const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Puts a pack on the host in its three forms, and each of its files. */
export function servePack(
  host: FakeHost,
  name: string,
  content: Readonly<Record<string, string>>,
  more: Partial<ManifestPack> = {},
): ManifestPack {
  const plain = textBytes(JSON.stringify(content))
  const packed = new Uint8Array(gzipSync(plain))
  const index = textBytes(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(content).map(([path, text]) => [path, [hex(textBytes(text)).slice(0, 24), textBytes(text).length]]),
      ),
    ),
  )
  const pack: ManifestPack = {
    name,
    sha256: hex(plain),
    packed: packed.length,
    plain: plain.length,
    index: [hex(index).slice(0, 24), index.length],
    entries: Object.keys(content).length,
    guides: 0,
    ...more,
  }
  host.files.set(pathOfPack(pack, 'pack'), packed)
  host.files.set(pathOfPack(pack, 'json'), plain)
  host.files.set(pathOfPack(pack, 'index.json'), index)
  for (const [path, text] of Object.entries(content)) host.files.set(path, textBytes(text))
  return pack
}

/** Puts a small site on the host: a script, a pack of the app, and a pack of six guides and their catalog in French. */
export function publish(host: FakeHost, version: string, { guide = 'Guide', dated = 'x' } = {}): Manifest {
  const serve = (path: string, bytes: Uint8Array<ArrayBuffer>): Manifest['files'][number] => {
    host.files.set(path, bytes)
    return { path, sha256: hex(bytes), bytes: bytes.length, packed: bytes.length }
  }
  const ids = ['x', 'b', 'c', 'd', 'e', 'f']
  const catalog = JSON.stringify({
    schema: 1,
    language: 'fr',
    guides: ids.map((id) => ({ id, language: 'fr', title: `Titre ${id}` })),
  })
  const guides = Object.fromEntries(ids.map((id) => [`data/fr/${id}.json`, id === dated ? guide : `Guide ${id}`]))
  return {
    version,
    date: '2026-03-14',
    files: [serve('assets/entry-1.js', textBytes('export {}'))],
    packs: [
      servePack(host, 'app', { 'shell.html': 'shell', 'data/codes.json': '{}' }),
      servePack(host, 'fr', { 'data/fr/catalog.json': catalog, ...guides }, { guides: ids.length }),
    ],
  }
}
