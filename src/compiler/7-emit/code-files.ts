import type { CodeIndex, Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import { codesFile, codesPerFile } from '../../guide/list-page.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import { compareText } from '../diagnostic.ts'

type Codes = CodeIndex['codes']

/**
 * The files that give the guide of every code: one file, or, for many codes, files by their first symbols beside one that says by
 * how many. A code that replaces another is also in the file of the replaced one, so that one file is enough for each code.
 */
export function emitCodeFiles(
  guides: readonly Guide[],
  retired: CodeIndex['retired'],
): readonly { readonly path: string; readonly index: CodeIndex }[] {
  const codes = codesOf(guides)
  const count = Object.keys(codes).length
  if (count <= codesPerFile) return [{ path: 'data/codes.json', index: { schema: 1, codes, retired } }]
  const digits = count <= codesPerFile * 32 ? 1 : 2
  const files = new Map<string, { codes: [Code, Codes[Code]][]; retired: [Code, Code | null][] }>()
  const fileOf = (code: Code) => {
    const path = `data/${codesFile(code, digits)}.json`
    const file = files.get(path) ?? { codes: [], retired: [] }
    files.set(path, file)
    return file
  }
  for (const [code, entry] of Object.entries(codes)) fileOf(code).codes.push([code, entry])
  for (const [code, to] of Object.entries(retired)) {
    fileOf(code).retired.push([code, to])
    const entry = to === null ? undefined : codes[to]
    if (to !== null && entry !== undefined) fileOf(code).codes.push([to, entry])
  }
  return [
    { path: 'data/codes.json', index: { schema: 1, digits, codes: {}, retired: {} } },
    ...[...files]
      .sort(([a], [b]) => compareText(a, b))
      .map(([path, file]): { path: string; index: CodeIndex } => ({
        path,
        index: { schema: 1, codes: Object.fromEntries(file.codes), retired: Object.fromEntries(file.retired) },
      })),
  ]
}

function codesOf(guides: readonly Guide[]): Codes {
  const codes: Record<Code, [GuideId, ...Language[]]> = {}
  for (const guide of guides)
    for (const { code } of guide.nodes) {
      const known = codes[code]
      if (known === undefined) codes[code] = [guide.id, guide.language]
      else known.push(guide.language)
    }
  return Object.fromEntries(Object.entries(codes).sort(([a], [b]) => compareText(a, b)))
}
