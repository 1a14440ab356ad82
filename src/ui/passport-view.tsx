import type { Guide } from '../guide/guide.ts'
import { OutsideLink } from './outside-link.tsx'
import { passportFacts } from './passport-words.ts'
import { isSafe } from './phrase-view.tsx'
import { usePlace } from './place.ts'
import { useWords } from './words-context.tsx'

/** Where a guide's text comes from, when it was written, who translated it, its licence, and that it was changed. */
export function PassportView({ guide }: { guide: Guide }) {
  const { t } = useWords()
  const { language } = usePlace()
  const { author, url, licence } = guide.passport
  const article = t('passport.article', { author })
  return (
    <section className="passport" aria-label={t('passport.title')}>
      <p>
        {url !== undefined && isSafe(url) ? <OutsideLink href={url} words={article} /> : article}
        {`${passportFacts(guide, t).map((fact) => `, ${fact}`).join('')}. ${t('passport.changed')} `}
        <OutsideLink href={licence.url} words={licence.name} />
        {guide.language === language ? '.' : `. ${t('passport.language', { language: t(`language.${guide.language}`) })}.`}
      </p>
    </section>
  )
}
