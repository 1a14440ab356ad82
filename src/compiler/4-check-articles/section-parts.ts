import { type Inline, isMark, type Phrase, type Picture, phraseIn, phraseText } from '../../guide/content.ts'
import type { Article, Section, SourceBlock, SourceList } from '../1-read/article.ts'
import type { Place } from '../diagnostic.ts'

/** The content of one section by kind, without its inner sections; each part with the place of its block. */
export interface SectionParts {
  readonly section: Section
  readonly texts: readonly { readonly text: string; readonly phrase: Phrase; readonly at: Place }[]
  readonly codes: readonly { readonly value: string; readonly at: Place }[]
  readonly links: readonly { readonly href: string; readonly text: string; readonly at: Place }[]
  readonly pictures: readonly { readonly picture: Picture; readonly at: Place }[]
  readonly bold: readonly string[]
  readonly lists: readonly { readonly list: SourceList; readonly inCell: boolean }[]
}

/** The parts of every section of an article, collected once for all checks. */
export function partsOf(article: Article): SectionParts[] {
  const collect = (section: Section): SectionParts[] => [partsOfSection(section), ...section.sections.flatMap(collect)]
  return collect(article.root)
}

function partsOfSection(section: Section): SectionParts {
  const texts: { text: string; phrase: Phrase; at: Place }[] = []
  const codes: { value: string; at: Place }[] = []
  const links: { href: string; text: string; at: Place }[] = []
  const pictures: { picture: Picture; at: Place }[] = []
  const bold: string[] = []
  const lists: { list: SourceList; inCell: boolean }[] = []

  const inline = (part: Inline, at: Place): void => {
    if (typeof part === 'string') return
    if (part[0] === 'code') codes.push({ value: part[1], at })
    else if (part[0] === 'img') pictures.push({ picture: part[1], at })
    else if (isMark(part)) {
      const inner = phraseIn(part)
      if (part[0] === 'a' && 'href' in part[1]) links.push({ href: part[1].href, text: phraseText(inner), at })
      if (part[0] === 'strong') bold.push(phraseText(inner))
      for (const deeper of inner) inline(deeper, at)
    }
  }
  const phrase = (said: Phrase, at: Place): void => {
    if (said.length === 0) return
    texts.push({ text: phraseText(said), phrase: said, at })
    for (const part of said) inline(part, at)
  }
  const block = (part: SourceBlock, inCell: boolean): void => {
    switch (part.type) {
      case 'paragraph':
        phrase(part.phrase, part.at)
        return
      case 'code':
        codes.push({ value: part.value, at: part.at })
        return
      case 'figure':
        pictures.push({ picture: part.picture, at: part.at })
        return
      case 'list':
        lists.push({ list: part, inCell })
        for (const item of part.items) for (const inner of item.blocks) block(inner, inCell)
        return
      case 'alert':
      case 'fold':
        for (const inner of part.blocks) block(inner, inCell)
        return
      case 'table':
        for (const header of part.header) phrase(header, part.at)
        for (const row of part.rows) for (const cell of row.cells) for (const inner of cell) block(inner, true)
    }
  }
  phrase(section.title, section.at)
  for (const part of section.blocks) block(part, false)
  return { section, texts, codes, links, pictures, bold, lists }
}
