import type { ElementContent, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toHast } from 'mdast-util-to-hast'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { element, isBlank, isElement, rewrite } from '../elements.ts'
import type { ReadBeside, Source } from '../source.ts'

/** Marks of boxes in the Markdown of other tools: Docusaurus and MkDocs. */
const fence = /^:::\s*(\w+)(?:\[([^\]]*)\]|\s+(.*))?\s*$/
const admonition = /^(?:!!!|\?\?\?\+?) (\w+)(?: "([^"]*)")?\s*$/

/** Reads Markdown of another tool. Its front matter gives the title; boxes of any spelling become alerts. */
export function readMarkdown(lines: string, beside: ReadBeside): Source {
  const { text, title } = withoutFrontMatter(lines)
  const tree = fromMarkdown(withQuotes(text.split('\n')).join('\n'), {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  const html = raw(toHast(tree, { allowDangerousHtml: true }))
  const nodes: readonly RootContent[] = html.type === 'root' ? html.children : []
  return {
    content: rewrite(nodes, (node) => [isElement(node, 'blockquote') ? asAlert(node.children) : node]),
    ...(title !== undefined && { title }),
    picture: async (src) => (/^[a-z][a-z0-9+.-]*:|^\//i.test(src) ? undefined : beside(decodeURI(src))),
    losses: [],
  }
}

function withoutFrontMatter(lines: string): { readonly text: string; readonly title?: string } {
  const front = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(lines)
  if (front === null) return { text: lines }
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/im.exec(front[1] ?? '')?.[2]
  return { text: lines.slice(front[0].length), ...(title !== undefined && { title }) }
}

/** Writes boxes of other tools as quotes with a mark, as the compiler reads them, and links of wikis as their words. */
function withQuotes(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  let inFence = false
  let indented = false
  let inCode = false
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode
    const opens = inCode ? null : (fence.exec(line) ?? admonition.exec(line))
    if (opens !== null) {
      inFence = line.startsWith(':::')
      indented = !inFence
      const heading = opens[2] ?? opens[3]
      out.push('', `> [!${opens[1]?.toUpperCase()}]`, ...(heading ? [`> **${heading}**`, '>'] : []))
    } else if (inFence && /^:::\s*$/.test(line)) {
      inFence = false
      out.push('')
    } else if (inFence) out.push(`> ${line}`)
    else if (indented && /^(?: {4}|\t)/.test(line)) out.push(`> ${line.replace(/^(?: {4}|\t)/, '')}`)
    else {
      if (line.trim() !== '') indented = false
      out.push(line)
    }
  }
  return out.map((line) => line.replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_, page: string, words?: string) => words ?? page))
}

/** A quote that begins with `[!NOTE]`, as an element `alert`; any other stays a quote. */
function asAlert(children: readonly ElementContent[]): ElementContent {
  const [first, ...rest] = children.filter((node) => !isBlank(node))
  const start = isElement(first, 'p') ? first.children[0] : undefined
  const mark = start?.type === 'text' ? /^\s*\[!(\w+)\]\s*/.exec(start.value) : null
  if (mark === null || !isElement(first, 'p') || start?.type !== 'text') return element('blockquote', children)
  const words = element('p', [{ type: 'text', value: start.value.slice(mark[0].length) }, ...first.children.slice(1)])
  const isEmpty = words.children.every(isBlank)
  return element('alert', [...(isEmpty ? [] : [words]), ...rest], { type: mark[1] ?? 'NOTE' })
}
