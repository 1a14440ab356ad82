import type { Erratum } from '../../guide/node.ts'
import { isSafe } from '../content/phrase-view.tsx'
import { PencilIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/**
 * Corrections made after the article was written, each with its date and source, between the title and the text: whoever
 * reads on has met them. A frame tells them from the article, whose words stay as they are.
 */
export function ErrataView({ errata }: { errata: readonly Erratum[] }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return errata.map(({ date, text, source }, i) => (
    <aside key={date + text} className="erratum">
      <p className="alert-name">
        <PencilIcon />
        {t('node.correction', { date: dateWords(date, t) })}
      </p>
      <p lang={textLang}>{text}</p>
      {source === undefined || !isSafe(source) ? null : (
        <p className="fine">
          <a href={source} target="_blank" rel="noopener noreferrer">
            {t('node.source', { host: hostOf(source) })}
            <span className="unseen">{` ${t('node.external')}`}</span>
          </a>
        </p>
      )}
      {i < errata.length - 1 ? null : <p className="fine">{t('node.original')}</p>}
    </aside>
  ))
}

/** Where a source stands: `learn.microsoft.com`. */
const hostOf = (href: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]*)/i.exec(href)?.[1] ?? href
