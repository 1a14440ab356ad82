import { type AlertType, type Block, type Item, type Phrase, type Picture, phraseText } from '../../guide/content.ts'
import type { Audience, Translation } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Place } from '../diagnostic.ts'

/** One article in the structure of its author: sections of typed blocks, each with its place. */
export interface Article {
  readonly file: string
  readonly language: Language
  /** The path below the language folder without `.md`, which is the same for all versions of one article. */
  readonly key: string
  readonly front: FrontMatter
  /** The language of the other version, which the `twin` fields come from. */
  readonly twinLanguage?: Language
  /** The section of the whole article: its heading is the title. */
  readonly root: Section
}

/** The keys of the front matter that a guide needs. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  /** A title of few letters, for places with little room. */
  readonly short?: string
  /** `2017-01-04`. */
  readonly date?: string
  readonly assetId?: string
  readonly translation?: Translation
  /** The commit of the original that was translated. */
  readonly sourceCommit?: string
  /**
   * The article that it was translated from, as a path below the content folder, and the beginning of that article's SHA-256 in
   * hexadecimal.
   */
  readonly translatedFrom?: string
  readonly sourceHash?: string
  /** `translatedFrom` of the article that completes this one. */
  readonly completedFrom?: string
  /** An article of Microsoft's documentation; without it, one of the organisation's own. */
  readonly isMicrosofts?: true
  /** A file of Learn that only sends to the new address of an article. */
  readonly isRedirect?: true
  /** The readers that it is for, where the article names them. */
  readonly audience?: Audience
}

export interface Section {
  /** The `<a name>` of the heading, which is English in every language. */
  readonly anchor?: string
  /** Made from the words of the heading, for links and for headings without an anchor. */
  readonly slug: string
  readonly title: Phrase
  /** The id of a tab or a zone, one of several alternatives: `android`. */
  readonly tab?: string
  /** The heading in the other language's version. */
  readonly twin?: Phrase
  /** The slug that both versions go by, where no anchor names the section: that of the first language. */
  readonly sharedSlug?: string
  readonly depth: number
  readonly at: Place
  readonly blocks: readonly SourceBlock[]
  readonly sections: readonly Section[]
}

export type SourceBlock =
  /** `twin`: the paragraph at the same place in the other language's version. */
  | { readonly type: 'paragraph'; readonly at: Place; readonly phrase: Phrase; readonly twin?: Phrase }
  | SourceList
  | SourceAlert
  | { readonly type: 'code'; readonly at: Place; readonly value: string }
  /** `twin`: the picture at the same place in the other language's version. */
  | { readonly type: 'figure'; readonly at: Place; readonly picture: Picture; readonly twin?: Picture }
  | SourceTable
  /** Text that is folded away: `<details>`, or paragraphs that a flow file folds. */
  | { readonly type: 'fold'; readonly at: Place; readonly title: Phrase; readonly blocks: readonly SourceBlock[] }

export interface SourceAlert {
  readonly type: 'alert'
  readonly at: Place
  readonly alert: AlertType
  readonly blocks: readonly SourceBlock[]
  /** It is shown with its step, and the plan does not depend on it. */
  readonly isFootnote?: true
  /** Its author marked it as the end of the walk: `[!STOP]`. */
  readonly isStop?: true
}

export interface SourceList {
  readonly type: 'list'
  readonly at: Place
  /** `lettered`: paragraphs that begin with a., b., c. */
  readonly style: 'ordered' | 'lettered' | 'bullet'
  readonly items: readonly SourceItem[]
}

export interface SourceItem {
  readonly at: Place
  /** The author's number; bullets and letters have none. */
  readonly number?: number
  readonly blocks: readonly SourceBlock[]
}

export interface SourceTable {
  readonly type: 'table'
  readonly at: Place
  readonly header: readonly Phrase[]
  readonly twinHeader?: readonly Phrase[]
  readonly rows: readonly { readonly at: Place; readonly cells: readonly (readonly SourceBlock[])[] }[]
}

/** A block without its place, as a node shows it. */
export function toContent(block: SourceBlock): Block {
  switch (block.type) {
    case 'paragraph':
      return ['p', ...block.phrase]
    case 'list': {
      const items = block.items.map((item): Item => ['li', ...item.blocks.map(toContent)])
      const start = block.items[0]?.number ?? 1
      if (block.style === 'bullet') return ['ul', ...items]
      return ['ol', block.style === 'lettered' ? { type: 'a' } : start === 1 ? {} : { start }, ...items]
    }
    case 'alert':
      return ['alert', { type: block.alert }, ...block.blocks.map(toContent)]
    case 'code':
      return ['pre', block.value]
    case 'figure':
      return ['figure', block.picture]
    case 'fold':
      return ['fold', { title: block.title }, ...block.blocks.map(toContent)]
    case 'table':
      return ['table', { header: block.header, rows: block.rows.map((row) => row.cells.map((cell) => cell.map(toContent))) }]
  }
}

/** The text of a block without marks, to test what it says. */
export const sourceText = (block: SourceBlock): string => {
  switch (block.type) {
    case 'paragraph':
      return phraseText(block.phrase)
    case 'list':
      return block.items.map((item) => item.blocks.map(sourceText).join(' ')).join(' ')
    case 'alert':
      return block.blocks.map(sourceText).join(' ')
    case 'code':
      return block.value
    case 'figure':
      return block.picture.alt
    case 'fold':
      return [phraseText(block.title), ...block.blocks.map(sourceText)].join(' ')
    case 'table':
      return [
        ...block.header.map(phraseText),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.map(sourceText))),
      ].join(' ')
  }
}
