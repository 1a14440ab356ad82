import type { Guide } from '../../guide/guide.ts'
import { isSafe } from '../content/phrase-view.tsx'
import { OutsideLink } from '../controls/outside-link.tsx'
import { originWords, passportFacts } from '../words/passport-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'

/** The source of a guide's text: author, date, translation, licence, and the note that the text was changed. */
export function PassportView({ guide }: { guide: Guide }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const { url, licence } = guide.passport
  const article = originWords(guide, t)
  const shown = guide.language === language ? '' : `${t('about:language', { language: t(`language.${guide.language}`) })}.`
  return (
    <section className="passport" aria-label={t('about:source')}>
      <p>
        {url !== undefined && isSafe(url) ? <OutsideLink href={url} words={article} /> : article}
        {`${passportFacts(guide, t)
          .map((fact) => `, ${fact}`)
          .join('')}. ${licence === undefined ? '' : `${t('about:changed')} `}`}
        {licence === undefined ? null : <OutsideLink href={licence.url} words={licence.name} />}
        {`${licence === undefined ? '' : shown === '' ? '.' : '. '}${shown}`}
      </p>
    </section>
  )
}
