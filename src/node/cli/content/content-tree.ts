import type { styleText } from 'node:util'
import type { Decision } from '../../../compiler/2-plan/decision.ts'
import { blocksText, phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import { exits, type GuideNode, type NodeId, type OptionId } from '../../../guide/node.ts'
import { mermaidLabel } from '../../printing/mermaid.ts'
import { terminalText } from '../../printing/terminal.ts'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const signs = { question: '?', step: '▸', info: 'i', check: '✓', call: '↗', outcome: '■' } as const
const longest = 90

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
/** Words of an article, short enough for a line, for a terminal. */
const shown = (text: string): string => terminalText(cut(text))

const wordsOf = (node: GuideNode): string => {
  const title = phraseText(node.title)
  if (node.kind === 'outcome') return title === '' ? node.result : `${title} → ${node.result}`
  if (node.kind === 'call') return [title, node.guide ?? node.target].filter((part) => part !== undefined).join(' → ')
  const asked = node.kind === 'question' ? phraseText(node.heading ?? []) : ''
  if (asked !== '' || title !== '') return asked || title
  return node.kind === 'check' ? blocksText(node.body) || 'did this help?' : node.id
}

/** The words of an answer: its label, or the name by which the interface words it. */
function answerOf(node: GuideNode, option: OptionId): string {
  const choice = node.kind === 'question' ? node.choices.find(({ id }) => id === option) : undefined
  return choice?.label || choice?.says || option
}

/**
 * Prints a guide as an indented tree. A node with one exit is followed by the next node on the same level; answers are indented.
 * A node that was printed before is only referred to by its code, so cycles end.
 */
export function textTree(guide: Guide, paint: Paint): string {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const drawn = new Set<NodeId>()
  const lines = [paint('bold', terminalText(`${guide.title} (${guide.id}, ${guide.language})`))]
  const draw = (id: NodeId, indent: string): void => {
    for (let at: NodeId | undefined = id; at !== undefined; ) {
      const node: GuideNode | undefined = nodes.get(at)
      if (node === undefined) return
      const name = `${signs[node.kind]} ${node.ordinal === undefined ? '' : `${node.ordinal}/${node.of} `}${shown(wordsOf(node))}`
      if (drawn.has(node.id)) {
        lines.push(`${indent}${paint('dim', `⤷ ${node.code} ${shown(wordsOf(node))}`)}`)
        return
      }
      if (node.kind !== 'outcome') drawn.add(node.id)
      lines.push(
        `${indent}${node.kind === 'question' || node.kind === 'check' ? paint('cyan', name) : node.kind === 'outcome' ? paint('green', name) : name} ${paint('dim', node.code)}`,
      )
      const ways = exits(node)
      if (ways.length === 1) {
        at = ways[0]?.to
        continue
      }
      for (const { option, to } of ways) {
        lines.push(`${indent}  ${paint('yellow', `─ ${shown(answerOf(node, option))}`)}`)
        draw(to, `${indent}    `)
      }
      return
    }
  }
  draw(guide.start, '  ')
  return lines.join('\n')
}

/** Prints the decisions about the shape of a tree: what was chosen, how surely, and the evidence for each option. */
export const textDecisions = (decisions: readonly Decision[]): string =>
  decisions
    .flatMap(({ id, at, chosen, margin, by, options }) => [
      `  ${terminalText(id)} (line ${at.line}): ${chosen}, ${by === 'flow' ? 'by the flow file' : `margin ${margin}`}`,
      ...options
        .filter(({ because }) => because.length > 0)
        .map(
          ({ value, score, because }) =>
            `    ${value} ${score}: ${because.map(({ name, weight }) => `${name} (${weight})`).join(', ')}`,
        ),
    ])
    .join('\n')

/** A guide as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). */
export function mermaidTree(guide: Guide): string {
  const name = new Map(guide.nodes.map((node, i) => [node.id, `n${i}`]))
  const quote = (text: string) => mermaidLabel(cut(text))
  const shape = (node: GuideNode) => {
    const text = quote(wordsOf(node))
    if (node.kind === 'question' || node.kind === 'check') return `{${text}}`
    return node.kind === 'outcome' ? `([${text}])` : `[${text}]`
  }
  const edges = guide.nodes.flatMap((node) =>
    exits(node).map(({ option, to }) => {
      const words = option === 'next' ? '' : `|${quote(answerOf(node, option))}|`
      return `  ${name.get(node.id)} -->${words} ${name.get(to)}`
    }),
  )
  return ['flowchart TD', ...guide.nodes.map((node) => `  ${name.get(node.id)}${shape(node)}`), ...edges].join('\n')
}
