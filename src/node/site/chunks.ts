import { brotliCompressSync } from 'node:zlib'
import { bytesBelow, textBelow } from '../files/read-below.ts'

/** An entry of Vite's manifest: a file of client code, and what it loads. */
interface Chunk {
  readonly file: string
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

/** Vite's manifest: the client code, by source file. */
export type Chunks = Readonly<Record<string, Chunk>>

/** Reads Vite's manifest from the folder of a client build. */
export const readChunks = async (folder: string): Promise<Chunks> => JSON.parse(await textBelow(folder, '.vite/manifest.json'))

/** The hashed file name that a module was built to. Throws where the build has none. */
export function fileOf(module: string, chunks: Chunks): string {
  const chunk = chunks[module]
  if (chunk === undefined) throw new Error(`Unexpected client build without ${module}, expected a chunk of it`)
  return chunk.file
}

/**
 * The module of a room's door, by the name of the room: `src/ui/rooms/desk/desk-guide-room.tsx` for `desk-guide`. Throws where the
 * build has none.
 */
export function roomModule(room: string, chunks: Chunks): string {
  const module = Object.keys(chunks).find((name) => name.startsWith('src/ui/rooms/') && name.endsWith(`/${room}-room.tsx`))
  if (module === undefined) throw new Error(`Unexpected client build without the room ${room}, expected a file ${room}-room.tsx`)
  return module
}

/** The stylesheets of a module and of its imports, as paths below the base, in the order of the imports. */
export function stylesOf(module: string, chunks: Chunks): readonly string[] {
  fileOf(module, chunks)
  return [...new Set(chunksFrom(module, chunks).flatMap(({ css }) => css ?? []))]
}

/** The files that a first visit to a screen loads: the entry, the app that it imports later, and the imports of both. */
export const walkingFiles = (entry: string, chunks: Chunks): readonly string[] => [
  ...new Set([entry, ...(chunks[entry]?.dynamicImports ?? [])].flatMap((module) => filesOf(module, chunks))),
]

/** Every file that some modules load, statically or later, except through the modules in `rooms`. */
export function filesOutside(rooms: readonly string[], roots: readonly string[], chunks: Chunks): ReadonlySet<string> {
  const [visited, files] = [new Set(rooms), new Set<string>()]
  const visit = (module: string): void => {
    const chunk = chunks[module]
    if (chunk === undefined || visited.has(module)) return
    visited.add(module)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  for (const root of roots) visit(root)
  return files
}

/** The size of the code that a walk needs, and the size that each part adds when it is opened: bytes after Brotli, by name. */
export async function partSizes(entry: string, chunks: Chunks, folder: string): Promise<ReadonlyMap<string, number>> {
  const walking = new Set(walkingFiles(entry, chunks))
  const parts = Object.keys(chunks).filter(
    (module) => chunks[module]?.isDynamicEntry && !filesOf(module, chunks).every((file) => walking.has(file)),
  )
  const sizeOf = async (files: readonly string[]): Promise<number> => {
    const sizes = await Promise.all(files.map((file) => brotliSize(folder, file)))
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

/** The chunk of a module, after the chunks that it imports, each once. Imports may be circular. */
function chunksFrom(module: string, chunks: Chunks, visited: Set<string> = new Set()): readonly Chunk[] {
  const chunk = chunks[module]
  if (chunk === undefined || visited.has(module)) return []
  visited.add(module)
  return [...(chunk.imports ?? []).flatMap((name) => chunksFrom(name, chunks, visited)), chunk]
}

/** A short name of a module for the log: `src/ui/rooms/share/share-view.tsx` is `share`. */
const nameOf = (module: string): string => {
  const locale = /locales\/([a-z]+)\//.exec(module)?.[1]
  return locale === undefined ? (module.split('/').pop() ?? module).replace(/(?:-view)?\.\w+$/, '') : `words in ${locale}`
}

/** The size of a file below a folder after Brotli, in bytes. */
export const brotliSize = async (folder: string, path: string): Promise<number> =>
  brotliCompressSync(await bytesBelow(folder, path)).length
