import type { Language } from '../../guide/language.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { decode } from './decode.ts'
import type { Includes } from './markdown/inclusion.ts'

/**
 * Opens the files that an article of one language includes. A path is relative to the including file and must stay inside the
 * content folder. A path outside the language folder is also looked up inside it, so that each language can have its own text.
 * `asked` is called with every path that is looked up.
 */
export function includesOf(
  files: ReadonlyMap<string, { readonly bytes: Uint8Array }>,
  language: Language,
  asked: (file: string) => void,
  report: Report,
): Includes {
  return {
    open: (target, from, at) => {
      const refuse = (code: DiagnosticCode, message: string, place: Place) => {
        report({ code, message, at: place })
        return undefined
      }
      const path = resolve(target, from)
      if (path === undefined)
        return refuse(
          'include-outside',
          `Unexpected include of \`${target}\`, expected a relative path that stays in the content folder`,
          at,
        )
      const candidates = [path, ...(path.startsWith(`${language}/`) ? [] : [`${language}/${path}`])]
      candidates.forEach(asked)
      const file = candidates.find((candidate) => files.has(candidate))
      const bytes = file === undefined ? undefined : files.get(file)?.bytes
      if (file === undefined || bytes === undefined) {
        const other = [...files.keys()].find((name) =>
          candidates.some((candidate) => candidate.toLowerCase() === name.toLowerCase()),
        )
        if (other !== undefined)
          return refuse('include-case', `Unexpected include of \`${target}\`, expected \`${other}\` as the file is named`, at)
        return refuse(
          'missing-include',
          `Unexpected include of \`${target}\`, expected a file at ${candidates.map((candidate) => `\`${candidate}\``).join(' or ')}`,
          at,
        )
      }
      const text = decode(file, bytes, (finding) =>
        report(
          finding.code === 'empty-file'
            ? { ...finding, code: 'empty-include', message: 'Unexpected empty file, expected text to include' }
            : finding,
        ),
      )
      return text === undefined ? undefined : { file, text }
    },
  }
}

/**
 * The path of an include below the content folder. `undefined` for an absolute path, a scheme, a backslash, or a path that leaves
 * the content folder.
 */
function resolve(target: string, from: string): string | undefined {
  let written: string
  try {
    written = decodeURIComponent(target)
  } catch {
    return
  }
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:|\\|\0/i.test(written)) return
  const parts = from.split('/').slice(0, -1)
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
