import { fetchVerified, type Network } from './fetch-verified.ts'
import type { ManifestPack, PackContent } from './manifest.ts'

/** Downloads, verifies and opens a pack. Browsers without `DecompressionStream` (Safari before 16.4) take the plain twin. */
export async function openPack(pack: ManifestPack, scope: string, network: Network): Promise<PackContent> {
  const compressed = typeof DecompressionStream === 'function'
  const served = compressed ? pack.packed : pack.plain
  const bytes = await fetchVerified(new URL(served.path, scope).href, served, network)
  const text = compressed ? await gunzip(bytes) : new TextDecoder().decode(bytes)
  return JSON.parse(text)
}

const gunzip = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
