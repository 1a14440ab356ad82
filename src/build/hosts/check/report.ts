import { adviceFor } from './advice.ts'
import type { Checked } from './check-deployment.ts'

type Style = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string

/** What was found, for a terminal: each finding with what to change; the same advice is said once. */
export function checkedText({ address, host, version, answers, findings }: Checked, style: Style): string {
  const said = new Set<string>()
  const paragraphs = findings.map(({ code, severity, path, message }) => {
    const advice = adviceFor(host, code)
    const isNew = advice !== undefined && !said.has(advice)
    if (isNew) said.add(advice)
    const head = `${style(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7))} ${style('bold', code)}  ${path === '' ? address : path}`
    return [head, `        ${message}`, ...(isNew ? [style('dim', `        ${host === 'unknown' ? '' : `${host}: `}${advice}`)] : [])].join('\n')
  })
  const what = `${address}: ${host === 'unknown' ? 'a host that does not say what it is' : host}${version === undefined ? '' : `, version ${version.slice(0, 8)}`}, ${answers} answers`
  return `${[what, ...paragraphs, summary(findings, style)].join('\n\n')}\n`
}

function summary(findings: Checked['findings'], style: Style): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  if (findings.length === 0) return style('green', 'All as it should be')
  const [errors, warnings] = [count('error'), count('warning')]
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
}

/** The same for programs, with the advice at every finding. */
export const checkedJson = (checked: Checked): string =>
  `${JSON.stringify({ ...checked, findings: checked.findings.map((finding) => ({ ...finding, advice: adviceFor(checked.host, finding.code) })) })}\n`

/** Whether readers are harmed. */
export const hasErrors = ({ findings }: Checked): boolean => findings.some(({ severity }) => severity === 'error')
