import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compareText, type Diagnostic } from '../../compiler/diagnostic.ts'
import { diagnosticCodes } from '../../compiler/diagnostic-codes.ts'
import type { Authored, AuthoredFinding, AuthoredGuide } from '../../ui/rooms/authors/authored.ts'
import type { GuideSummary } from '../edition.ts'
import { isInside } from '../files/inside.ts'

/**
 * The data of the page of authors: every guide with the findings of its files, and all other findings, each with its source line.
 */
export async function authoredOf(
  folder: string,
  summaries: readonly GuideSummary[],
  diagnostics: readonly Diagnostic[],
): Promise<Authored> {
  const lines = await linesOf(folder, diagnostics)
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

type Lines = ReadonlyMap<string, readonly string[]>

/** The lines of every file that has findings. A missing file, or one outside the folder, has none. */
async function linesOf(folder: string, diagnostics: readonly Diagnostic[]): Promise<Lines> {
  const files = [...new Set(diagnostics.map(({ at }) => at.file))].filter(isInside)
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(folder, file), 'utf8').catch(() => '')] as const),
  )
  return new Map(texts.map(([file, text]) => [file, text.split(/\r\n?|\n/)]))
}

/** How many characters of a line are shown: lines of real articles have up to 3,000. */
const [mostAfter, mostBefore] = [100, 50]

function findingOf({ severity, code, message, at, because }: Diagnostic, lines: Lines): AuthoredFinding {
  const text = lines.get(at.file)?.[at.line - 1] ?? ''
  const [before, after] = [text.slice(0, at.column - 1), text.slice(at.column - 1)]
  const line = {
    before: before.length > mostBefore ? `…${before.slice(-mostBefore)}` : before,
    after: after.length > mostAfter ? `${after.slice(0, mostAfter)}…` : after,
  }
  return { severity, code, message, at, ...(text.trim() !== '' && { line }), ...(because && { because }) }
}
