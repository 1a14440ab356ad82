import { jsonText } from '../../printing/json.ts'
import { terminalText } from '../../printing/terminal.ts'
import { adviceFor } from './advice.ts'
import type { Checked } from './check-deployment.ts'
import type { Finding } from './finding.ts'

type Style = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string

/** The result as text for a terminal. Findings with the same message are one paragraph, and each advice is printed once. */
export function checkedText({ address, host, version, answers, findings }: Checked, style: Style): string {
  const said = new Set<string>()
  const groups = joinFindings(findings)
  const paragraphs = groups.map(({ code, severity, message, paths }) => {
    const advice = adviceFor(host, code)
    const isNew = advice !== undefined && !said.has(advice)
    if (isNew) said.add(advice)
    const head = `${style(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7))} ${style('bold', code)}  ${terminalText(placesOf(paths, address))}`
    return [
      head,
      `        ${terminalText(message)}`,
      ...(isNew ? [style('dim', `        ${host === 'unknown' ? '' : `${host}: `}${advice}`)] : []),
    ].join('\n')
  })
  const what = `${terminalText(address)}: ${host === 'unknown' ? 'a host that does not say what it is' : host}${version === undefined ? '' : `, version ${terminalText(version.slice(0, 8))}`}, ${answers} answers`
  return `${[what, ...paragraphs, summary(groups, style)].join('\n\n')}\n`
}

/** Joins findings that differ only in their paths. */
function joinFindings(findings: readonly Finding[]): readonly (Finding & { readonly paths: readonly string[] })[] {
  const groups = new Map<string, Finding & { readonly paths: string[] }>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code} ${finding.message}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { ...finding, paths: [finding.path] })
    else group.paths.push(finding.path)
  }
  return [...groups.values()]
}

const placesOf = (paths: readonly string[], address: string): string => {
  const shown = paths.slice(0, 3).map((path) => (path === '' ? address : path))
  return `${shown.join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`
}

function summary(findings: readonly Finding[], style: Style): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  if (findings.length === 0) return style('green', 'All as it should be')
  const [errors, warnings] = [count('error'), count('warning')]
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
}

/** The result as JSON for programs, with the advice at every finding. */
export const checkedJson = (checked: Checked): string =>
  `${jsonText({ ...checked, findings: checked.findings.map((finding) => ({ ...finding, advice: adviceFor(checked.host, finding.code) })) })}\n`

/** Whether a finding harms readers. */
export const hasErrors = ({ findings }: Checked): boolean => findings.some(({ severity }) => severity === 'error')
