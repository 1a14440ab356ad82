/**
 * The content of a node as JsonML: arrays of a tag, attributes where the tag has any, and children. It never holds an HTML
 * string, so a view can only build the elements that it knows.
 */

/** The target of a link: an outside address (`href`), or one of our guides, at its start or at the node with a code. */
export type LinkTarget = { readonly href: string } | { readonly guide: string; readonly code?: string }

/** A picture. `src` is as its article writes it. `alt` is empty where the article has no text that describes the picture. */
export interface Picture {
  readonly src: string
  readonly alt: string
  /** Absent where there is neither a drawing nor a file: the description is shown in its place. */
  readonly published?: PublishedPicture
}

/** The published files of a picture: paths below the base, and its largest size on a page in CSS pixels. */
export interface PublishedPicture {
  readonly path: string
  /** A drawing has a second file for dark screens; a screenshot has one file. */
  readonly dark?: string
  readonly width: number
  readonly height: number
}

export type Inline =
  | string
  | readonly ['strong', ...Inline[]]
  | readonly ['em', ...Inline[]]
  | readonly ['code', string]
  | readonly ['br']
  | readonly ['a', LinkTarget, ...Inline[]]
  | readonly ['img', Picture]
  /** A text that the reader types, often on another device: a command, a path, a name, an address. */
  | readonly ['kbd', ...Inline[]]
  /** Words in another language than the article: the text of an English screen. */
  | readonly ['span', { readonly lang: 'en' }, ...Inline[]]

/** A line of text with marks. */
export type Phrase = readonly Inline[]

export const alertTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertType = (typeof alertTypes)[number]

export type Block =
  | readonly ['p', ...Inline[]]
  /** A heading inside a node, below its title. */
  | readonly ['h', ...Inline[]]
  | readonly ['ul', ...Item[]]
  /** `start` is the first number, `type` is `a` for lettered sub-steps. */
  | readonly ['ol', { readonly start?: number; readonly type?: 'a' }, ...Item[]]
  | readonly ['pre', string]
  | readonly ['figure', Picture]
  | readonly ['table', TableData]
  | readonly ['alert', { readonly type: AlertType }, ...Block[]]
  /** Text that is folded away and opens under its own heading. */
  | readonly ['fold', { readonly title: Phrase }, ...Block[]]

export type Item = readonly ['li', ...Block[]]

/** The members of `Block` with one tag. */
type BlockTagged<Tag extends Block[0]> = Extract<Block, readonly [Tag, ...unknown[]]>
export type TextBlock = BlockTagged<'p'> | BlockTagged<'h'>
export type ListBlock = BlockTagged<'ul'> | BlockTagged<'ol'>
export type AlertBlock = BlockTagged<'alert'>
export type FoldBlock = BlockTagged<'fold'>

export interface TableData {
  readonly header: readonly Phrase[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
}

/** An inline that holds a phrase. */
export type Mark = Exclude<Inline, string | readonly ['code', string] | readonly ['br'] | readonly ['img', Picture]>

export const isMark = (inline: Inline): inline is Mark =>
  typeof inline !== 'string' && inline[0] !== 'code' && inline[0] !== 'br' && inline[0] !== 'img'

/** The phrase inside a mark or a link. */
export function phraseIn(mark: Mark): Phrase {
  if (mark[0] === 'a' || mark[0] === 'span') {
    const [, , ...phrase] = mark
    return phrase
  }
  const [, ...phrase] = mark
  return phrase
}

/** The same mark or link around another phrase. */
export function withPhrase(mark: Mark, phrase: Phrase): Mark {
  if (mark[0] === 'a') return ['a', mark[1], ...phrase]
  if (mark[0] === 'span') return ['span', mark[1], ...phrase]
  return [mark[0], ...phrase]
}

/** The phrase of a paragraph or a heading. */
export const phraseOf = ([, ...phrase]: TextBlock): Phrase => phrase

/** The items of a list, bulleted or numbered. */
export function itemsOf(list: ListBlock): readonly Item[] {
  if (list[0] === 'ul') {
    const [, ...items] = list
    return items
  }
  const [, , ...items] = list
  return items
}

/** The blocks of a list item. */
export const blocksOfItem = ([, ...blocks]: Item): readonly Block[] => blocks

/** The blocks inside an alert or a fold. */
export const blocksInside = ([, , ...blocks]: AlertBlock | FoldBlock): readonly Block[] => blocks

/** The text of a phrase without its marks; a line break is a space. */
export const phraseText = (phrase: Phrase): string => {
  let text = ''
  for (const inline of phrase) text += typeof inline === 'string' ? inline : inlineText(inline)
  return text
}

function inlineText(inline: Exclude<Inline, string>): string {
  if (isMark(inline)) return phraseText(phraseIn(inline))
  switch (inline[0]) {
    case 'code':
      return inline[1]
    case 'br':
      return ' '
    case 'img':
      return inline[1].alt
  }
}

/** The phrases of a block itself, without those of the blocks inside it. */
export function phrasesOf(block: Block): readonly Phrase[] {
  switch (block[0]) {
    case 'p':
    case 'h':
      return [phraseOf(block)]
    case 'fold':
      return [block[1].title]
    case 'table':
      return block[1].header
    default:
      return []
  }
}

/** The blocks inside a block: in its items, its cells, an alert or a fold. */
export function innerBlocks(block: Block): readonly Block[] {
  switch (block[0]) {
    case 'ul':
    case 'ol':
      return itemsOf(block).flatMap(blocksOfItem)
    case 'alert':
    case 'fold':
      return blocksInside(block)
    case 'table':
      return block[1].rows.flat(2)
    default:
      return []
  }
}

/** The same blocks with each phrase, at any depth, replaced by `change` of it. */
export const mapPhrases = (blocks: readonly Block[], change: (phrase: Phrase) => Phrase): Block[] =>
  blocks.map((block) => mapBlock(block, change))

function mapBlock(block: Block, change: (phrase: Phrase) => Phrase): Block {
  switch (block[0]) {
    case 'p':
    case 'h':
      return [block[0], ...change(phraseOf(block))]
    case 'ul':
      return ['ul', ...mapItems(itemsOf(block), change)]
    case 'ol':
      return ['ol', block[1], ...mapItems(itemsOf(block), change)]
    case 'alert':
      return ['alert', block[1], ...mapPhrases(blocksInside(block), change)]
    case 'fold':
      return ['fold', { title: change(block[1].title) }, ...mapPhrases(blocksInside(block), change)]
    case 'table':
      return [
        'table',
        { header: block[1].header.map(change), rows: block[1].rows.map((row) => row.map((cell) => mapPhrases(cell, change))) },
      ]
    case 'pre':
    case 'figure':
      return block
  }
}

const mapItems = (items: readonly Item[], change: (phrase: Phrase) => Phrase): Item[] =>
  items.map((item) => ['li', ...mapPhrases(blocksOfItem(item), change)])

/** The steps in these blocks, in order: the items of their numbered and lettered lists. */
export function itemsToDo(blocks: readonly Block[]): readonly Item[] {
  return blocks.flatMap((block): readonly Item[] => {
    if (block[0] !== 'ol' && block[0] !== 'ul') return []
    return itemsOf(block).flatMap((item) => [...(block[0] === 'ol' ? [item] : []), ...itemsToDo(blocksOfItem(item))])
  })
}

/** The text of an item itself: its first block, without the lists, notes and pictures that follow it. */
export const itemWords = (item: Item): string => blocksText(blocksOfItem(item).slice(0, 1)).replace(/\s+/g, ' ')

export interface ContentLink {
  readonly target: LinkTarget
  readonly text: Phrase
}

/** Every link of a phrase, with its text, in order. */
export const linksInPhrase = (phrase: Phrase): ContentLink[] =>
  phrase.flatMap((inline): ContentLink[] => {
    if (!isMark(inline)) return []
    return inline[0] === 'a' ? [{ target: inline[1], text: phraseIn(inline) }] : linksInPhrase(phraseIn(inline))
  })

/**
 * The length in characters from which a note or a tip is folded: half of a small screen. Characters, because both languages need
 * about as many.
 */
const longNote = 330
const mostNoteBlocks = 3
const mostFirstWords = 70

/**
 * The first words of a note or a tip that is folded because it is long. `undefined` for every other block: an important alert or
 * a warning, a short one, and a note with nothing but alerts beside it (`among`), because it is the content of its screen.
 */
export function firstWordsOf(block: Block, among: readonly Block[]): string | undefined {
  if (block[0] !== 'alert' || (block[1].type !== 'note' && block[1].type !== 'tip')) return
  const inner = blocksInside(block)
  const text = blocksText(inner)
  if ((text.length <= longNote && inner.length <= mostNoteBlocks) || among.every(([kind]) => kind === 'alert')) return
  const line = text.replace(/[ \n]+/g, ' ')
  if (line.length <= mostFirstWords) return line
  const cut = line.slice(0, mostFirstWords)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostFirstWords / 2)).replace(/[\s,;:.«“‘(]+$/, '')}…`
}

/** Which text counts: all of it, or only the text that is on screen at once. */
export type Reading = 'whole' | 'on-screen'

/**
 * The text of blocks, one line each. `whole` has every word; `on-screen` leaves out code, tables and folded text, long notes
 * included.
 */
export function blocksText(blocks: readonly Block[], reading: Reading = 'whole'): string {
  return blocks
    .map((block) => blockText(block, reading, blocks))
    .filter((text) => text !== '')
    .join('\n')
}

function blockText(block: Block, reading: Reading, among: readonly Block[]): string {
  switch (block[0]) {
    case 'p':
    case 'h':
      return phraseText(phraseOf(block))
    case 'ul':
    case 'ol':
      return itemsText(itemsOf(block), reading)
    case 'pre':
      return reading === 'whole' ? block[1] : ''
    case 'figure':
      return block[1].alt
    case 'table':
      return reading === 'whole' ? tableText(block[1]) : ''
    case 'alert':
      return (reading === 'on-screen' ? firstWordsOf(block, among) : undefined) ?? blocksText(blocksInside(block), reading)
    case 'fold':
      return reading === 'whole'
        ? `${phraseText(block[1].title)}\n${blocksText(blocksInside(block), reading)}`
        : phraseText(block[1].title)
  }
}

const itemsText = (items: readonly Item[], reading: Reading): string =>
  items.map((item) => blocksText(blocksOfItem(item), reading)).join('\n')

const tableText = (table: TableData): string =>
  [table.header.map(phraseText).join(' | '), ...table.rows.map((row) => row.map((cell) => blocksText(cell)).join(' | '))].join(
    '\n',
  )
