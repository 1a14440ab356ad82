import type { styleText } from 'node:util'
import { type Diagnostic, formatDiagnostic } from '../../../compiler/diagnostic.ts'
import { codeSpan } from '../../printing/markdown.ts'
import { terminalText } from '../../printing/terminal.ts'
import type { ChangedFact, ChangedNode, ContentDiff, GuideDiff, RewordedNode } from './content-diff.ts'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const longest = 90
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const groups = [
  ['added', '+', 'green'],
  ['retired', '−', 'red'],
  ['reworded', '~', 'yellow'],
  ['moved', '↕', 'cyan'],
] as const

/** What a guide says about itself, and the texts of a screen, before and after. */
const factLine = ({ fact, was, now }: ChangedFact): string => `${fact}: ${quoted(was)} → ${quoted(now)}`
const quoted = (text: string): string => (text === '' ? 'nothing' : `“${cut(text)}”`)
const otherNote = 'other words: a link to this code leads to another step now'
const alikeNote = 'the same words: a link, a mark or a picture changed'

/** The texts of a node before and after, each with its sign. Empty for a node that has another change. */
function changedWords(node: ChangedNode | RewordedNode): readonly (readonly [sign: '-' | '+' | '!', text: string])[] {
  if (!('was' in node)) return []
  return [
    ...node.was.map((line) => ['-', line] as const),
    ...node.now.map((line) => ['+', line] as const),
    ...(node.isOther ? [['!', otherNote] as const] : node.was.length + node.now.length === 0 ? [['!', alikeNote] as const] : []),
  ]
}

const counts = (diff: GuideDiff): string =>
  [...groups.map(([group]) => `${diff[group].length} ${group}`), `${diff.kept} codes kept`].join(', ')

/** Changes as text for a terminal: a line for each node, with a sign, its code and its title. */
export function diffText({ guides, pictures = [], worse, better }: ContentDiff, paint: Paint): string {
  if (guides.length + pictures.length + worse.length + better.length === 0) return 'No change for any reader.'
  const lines = guides.flatMap((diff) => [
    paint('bold', `${diff.guide} (${diff.language})${diff.change === 'changed' ? '' : `, ${diff.change}`}: ${counts(diff)}`),
    ...diff.facts.map((fact) => paint('yellow', `  ~ ${terminalText(factLine(fact))}`)),
    ...groups.flatMap(([group, sign, style]) =>
      diff[group].flatMap((node) => [
        paint(style, `  ${sign} ${node.code} ${node.kind.padEnd(8)} ${terminalText(cut(node.title))}${goesTo(node)}`),
        ...changedWords(node).map(([mark, text]) =>
          paint(mark === '-' ? 'red' : mark === '+' ? 'green' : 'yellow', `      ${mark} ${terminalText(text)}`),
        ),
      ]),
    ),
  ])
  const section = (title: string, diagnostics: readonly Diagnostic[]) =>
    diagnostics.length === 0
      ? []
      : [paint('bold', title), ...diagnostics.map((diagnostic) => `  ${terminalText(formatDiagnostic(diagnostic))}`)]
  const drawn = pictures.map(({ path, change }) => `  ${terminalText(path)} ${change}`)
  return [
    ...lines,
    ...(drawn.length > 0 ? [paint('bold', 'Pictures'), ...drawn] : []),
    ...section('New errors and warnings', worse),
    ...section('Gone', better),
  ].join('\n')
}

/** Changes as Markdown for a pull request. */
export function diffMarkdown({ guides, pictures = [], worse, better }: ContentDiff): string {
  if (guides.length + pictures.length + worse.length + better.length === 0) return 'No change for any reader.'
  const parts = guides.map((diff) => {
    const rows = groups.flatMap(([group, sign]) =>
      diff[group].flatMap((node) => [
        `| ${sign} ${group} | \`${node.code}\` | ${node.kind} | ${codeSpan(cut(node.title))}${goesTo(node)} |`,
        ...changedWords(node).map(([mark, text]) => `| ${marks[mark]} | | | ${codeSpan(text)} |`),
      ]),
    )
    return [
      `### ${diff.guide} (${diff.language})${diff.change === 'changed' ? '' : `, ${diff.change}`}`,
      '',
      counts(diff),
      '',
      ...diff.facts.flatMap((fact) => [`- ${codeSpan(factLine(fact))}`]),
      ...(diff.facts.length > 0 ? [''] : []),
      '| change | code | kind | title |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  const section = (title: string, diagnostics: readonly Diagnostic[]) =>
    diagnostics.length === 0
      ? []
      : [[`### ${title}`, '', ...diagnostics.map((diagnostic) => `- ${codeSpan(formatDiagnostic(diagnostic))}`)].join('\n')]
  const drawn = pictures.map(({ path, change }) => `- ${codeSpan(path)} ${change}`)
  return [
    ...parts,
    ...(drawn.length > 0 ? [['### Pictures', '', ...drawn].join('\n')] : []),
    ...section('New errors and warnings', worse),
    ...section('Gone', better),
  ].join('\n\n')
}

const marks = { '-': 'before', '+': 'after', '!': 'note' } as const

const goesTo = (node: ChangedNode & { readonly to?: string }): string => (node.to === undefined ? '' : ` → ${node.to}`)
