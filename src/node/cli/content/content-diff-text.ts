import type { styleText } from 'node:util'
import { type Diagnostic, formatDiagnostic } from '../../../compiler/diagnostic.ts'
import { codeSpan } from '../../printing/markdown.ts'
import { terminalText } from '../../printing/terminal.ts'
import type { ChangedNode, ContentDiff, GuideDiff } from './content-diff.ts'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const longest = 90
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const groups = [
  ['added', '+', 'green'],
  ['retired', '−', 'red'],
  ['reworded', '~', 'yellow'],
  ['moved', '↕', 'cyan'],
] as const

const counts = (diff: GuideDiff): string =>
  [...groups.map(([group]) => `${diff[group].length} ${group}`), `${diff.kept} codes kept`].join(', ')

/** Changes as text for a terminal: a line for each node, with a sign, its code and its title. */
export function diffText({ guides, worse, better }: ContentDiff, paint: Paint): string {
  if (guides.length + worse.length + better.length === 0) return 'No change for any reader.'
  const lines = guides.flatMap((diff) => [
    paint('bold', `${diff.guide} (${diff.language})${diff.change === 'changed' ? '' : `, ${diff.change}`}: ${counts(diff)}`),
    ...groups.flatMap(([group, sign, style]) =>
      diff[group].map((node) =>
        paint(style, `  ${sign} ${node.code} ${node.kind.padEnd(8)} ${terminalText(cut(node.title))}${goesTo(node)}`),
      ),
    ),
  ])
  const section = (title: string, diagnostics: readonly Diagnostic[]) =>
    diagnostics.length === 0
      ? []
      : [paint('bold', title), ...diagnostics.map((diagnostic) => `  ${terminalText(formatDiagnostic(diagnostic))}`)]
  return [...lines, ...section('New errors and warnings', worse), ...section('Gone', better)].join('\n')
}

/** Changes as Markdown for a pull request. */
export function diffMarkdown({ guides, worse, better }: ContentDiff): string {
  if (guides.length + worse.length + better.length === 0) return 'No change for any reader.'
  const parts = guides.map((diff) => {
    const rows = groups.flatMap(([group, sign]) =>
      diff[group].map(
        (node) => `| ${sign} ${group} | \`${node.code}\` | ${node.kind} | ${codeSpan(cut(node.title))}${goesTo(node)} |`,
      ),
    )
    return [
      `### ${diff.guide} (${diff.language})${diff.change === 'changed' ? '' : `, ${diff.change}`}`,
      '',
      counts(diff),
      '',
      '| change | code | kind | title |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  const section = (title: string, diagnostics: readonly Diagnostic[]) =>
    diagnostics.length === 0
      ? []
      : [[`### ${title}`, '', ...diagnostics.map((diagnostic) => `- ${codeSpan(formatDiagnostic(diagnostic))}`)].join('\n')]
  return [...parts, ...section('New errors and warnings', worse), ...section('Gone', better)].join('\n\n')
}

const goesTo = (node: ChangedNode & { readonly to?: string }): string => (node.to === undefined ? '' : ` → ${node.to}`)
