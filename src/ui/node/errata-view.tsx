import type { GuideNode } from '../../guide/node.ts'
import { isSafe, PhraseView } from '../content/phrase-view.tsx'
import { AlertIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/**
 * The corrections of a screen, each with its date and source. They are between the title and the text, so that they are read
 * first. The name of each is a heading, so that a screen reader does not pass it. Where they stand beside the text of the article, they say that it was not
 * changed.
 */
export function ErrataView({
  node: { errata = [], was },
  heading: Heading = 'h2',
}: {
  readonly node: GuideNode
  /** The rank of the names, below the heading of the screen. */
  readonly heading?: 'h2' | 'h3'
}) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return errata.map(({ date, text, said = [text], source, own }, index) => (
    <aside key={date + text} className="erratum">
      <Heading className="alert-name" id={Heading === 'h2' ? `erratum-${index}` : undefined}>
        <AlertIcon type="warning" />
        {t('node.correction')}
      </Heading>
      <p lang={textLang}>
        <PhraseView phrase={said} />
      </p>
      <p className="fine">
        {`${t('node.dated', { date: dateWords(date, t) })} `}
        {source === undefined || !isSafe(source) ? null : (
          <a href={source} target="_blank" rel="noopener noreferrer">
            {t('node.source', { host: hostOf(source) })}
            <span className="unseen">{` ${t('node.external')}`}</span>
          </a>
        )}
      </p>
      {was || own || index < errata.length - 1 ? null : <p className="fine">{t('node.original')}</p>}
    </aside>
  ))
}

/** The host of an address, without `www.`: `learn.microsoft.com`. */
const hostOf = (href: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#]*)/i.exec(href)?.[1] ?? href
