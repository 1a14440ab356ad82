import type { Place } from '../../compiler/diagnostic.ts'
import type { SourceFile } from '../../compiler/survey.ts'

/** The lines of a source file, for showing the place of a diagnostic or of a decision. Empty for a file that the compiler has not read. */
export type SourceLines = (file: string) => readonly string[]

/**
 * The lines of every file that has one of the places, from the bytes that the compiler has read. No file is opened again: the compiler may
 * have refused it, because it is a link to another file of the machine, a pipe or a device.
 */
export function sourceLines(files: readonly SourceFile[], places: readonly { readonly at: Place }[]): SourceLines {
  const named = new Set(places.map(({ at }) => at.file))
  const bytes = new Map(
    files.flatMap((file) => (file.bytes !== undefined && named.has(file.path) ? [[file.path, file.bytes]] : [])),
  )
  const split = new Map<string, readonly string[]>()
  return (file) => {
    const lines = split.get(file) ?? new TextDecoder().decode(bytes.get(file)).split(/\r\n?|\n/)
    split.set(file, lines)
    return lines
  }
}
