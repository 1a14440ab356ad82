import { type Bytes, fetchVerified, type Network, type OnShare } from './fetch-verified.ts'
import { type ManifestPack, type PackContent, type PackIndex, pathOfPack } from './manifest.ts'

/**
 * Downloads, verifies and opens a pack. The build's own gzip does without the host's help, but a host that speaks Brotli is a
 * quarter better: `hostCompresses` says so. Browsers without `DecompressionStream` (Safari before 16.4) take the plain twin too.
 */
export async function openPack(
  pack: ManifestPack,
  scope: string,
  network: Network,
  hostCompresses: boolean,
  onShare?: OnShare,
): Promise<PackContent> {
  const plain = hostCompresses || typeof DecompressionStream !== 'function'
  const path = pathOfPack(pack, plain ? 'json' : 'pack')
  const wanted = { path, sha256: pack.sha256, bytes: plain ? pack.plain : pack.packed, ...(plain ? {} : { open: gunzip }) }
  const { bytes } = await fetchVerified(new URL(path, scope).href, wanted, network, onShare)
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Which files a pack has, and what each is made of. */
export async function fetchIndex(pack: ManifestPack, scope: string, network: Network): Promise<PackIndex> {
  const path = pathOfPack(pack, 'index.json')
  const [digest, bytes] = pack.index
  const fetched = await fetchVerified(new URL(path, scope).href, { path, sha256: digest, bytes }, network)
  return JSON.parse(new TextDecoder().decode(fetched.bytes))
}

const gunzip = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
