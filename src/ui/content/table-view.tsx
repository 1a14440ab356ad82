import type { ComponentType, ReactNode } from 'react'
import { type Block, type Phrase, phraseText, type TableData } from '../../guide/content.ts'
import { ScrollBox } from '../controls/scroll-box.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { PhraseView, spread } from './phrase-view.tsx'

interface Props {
  readonly table: TableData
  /** Draws the blocks of one cell. */
  readonly Cell: ComponentType<{ readonly blocks: readonly Block[] }>
}

/** A folded table in a box that scrolls sideways. */
export function TableView({ table, Cell }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const name = table.header
    .map(phraseText)
    .filter((text) => text !== '')
    .join(', ')
  return (
    <details>
      <summary>
        {name === '' ? <span lang={textLang && language}>{t('block.table')}</span> : name}{' '}
        <span className="rows" lang={textLang && language}>
          {t('block.lines', { count: table.rows.length })}
        </span>
      </summary>
      <ScrollBox name={name === '' ? t('block.table') : name}>
        <table>
          <thead>
            <tr>{spread(table.header.map(renderHeading))}</tr>
          </thead>
          <tbody>{spread(table.rows.map((row) => renderRow(row, Cell)))}</tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

const renderHeading = (phrase: Phrase): ReactNode => (
  <th scope="col">
    <PhraseView phrase={phrase} />
  </th>
)

const renderRow = (row: readonly (readonly Block[])[], Cell: Props['Cell']): ReactNode => {
  const renderCell = (blocks: readonly Block[]): ReactNode => (
    <td>
      <Cell blocks={blocks} />
    </td>
  )
  return <tr>{spread(row.map(renderCell))}</tr>
}
