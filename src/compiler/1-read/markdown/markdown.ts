import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { learnFence, learnFenceFromMarkdown } from './learn-fence.ts'

const syntax = [gfmTable(), gfmStrikethrough(), gfmFootnote(), learnFence]
const nodes = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown(), learnFenceFromMarkdown]

/**
 * Parses Markdown of GitHub and Microsoft Learn to a tree with places. Bare addresses stay text: the parser would stop at every
 * letter that could begin one, which takes a third of its time. `linkAddresses` links them afterwards.
 */
export const readMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [...syntax, frontmatter()], mdastExtensions: [...nodes, frontmatterFromMarkdown()] })

const insideLines = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
]

/** Parses only the blocks of a text: paragraphs, lists, tables and code, without inline content. */
export const readBlocksOnly = (text: string): Root =>
  fromMarkdown(text, { extensions: [...syntax, { disable: { null: insideLines } }], mdastExtensions: nodes })
