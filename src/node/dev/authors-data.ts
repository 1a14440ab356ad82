import { resolve } from 'node:path'
import { type Decision, sureMargin } from '../../compiler/2-plan/decision.ts'
import { approvalOf } from '../../compiler/6-check-guides/approvals.ts'
import { compareText, type Diagnostic } from '../../compiler/diagnostic.ts'
import type { Authored, AuthoredDecision, AuthoredFinding, AuthoredGuide } from '../../ui/rooms/authors/authored.ts'
import type { SettingsEditor } from '../authoring/settings-editor.ts'
import type { SourceLines } from '../compile/source-lines.ts'
import type { Edition } from '../edition.ts'

/**
 * The data of the page of authors: every guide with the findings of its files, and all other findings, each with its source line.
 */
export async function authoredOf(
  folder: string,
  {
    summaries,
    diagnostics,
    decisions,
    approvals,
    made,
    lines,
  }: Pick<Edition, 'summaries' | 'diagnostics' | 'decisions' | 'approvals' | 'made' | 'lines'>,
  editor: Pick<SettingsEditor, 'filesOf' | 'wordsFile' | 'undoes'>,
): Promise<Authored> {
  const findings = diagnostics.map((diagnostic) => findingOf(diagnostic, lines))
  const ids = [...new Set(summaries.map(({ id }) => id))].sort(compareText)
  const flows = await editor.filesOf(ids)
  const guides = ids.map((id): AuthoredGuide => {
    const own = summaries.filter((guide) => guide.id === id)
    const flow = flows.get(id) ?? { path: `flows/${id}.yaml`, version: '' }
    const files = new Set([...own.map(({ source }) => source), flow.path])
    return {
      id,
      audience: own[0]?.audience ?? 'user',
      versions: Object.fromEntries(
        own.map((version) => {
          const { language, title, source, screens, tree } = version
          return [language, { title, source, screens, tree, approval: approvalOf(version, approvals) }]
        }),
      ),
      findings: findings.filter(({ at }) => files.has(at.file)),
      hasAgreed: made.agreements[id] !== undefined,
      flow,
      decisions: decisionsOf(
        own.map(({ source }) => decisions.get(source) ?? []),
        lines,
      ),
    }
  })
  const undoes = editor.undoes()
  const owned = new Set(guides.flatMap((guide) => guide.findings))
  return {
    schema: 1,
    folder: resolve(folder),
    guides,
    words: await editor.wordsFile(),
    lost: made.codes.lost.map(({ code, guide }) => ({ code, guide })),
    others: findings.filter((finding) => !owned.has(finding)),
    ...(undoes !== undefined && { undoes }),
  }
}

/** The decisions about a guide, each once: those of its first version, and what only its other version leaves open. */
function decisionsOf(versions: readonly (readonly Decision[])[], lines: SourceLines): readonly AuthoredDecision[] {
  const byId = new Map<string, Decision>()
  for (const decision of versions.flat()) if (!byId.has(decision.id)) byId.set(decision.id, decision)
  const shown = [...byId.values()].map((decision) => decisionOf(decision, lines))
  return [...shown.filter(({ isSure }) => !isSure), ...shown.filter(({ isSure }) => isSure)]
}

function decisionOf(
  { id, kind, at, chosen, by, margin, section, options, parts }: Decision,
  lines: SourceLines,
): AuthoredDecision {
  const namesOf = (because: Decision['options'][number]['because']) => because.map(({ name }) => name)
  const own = options.find(({ value }) => value === chosen)
  const plans = new Set([own?.plan])
  const others = [...options]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ value, plan, because }) => {
      if (plan === undefined || plans.has(plan)) return []
      plans.add(plan)
      return [{ value, plan, because: namesOf(because) }]
    })
  const line = (lines(at.file)[at.line - 1] ?? '').trim()
  return {
    id,
    kind,
    at,
    line: line.length > mostAfter ? `${line.slice(0, mostAfter)}…` : line,
    chosen,
    because: namesOf(own?.because ?? []),
    by,
    isSure: by === 'flow' || margin >= sureMargin,
    ...(section !== undefined && { section }),
    others,
    ...(parts && { parts }),
  }
}

/** How many characters of a line are shown: lines of real articles have up to 3,000. */
const [mostAfter, mostBefore] = [100, 50]

function findingOf({ severity, code, message, at, because, unknown }: Diagnostic, lines: SourceLines): AuthoredFinding {
  const text = lines(at.file)[at.line - 1] ?? ''
  const [before, after] = [text.slice(0, at.column - 1), text.slice(at.column - 1)]
  const line = {
    before: before.length > mostBefore ? `…${before.slice(-mostBefore)}` : before,
    after: after.length > mostAfter ? `${after.slice(0, mostAfter)}…` : after,
  }
  return {
    severity,
    code,
    message,
    at,
    ...(text.trim() !== '' && { line }),
    ...(because && { because }),
    ...(unknown && { unknown }),
  }
}
