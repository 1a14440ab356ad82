import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What Vite says of one file of client code that it built. */
interface Chunk {
  readonly file: string
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
/** The client code by source file. */
export type Chunks = Readonly<Record<string, Chunk>>

/** What Vite wrote about the client code in a folder that it built. */
export const readChunks = async (folder: string): Promise<Chunks> =>
  JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))

/** The hashed name that Vite gave what a module was built to. */
export function fileOf(module: string, chunks: Chunks): string {
  const chunk = chunks[module]
  if (chunk === undefined) throw new Error(`Unexpected client build without ${module}, expected a chunk of it`)
  return chunk.file
}

/** The stylesheets of a module and of what it imports, below the base, in the order of the imports. */
export function stylesOf(module: string, chunks: Chunks): readonly string[] {
  fileOf(module, chunks)
  return [...new Set(chunksFrom(module, chunks).flatMap(({ css }) => css ?? []))]
}

/** The files that a first visit to a screen needs: the entry, the app that it loads, and what those import. */
export const walkingFiles = (entry: string, chunks: Chunks): readonly string[] => [
  ...new Set([entry, ...(chunks[entry]?.dynamicImports ?? [])].flatMap((module) => filesOf(module, chunks))),
]

/** Every file that may be asked for from some modules on, now or when something is opened, without going into `rooms`. */
export function filesOutside(rooms: readonly string[], roots: readonly string[], chunks: Chunks): ReadonlySet<string> {
  const [met, files] = [new Set(rooms), new Set<string>()]
  const visit = (module: string): void => {
    const chunk = chunks[module]
    if (chunk === undefined || met.has(module)) return
    met.add(module)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  for (const root of roots) visit(root)
  return files
}

/** What walking a guide needs, and what each part that comes when it is opened adds to it: brotli bytes, by name. */
export async function partSizes(entry: string, chunks: Chunks, folder: string): Promise<ReadonlyMap<string, number>> {
  const walking = new Set(walkingFiles(entry, chunks))
  const parts = Object.keys(chunks).filter(
    (module) => chunks[module]?.isDynamicEntry && !filesOf(module, chunks).every((file) => walking.has(file)),
  )
  const sizeOf = async (files: readonly string[]): Promise<number> => {
    const sizes = await Promise.all(files.map((file) => packedSize(join(folder, file))))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  const added = await Promise.all(
    parts.map(
      async (module) => [nameOf(module), await sizeOf(filesOf(module, chunks).filter((file) => !walking.has(file)))] as const,
    ),
  )
  return new Map([['walking', await sizeOf([...walking])], ...added.sort(([a], [b]) => (a < b ? -1 : 1))])
}

const filesOf = (module: string, chunks: Chunks): readonly string[] => [
  ...new Set(chunksFrom(module, chunks).flatMap(({ file, css }) => [file, ...(css ?? [])])),
]

/** The chunk of a module after those that it imports, each once: chunks may import each other. */
function chunksFrom(module: string, chunks: Chunks, met: Set<string> = new Set()): readonly Chunk[] {
  const chunk = chunks[module]
  if (chunk === undefined || met.has(module)) return []
  met.add(module)
  return [...(chunk.imports ?? []).flatMap((name) => chunksFrom(name, chunks, met)), chunk]
}

/** `src/ui/rooms/share/share-view.tsx` is `share`; the words of a language are `locales/fr`. */
const nameOf = (module: string): string => {
  const locale = /locales\/([a-z]+)\//.exec(module)?.[1]
  return locale === undefined ? (module.split('/').pop() ?? module).replace(/(?:-view)?\.\w+$/, '') : `words in ${locale}`
}

/** What a file weighs as a good host sends it: bytes in Brotli. */
export const packedSize = async (file: string): Promise<number> => brotliCompressSync(await readFile(file)).length
