import { type Block, type ContentLink, type Inline, innerBlocks, type Item, type LinkTarget, linksInPhrase, type Phrase, phrasesOf, type TableData } from '../../guide/content.ts'

/** What a written link becomes; `undefined` leaves only its text. */
export type LinkRewriter = (href: string, text: Phrase) => LinkTarget | undefined

/** A phrase with every written link resolved. */
export const linkPhrase = (phrase: Phrase, rewrite: LinkRewriter): Phrase =>
  !phrase.some(mayHoldLink) ? phrase : phrase.flatMap((inline): Inline[] => {
    if (typeof inline === 'string') return [inline]
    switch (inline[0]) {
      case 'strong':
      case 'em':
        return [[inline[0], ...linkPhrase(inline.slice(1) as Phrase, rewrite)]]
      case 'a': {
        const text = linkPhrase(inline.slice(2) as Phrase, rewrite)
        const target = 'href' in inline[1] ? rewrite(inline[1].href, text) : inline[1]
        return target === undefined ? [...text] : [['a', target, ...text]]
      }
      default:
        return [inline]
    }
  })

const mayHoldLink = (inline: Inline): boolean => typeof inline !== 'string' && (inline[0] === 'a' || inline[0] === 'strong' || inline[0] === 'em')

/** Blocks with every written link resolved. */
export const linkBlocks = (blocks: readonly Block[], rewrite: LinkRewriter): Block[] => blocks.map((block) => linkBlock(block, rewrite))

function linkBlock(block: Block, rewrite: LinkRewriter): Block {
  switch (block[0]) {
    case 'p':
    case 'h':
      return [block[0], ...linkPhrase(block.slice(1) as Phrase, rewrite)]
    case 'ul':
      return ['ul', ...linkItems(block.slice(1) as Item[], rewrite)]
    case 'ol':
      return ['ol', block[1], ...linkItems(block.slice(2) as Item[], rewrite)]
    case 'alert':
      return ['alert', block[1], ...linkBlocks(block.slice(2) as Block[], rewrite)]
    case 'fold':
      return ['fold', { title: linkPhrase(block[1].title, rewrite) }, ...linkBlocks(block.slice(2) as Block[], rewrite)]
    case 'table': {
      const table: TableData = {
        header: block[1].header.map((cell) => linkPhrase(cell, rewrite)),
        rows: block[1].rows.map((row) => row.map((cell) => linkBlocks(cell, rewrite))),
      }
      return ['table', table]
    }
    case 'pre':
    case 'figure':
      return block
  }
}

const linkItems = (items: readonly Item[], rewrite: LinkRewriter): Item[] => items.map((item) => ['li', ...linkBlocks(item.slice(1) as Block[], rewrite)])

/** Every link of blocks, with its text, in order. */
export const linksIn = (blocks: readonly Block[]): ContentLink[] =>
  blocks.flatMap((block) => [...phrasesOf(block).flatMap(linksInPhrase), ...linksIn(innerBlocks(block))])
