import type { ElementContent } from 'hast'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { BlockContent, Blockquote, Paragraph, Root } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { property } from './elements.ts'

/** Writes elements as Markdown, in the dialect that the compiler reads. */
export function writeMarkdown(content: readonly ElementContent[]): string {
  const tree = toMdast({ type: 'root', children: [...content] }, { handlers: { alert, 'raw-html': rawHtml }, document: true })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  const markdown = toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  })
  // A non-breaking space before a sign stays; others come from programs that fill empty lines with them.
  return markdown
    .replace(/\u00a0(?![:;?!»%])/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
}

/** `> [!NOTE]`, then the text of the box. The mark is written as it is: as text its bracket would be escaped. */
const alert: Handle = (state, node) => {
  const blocks = state.toFlow(state.all(node)) as BlockContent[]
  const mark: Paragraph = { type: 'paragraph', children: [{ type: 'html', value: `[!${property(node, 'type').toUpperCase()}]` }] }
  const [first, ...rest] = blocks
  const children: BlockContent[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [...mark.children, { type: 'text', value: '\n' }, ...first.children] }, ...rest]
      : [mark, ...blocks]
  const quote: Blockquote = { type: 'blockquote', children }
  return quote
}

const rawHtml: Handle = (_, node) => ({ type: 'html', value: property(node, 'value') })
