import { contentType } from './content-type.ts'
import { type Bytes, sha256 } from './fetch-verified.ts'

/** The header of a cache entry with the SHA-256 of its body at the time that it was stored, hexadecimal. */
const digestHeader = 'x-ariane-sha256'

/** The digest that an entry was stored with. */
export const storedDigest = (entry: Response | undefined): string | undefined => entry?.headers.get(digestHeader) ?? undefined

/** The digest of an entry's body now. */
export const bodyDigest = async (entry: Response): Promise<string> => sha256(new Uint8Array(await entry.arrayBuffer()))

/**
 * A new response for the cache, with our own headers only: a `Vary` of the host could hide the entry, and a redirected response
 * cannot answer a navigation.
 */
export const cacheEntry = (body: string | Bytes, path: string, digest?: string): Response =>
  new Response(body, {
    headers: { 'content-type': contentType(path), ...(digest === undefined ? {} : { [digestHeader]: digest }) },
  })
