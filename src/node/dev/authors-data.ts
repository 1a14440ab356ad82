import { resolve } from 'node:path'
import { compareText, type Diagnostic } from '../../compiler/diagnostic.ts'
import { diagnosticCodes } from '../../compiler/diagnostic-codes.ts'
import type { Authored, AuthoredFinding, AuthoredGuide } from '../../ui/rooms/authors/authored.ts'
import type { SourceLines } from '../compile/source-lines.ts'
import type { Edition } from '../edition.ts'

/**
 * The data of the page of authors: every guide with the findings of its files, and all other findings, each with its source line.
 */
export function authoredOf(
  folder: string,
  { summaries, diagnostics, lines }: Pick<Edition, 'summaries' | 'diagnostics' | 'lines'>,
): Authored {
  const findings = diagnostics.map((diagnostic) => findingOf(diagnostic, lines))
  const ids = [...new Set(summaries.map(({ id }) => id))].sort(compareText)
  const guides = ids.map((id): AuthoredGuide => {
    const own = summaries.filter((guide) => guide.id === id)
    const files = new Set([...own.map(({ source }) => source), `flows/${id}.yaml`, `flows/${id}.yml`])
    return {
      id,
      audience: own[0]?.audience ?? 'user',
      versions: Object.fromEntries(own.map(({ language, title, source, screens }) => [language, { title, source, screens }])),
      findings: findings.filter(({ at }) => files.has(at.file)),
    }
  })
  const owned = new Set(guides.flatMap((guide) => guide.findings))
  const codes = new Set(diagnostics.map(({ code }) => code))
  return {
    schema: 1,
    folder: resolve(folder),
    guides,
    others: findings.filter((finding) => !owned.has(finding)),
    fixes: Object.fromEntries([...codes].map((code) => [code, diagnosticCodes[code].fix])),
  }
}

/** How many characters of a line are shown: lines of real articles have up to 3,000. */
const [mostAfter, mostBefore] = [100, 50]

function findingOf({ severity, code, message, at, because }: Diagnostic, lines: SourceLines): AuthoredFinding {
  const text = lines(at.file)[at.line - 1] ?? ''
  const [before, after] = [text.slice(0, at.column - 1), text.slice(at.column - 1)]
  const line = {
    before: before.length > mostBefore ? `…${before.slice(-mostBefore)}` : before,
    after: after.length > mostAfter ? `${after.slice(0, mostAfter)}…` : after,
  }
  return { severity, code, message, at, ...(text.trim() !== '' && { line }), ...(because && { because }) }
}
