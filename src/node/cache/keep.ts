import { digest } from '../digest.ts'
import type { Store } from './store.ts'

/** Files that are made together, by their path. */
export type MadeFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * Gives the files that `make` makes, from a cache where it has them. `inputs` are all that they depend on beside the code of Ariane: two
 * calls of one kind with the same inputs give the same bytes.
 */
export type Keep = (kind: string, inputs: readonly string[], make: () => MadeFiles | Promise<MadeFiles>) => Promise<MadeFiles>

/** Keeps nothing. */
export const makeAlways: Keep = async (_kind, _inputs, make) => make()

/** Keeps files in a store. `code` is the version of Ariane's code: other code finds nothing. */
export const keepIn =
  (store: Store, code: string): Keep =>
  async (kind, inputs, make) => {
    const key = digest(JSON.stringify([code, kind, inputs]))
    const kept = await store.get(key)
    if (kept !== undefined) return unpack(kept)
    const made = await make()
    await store.put(key, pack(made))
    return made
  }

/** Files as one value: a line of JSON with their paths and lengths, then their bytes. */
function pack(files: MadeFiles): Uint8Array {
  const bytes = [...files].map(([path, content]) => [path, Buffer.from(content)] as const)
  const head = JSON.stringify(bytes.map(([path, { length }]) => [path, length]))
  return Buffer.concat([Buffer.from(`${head}\n`), ...bytes.map(([, content]) => content)])
}

function unpack(value: Uint8Array): MadeFiles {
  const end = value.indexOf(10)
  // The store has checked that these are the bytes of `pack`.
  const head: readonly (readonly [string, number])[] = JSON.parse(new TextDecoder().decode(value.subarray(0, end)))
  let at = end + 1
  return new Map(
    head.map(([path, length]) => {
      const content = value.subarray(at, at + length)
      at += length
      return [path, content]
    }),
  )
}
