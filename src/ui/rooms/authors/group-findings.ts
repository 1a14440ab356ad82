import type { AuthoredFinding, AuthoredPlace, FindingCode } from './authored.ts'

/** The findings of one code, which mean the same. */
export interface FindingGroup {
  readonly code: FindingCode
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

/** A place as editors open it: `fr/vpn.md:42:1`. */
export const placeText = ({ file, line, column }: AuthoredPlace): string => `${file}:${line}:${column}`

/** The findings without those at a place, and a second place, of one before: only their messages differ. */
export function onceAPlace(findings: readonly AuthoredFinding[]): readonly AuthoredFinding[] {
  const places = findings.map(({ at, because }) => `${placeText(at)} ${because === undefined ? '' : placeText(because.at)}`)
  return findings.filter((_, i) => places.indexOf(places[i] ?? '') === i)
}

/** Counts the findings of each severity. */
export function tallyOf(findings: readonly AuthoredFinding[]): Readonly<Record<AuthoredFinding['severity'], number>> {
  const count = (severity: AuthoredFinding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
