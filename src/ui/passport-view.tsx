import type { Guide } from '../guide/guide.ts'
import { OutsideLink } from './outside-link.tsx'
import { originWords, passportFacts } from './passport-words.ts'
import { isSafe } from './phrase-view.tsx'
import { usePlace } from './place.ts'
import { useWords } from './words-context.tsx'

/** Where a guide's text comes from, when it was written, who translated it, its licence, and that it was changed. */
export function PassportView({ guide }: { guide: Guide }) {
  const { t } = useWords()
  const { language } = usePlace()
  const { url, licence } = guide.passport
  const article = originWords(guide, t)
  return (
    <section className="passport" aria-label={t('passport.title')}>
      <p>
        {url !== undefined && isSafe(url) ? <OutsideLink href={url} words={article} /> : article}
        {`${passportFacts(guide, t).map((fact) => `, ${fact}`).join('')}. `}
        {licence === undefined ? null : (
          <>
            {`${t('passport.changed')} `}
            <OutsideLink href={licence.url} words={licence.name} />
            {'. '}
          </>
        )}
        {guide.language === language ? null : `${t('passport.language', { language: t(`language.${guide.language}`) })}.`}
      </p>
    </section>
  )
}
