import type { AuthoredFinding } from './authored.ts'

/** Findings of one code: what to do about them is said once. */
export interface FindingGroup {
  readonly code: string
  readonly severity: AuthoredFinding['severity']
  readonly findings: readonly AuthoredFinding[]
}

export const severities = ['error', 'warning', 'info'] as const

/** Errors first, then warnings, then remarks; within a severity, codes in the order of their first place. */
export function groupFindings(findings: readonly AuthoredFinding[]): readonly FindingGroup[] {
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity)
    return [...new Set(own.map(({ code }) => code))].map((code) => ({
      code,
      severity,
      findings: own.filter((finding) => finding.code === code),
    }))
  })
}

/** How many there are of each severity. */
export function tallyOf(findings: readonly AuthoredFinding[]): Readonly<Record<AuthoredFinding['severity'], number>> {
  const count = (severity: AuthoredFinding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
