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
 * Markdown as GitHub and Microsoft Learn write it, as a tree with places. Bare addresses are left as text: the parser
 * stops at every letter that could begin one, which costs it a third of its time. `linkAddresses` links them afterwards.
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

/** The paragraphs, lists, tables and code of a text; what stands inside a line is not looked at. */
export const readBlocksOnly = (text: string): Root =>
  fromMarkdown(text, { extensions: [...syntax, { disable: { null: insideLines } }], mdastExtensions: nodes })
