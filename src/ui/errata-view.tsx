import { useTranslation } from 'react-i18next'
import type { Erratum } from '../guide/node.ts'
import { dateWords } from './date.ts'
import { AlertIcon, OutIcon } from './icons.tsx'
import { isSafe } from './phrase-view.tsx'
import { usePlace } from './place.ts'

/** Corrections made after the article was written, each with its date, beside the text and not in it. */
export function ErrataView({ errata }: { errata: readonly Erratum[] }) {
  const { t } = useTranslation()
  const { textLang } = usePlace()
  return errata.map(({ date, text, source }) => (
    <aside key={date + text} className="alert erratum">
      <p className="alert-name">
        <AlertIcon type="warning" />
        {t('node.correction', { date: dateWords(date, t) })}
      </p>
      <p lang={textLang}>{text}</p>
      {source === undefined || !isSafe(source) ? null : (
        <p>
          <a href={source} target="_blank" rel="noopener noreferrer">
            {t('node.source')}
            <OutIcon />
            <span className="unseen"> {t('node.external')}</span>
          </a>
        </p>
      )}
    </aside>
  ))
}
