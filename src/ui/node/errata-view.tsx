import type { Erratum } from '../../guide/node.ts'
import { isSafe } from '../content/phrase-view.tsx'
import { PencilIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/**
 * Corrections of an article, each with its date and source. They are between the title and the text, so that they are read first,
 * and in a frame, because the text of the article is not changed.
 */
export function ErrataView({ errata }: { errata: readonly Erratum[] }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return errata.map(({ date, text, source }, index) => (
    <aside key={date + text} className="erratum">
      <p className="alert-name">
        <PencilIcon />
        {t('node.correction')}
      </p>
      <p lang={textLang}>{text}</p>
      <p className="fine">
        {`${t('node.dated', { date: dateWords(date, t) })} `}
        {source === undefined || !isSafe(source) ? null : (
          <a href={source} target="_blank" rel="noopener noreferrer">
            {t('node.source', { host: hostOf(source) })}
            <span className="unseen">{` ${t('node.external')}`}</span>
          </a>
        )}
      </p>
      {index < errata.length - 1 ? null : <p className="fine">{t('node.original')}</p>}
    </aside>
  ))
}

/** The host of an address, without `www.`: `learn.microsoft.com`. */
const hostOf = (href: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]*)/i.exec(href)?.[1] ?? href
