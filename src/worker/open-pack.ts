import { type Device, urlOf } from './device.ts'
import { type Bytes, fetchVerified, type OnShare } from './fetch-verified.ts'
import { type ManifestPack, type PackContent, type PackIndex, pathOfPack } from './manifest.ts'

/**
 * Downloads and verifies a pack, and gives its files. Usually takes the form that the build has compressed with gzip. Where
 * `hostCompresses` (Brotli or zstd), the plain form is a quarter smaller on the way. Browsers without `DecompressionStream`
 * (Safari before 16.4) need the plain form too. Rejects where the pack is not that of the build.
 */
export async function openPack(
  pack: ManifestPack,
  device: Device,
  hostCompresses: boolean,
  onShare?: OnShare,
): Promise<PackContent> {
  const plain = hostCompresses || typeof DecompressionStream !== 'function'
  const path = pathOfPack(pack, plain ? 'json' : 'pack')
  const wanted = { path, sha256: pack.sha256, bytes: plain ? pack.plain : pack.packed, ...(plain ? {} : { open: gunzip }) }
  const { bytes } = await fetchVerified(urlOf(path, device), wanted, device, onShare)
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Downloads and verifies the index of a pack. Rejects where it is not that of the build. */
export async function fetchIndex(pack: ManifestPack, device: Device): Promise<PackIndex> {
  const path = pathOfPack(pack, 'index.json')
  const [digest, bytes] = pack.index
  const fetched = await fetchVerified(urlOf(path, device), { path, sha256: digest, bytes }, device)
  return JSON.parse(new TextDecoder().decode(fetched.bytes))
}

const gunzip = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
