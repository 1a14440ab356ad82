import type { AuthoredFinding } from './authored.ts'

/** The findings of one code, which have the same fix. */
export interface FindingGroup {
  readonly code: string
  readonly severity: AuthoredFinding['severity']
  readonly findings: readonly AuthoredFinding[]
}

export const severities = ['error', 'warning', 'info'] as const

/** Groups findings by code: errors, then warnings, then remarks, each in the order of their first place. */
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

/** Counts the findings of each severity. */
export function tallyOf(findings: readonly AuthoredFinding[]): Readonly<Record<AuthoredFinding['severity'], number>> {
  const count = (severity: AuthoredFinding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
