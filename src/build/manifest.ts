import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest, ManifestFile } from '../worker/manifest.ts'
import { digest } from './digest.ts'
import { listFiles } from './list-files.ts'
import type { BuiltPack } from './packs.ts'

/**
 * What must be on the device: the shell, the code, the icons and the packs. Prerendered pages are not listed, because the
 * shell draws any of them; `site.json` is not, because an admin may edit it.
 */
export async function buildManifest(folder: string, packs: readonly BuiltPack[], guides: number): Promise<Manifest> {
  const paths = (await listFiles(folder)).filter(
    (path) => path === 'shell.html' || path.startsWith('assets/') || isOptional(path),
  )
  const files = await Promise.all(paths.map((path) => manifestFile(folder, path)))
  const entries = packs.map(({ entry }) => entry)
  return { version: digest(JSON.stringify([files, entries])).slice(0, 16), files, packs: entries, guides }
}

async function manifestFile(folder: string, path: string): Promise<ManifestFile> {
  const bytes = await readFile(join(folder, path))
  return { path, sha256: digest(bytes), bytes: bytes.length, ...(isOptional(path) ? { optional: true } : {}) }
}

const isOptional = (path: string): boolean => path.startsWith('icons/') || path.endsWith('.webmanifest')
