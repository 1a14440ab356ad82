import type { ReactNode } from 'react'
import {
  type AlertType,
  type Block,
  blocksInside,
  blocksOfItem,
  firstWordsOf,
  type Item,
  itemsOf,
  type Picture,
  phraseOf,
} from '../../guide/content.ts'
import { AlertIcon, PictureIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { ChecklistItem } from './checklist.tsx'
import { CodeView } from './code-view.tsx'
import { PhraseView, spread } from './phrase-view.tsx'
import { PictureView } from './picture-view.tsx'
import { TableView } from './table-view.tsx'

/** The content of one screen as elements, built from our own types: there is no HTML string. */
export function ContentView({ blocks }: { blocks: readonly Block[] }) {
  return renderBlocks(blocks)
}

const renderBlocks = (blocks: readonly Block[]): ReactNode => spread(blocks.map((block) => renderBlock(block, blocks)))

/** There is no `default`: a new kind of block fails to compile here. */
function renderBlock(block: Block, among: readonly Block[]): ReactNode {
  switch (block[0]) {
    case 'p':
      return (
        <p>
          <PhraseView phrase={phraseOf(block)} copies />
        </p>
      )
    case 'h':
      return (
        <h2>
          <PhraseView phrase={phraseOf(block)} />
        </h2>
      )
    case 'ul':
      return <ul className="list">{renderItems(itemsOf(block))}</ul>
    case 'ol':
      return (
        <ol className="list" start={block[1].start} type={block[1].type}>
          {renderItems(itemsOf(block))}
        </ol>
      )
    case 'pre':
      return <CodeView text={block[1]} />
    case 'figure':
      return <FigureView picture={block[1]} />
    case 'table':
      return <TableView table={block[1]} Cell={ContentView} />
    case 'alert':
      return <AlertView type={block[1].type} blocks={blocksInside(block)} firstWords={firstWordsOf(block, among)} />
    case 'fold':
      return (
        <details>
          <summary>
            <PhraseView phrase={block[1].title} />
          </summary>
          <div className="within">
            <ContentView blocks={blocksInside(block)} />
          </div>
        </details>
      )
  }
}

const renderItems = (items: readonly Item[]): ReactNode => spread(items.map(renderItem))

const renderItem = (item: Item): ReactNode => <ChecklistItem item={item}>{renderBlocks(blocksOfItem(item))}</ChecklistItem>

interface AlertProps {
  readonly type: AlertType
  readonly blocks: readonly Block[]
  /** Set for a long note: its first words, under which it is folded. */
  readonly firstWords: string | undefined
}

/** An alert, recognisable by its name and icon and not only by its colour. */
function AlertView({ type, blocks, firstWords }: AlertProps) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  if (firstWords !== undefined)
    return (
      <div className={`alert ${type} folded`} role="note">
        <details>
          <summary>
            <AlertIcon type={type} /> <span lang={textLang && language}>{t(`alert.${type}`)}</span>{' '}
            <span className="begin">{firstWords}</span>
          </summary>
          <div className="within">
            <ContentView blocks={blocks} />
          </div>
        </details>
      </div>
    )
  return (
    <div className={`alert ${type}`} role="note">
      <p className="alert-name" lang={textLang && language}>
        <AlertIcon type={type} />
        {t(`alert.${type}`)}
      </p>
      <ContentView blocks={blocks} />
    </div>
  )
}

/** A picture, or its description if the picture is not published. */
function FigureView({ picture }: { picture: Picture }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  if (picture.published !== undefined)
    return (
      <figure className="shown">
        <PictureView alt={picture.alt} published={picture.published} />
      </figure>
    )
  if (picture.alt === '') return null
  return (
    <figure>
      <PictureIcon />
      <figcaption>
        <span className="label" lang={textLang && language}>
          {t('block.figure')}
        </span>{' '}
        {picture.alt}
      </figcaption>
    </figure>
  )
}
