import { useTranslation } from 'react-i18next'
import { phraseText, type TableData } from '../guide/content.ts'
import { ContentView } from './content-view.tsx'
import { PhraseView, spread } from './phrase-view.tsx'
import { usePlace } from './place.ts'

/** A table, opened on demand, in a box of its own: the page itself never scrolls sideways. */
export function TableView({ table }: { table: TableData }) {
  const { t } = useTranslation()
  const { language, textLang } = usePlace()
  const name = table.header.map(phraseText).filter((text) => text !== '').join(', ')
  return (
    <details>
      <summary>
        {name === '' ? <span lang={textLang && language}>{t('block.table')}</span> : name}{' '}
        <span className="count" lang={textLang && language}>
          {t('block.lines', { count: table.rows.length })}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus to scroll by keyboard */}
      <div className="scroll" tabIndex={0} role="region" aria-label={name === '' ? t('block.table') : name}>
        <table>
          <thead>
            <tr>{spread(table.header.map((phrase) => <th scope="col"><PhraseView phrase={phrase} /></th>))}</tr>
          </thead>
          <tbody>
            {spread(table.rows.map((row) => <tr>{spread(row.map((cell) => <td><ContentView blocks={cell} /></td>))}</tr>))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
