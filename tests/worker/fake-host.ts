import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Manifest, ManifestPack, ServedFile } from '../../src/worker/manifest.ts'

export const scope = 'https://it.example.org/aide/'

/** A host for the worker: files by path below the scope, how often each was asked for, and a fault to put in its way. */
export interface FakeHost {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  readonly asked: string[]
  readonly fetch: typeof fetch
  fault: ((path: string) => Response | undefined) | undefined
}

export function fakeHost(): FakeHost {
  const host: FakeHost = {
    files: new Map(),
    asked: [],
    fault: undefined,
    fetch: async (input) => {
      const path = String(input).slice(scope.length)
      host.asked.push(path)
      const bytes = host.files.get(path)
      return host.fault?.(path) ?? (bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes))
    },
  }
  return host
}

/** Puts a small site on the host: a shell, a script, an icon, and a pack of two data files. */
export function publish(host: FakeHost, version: string, { guide = 'Guide' } = {}): Manifest {
  const serve = (path: string, bytes: Uint8Array<ArrayBuffer>): ServedFile => {
    host.files.set(path, bytes)
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
  }
  const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)
  const plain = text(JSON.stringify({ 'data/fr/x.json': guide, 'data/codes.json': '{}' }))
  const packed = new Uint8Array(gzipSync(plain))
  const pack: ManifestPack = {
    language: 'fr',
    packed: serve(`packs/fr.${guide}.pack`, packed),
    plain: serve(`packs/fr.${guide}.json`, plain),
    entries: 2,
  }
  return {
    version,
    files: [
      serve('shell.html', text(`shell ${version}`)),
      serve('assets/entry-1.js', text('export {}')),
      { ...serve('icons/icon.svg', text('<svg/>')), optional: true },
    ],
    packs: [pack],
    guides: 1,
  }
}
