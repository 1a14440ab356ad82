import type { Article, Section, SourceBlock } from '../1-read/article.ts'

/**
 * The article with, at every paragraph, picture, heading and table header, its counterpart from the other language's version.
 * Both outlines must agree: the same sections with the same names. A section whose blocks differ in kind or number gets no
 * counterparts. `undefined` where the articles are not two versions of one text. `named` gives the language-neutral name of a
 * section.
 */
export function pairArticles(own: Article, other: Article, named: Naming = byAnchor): Article | undefined {
  if (!sameOutline(own.root, other.root, named)) return
  const isSecond = other.language < own.language
  return { ...own, twinLanguage: other.language, root: pairSections(own.root, other.root, isSecond) }
}

type Naming = (section: Section) => string | undefined
const byAnchor: Naming = ({ anchor }) => anchor

/** Whether two articles have the same sections with the same names. */
export const sameOutline = (a: Section, b: Section, named: Naming = byAnchor): boolean =>
  named(a) === named(b) &&
  a.sections.length === b.sections.length &&
  a.sections.every((inner, i) => sameOutline(inner, b.sections[i] ?? inner, named))

/** `isSecond`: the other version is of an earlier language, so that its headings name the sections of both. */
const pairSections = (own: Section, other: Section, isSecond: boolean): Section => ({
  ...own,
  twin: other.title,
  ...(isSecond && { sharedSlug: other.slug }),
  blocks: pairBlocks(own.blocks, other.blocks),
  sections: own.sections.map((inner, i) => pairSections(inner, other.sections[i] ?? inner, isSecond)),
})

function pairBlocks(own: readonly SourceBlock[], other: readonly SourceBlock[]): readonly SourceBlock[] {
  if (own.length !== other.length || own.some((block, i) => block.type !== other[i]?.type)) return own
  return own.map((block, i) => pairBlock(block, other[i] ?? block))
}

function pairBlock(own: SourceBlock, other: SourceBlock): SourceBlock {
  if (own.type === 'paragraph' && other.type === 'paragraph') return { ...own, twin: other.phrase }
  if (own.type === 'figure' && other.type === 'figure') return { ...own, twin: other.picture }
  if (own.type === 'list' && other.type === 'list' && own.items.length === other.items.length)
    return {
      ...own,
      items: own.items.map((item, i) => ({ ...item, blocks: pairBlocks(item.blocks, other.items[i]?.blocks ?? []) })),
    }
  if (own.type === 'alert' && other.type === 'alert') return { ...own, blocks: pairBlocks(own.blocks, other.blocks) }
  if (own.type === 'table' && other.type === 'table' && own.header.length === other.header.length)
    return {
      ...own,
      twinHeader: other.header,
      rows: own.rows.map((row, r) => ({
        ...row,
        cells: row.cells.map((cell, c) => pairBlocks(cell, other.rows[r]?.cells[c] ?? [])),
      })),
    }
  return own
}
