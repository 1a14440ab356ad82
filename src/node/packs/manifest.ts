import { brotliCompressSync } from 'node:zlib'
import type { Manifest } from '../../worker/manifest.ts'
import { type Keep, makeAlways } from '../cache/keep.ts'
import { digest } from '../digest.ts'
import { bytesBelow } from '../files/read-below.ts'
import type { BuiltPack } from './pack.ts'

/**
 * Builds the list of everything that a device keeps: the code of a walk, file by file, because the open page has loaded these files
 * already, and the packs. Prerendered pages are not listed, because the shell renders all of them. `site.json` is not listed,
 * because an admin may edit it.
 */
export async function buildManifest(
  folder: string,
  walking: readonly string[],
  packs: readonly BuiltPack[],
  date: string | undefined,
  keep: Keep = makeAlways,
): Promise<Manifest> {
  const files = await Promise.all([...walking].sort().map((path) => servedFile(folder, path, keep)))
  const entries = packs.map(({ entry }) => entry)
  return {
    version: digest(JSON.stringify([files, entries])).slice(0, 16),
    ...(date !== undefined && { date }),
    files,
    packs: entries,
  }
}

async function servedFile(folder: string, path: string, keep: Keep): Promise<Manifest['files'][number]> {
  const bytes = await bytesBelow(folder, path)
  const sha256 = digest(bytes)
  const packed = await keep('brotli', [sha256], () => new Map([['brotli', brotliCompressSync(bytes)]]))
  return { path, sha256, bytes: bytes.length, packed: packed.get('brotli')?.length ?? 0 }
}
