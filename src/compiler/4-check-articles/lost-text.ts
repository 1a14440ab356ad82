import { type Block, innerBlocks, type Phrase, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Article, Section, SourceBlock } from '../1-read/article.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'

/** The most words that may be missing: a label such as “Résolution” or a column heading may serve several screens. */
const mostLost = 8

/** Reports each section with words that no screen shows, so that no text is lost unnoticed. */
export function reportLostText(article: Article, nodes: readonly DraftNode[], report: Report): void {
  // First whole phrases are compared, because nearly all are on a screen as they are written. Words are compared only for the
  // others.
  const shown = new Map<string, number>()
  const show = (text: string) => shown.set(text, (shown.get(text) ?? 0) + 1)
  show(phraseText(article.root.title))
  for (const node of nodes) {
    if (node.kind === 'call' && node.optional) continue // It may be left out.
    show(phraseText(node.title))
    if (node.label !== undefined) show(node.label)
    if (node.kind === 'question') for (const { label } of node.choices) show(label)
    for (const text of node.body.flatMap(textsShown)) show(text)
  }
  // A screen shows the heading of its section above its title.
  const named = new Set(nodes.map(({ section }) => section))
  const missing = new Map<Section, string[]>()
  const visit = (section: Section): void => {
    // A heading without a screen is shown above another title, or is reported as empty.
    const texts = [
      ...(section.blocks.length === 0 || named.has(phraseText(section.title)) ? [] : [phraseText(section.title)]),
      ...section.blocks.flatMap(textsWritten),
    ].filter((text) => {
      const left = shown.get(text) ?? 0
      if (left > 0) shown.set(text, left - 1)
      return left <= 0
    })
    if (texts.length > 0) missing.set(section, texts)
    for (const inner of section.sections) visit(inner)
  }
  visit(article.root)
  if (missing.size === 0) return

  const words = new Map<string, number>()
  for (const [text, times] of shown)
    if (times > 0) for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + times)
  for (const [section, texts] of missing) {
    const lost = texts.flatMap(wordsOf).filter((word) => {
      const left = words.get(word) ?? 0
      words.set(word, left - 1)
      return left <= 0
    })
    if (lost.length > mostLost)
      report({
        code: 'lost-text',
        message: `Unexpected loss of ${lost.length} words of \`${phraseText(section.title)}\` (${lost.slice(0, 6).join(' ')} …), expected all of them on some screen`,
        at: section.at,
      })
  }
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** The texts of a block: one for each phrase, code and picture. */
function textsShown(block: Block): string[] {
  if (block[0] === 'pre') return [block[1]]
  if (block[0] === 'figure') return [block[1].alt]
  return [...phrasesOf(block).map(phraseText), ...innerBlocks(block).flatMap(textsShown)]
}

function textsWritten(block: SourceBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [phraseText(block.phrase)]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsWritten))
    case 'alert':
    case 'fold':
      return [...(block.type === 'fold' ? [phraseText(block.title)] : []), ...block.blocks.flatMap(textsWritten)]
    case 'code':
      return [block.value]
    case 'figure':
      return [block.picture.alt]
    case 'table':
      return [
        ...block.header.map((cell: Phrase) => phraseText(cell)),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.flatMap(textsWritten))),
      ]
  }
}
