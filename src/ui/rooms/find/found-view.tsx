import type { Catalog, CatalogEntry } from '../../../guide/guide.ts'
import type { FindHit } from '../../../runtime/find/find.ts'
import { FindForm } from '../../controls/find-form.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import type { FindAnswer } from './find-answer.ts'
import { textsFor } from './find-texts.ts'

interface Props {
  readonly catalog: Catalog
  readonly answer: FindAnswer
}

/** The result of a query: several screens as answers of one question, or none, with other ways to go on. */
export function FoundView({ catalog, answer: { query, guide, found } }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const several = found.kind === 'several'
  const asked = query.length > 80 ? `${query.slice(0, 80)}…` : query
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {several ? t('find:several') : t('find:none')}
      </h1>
      <p className="query" role="status">
        {several
          ? t('find:count', { count: found.hits.length, query: asked })
          : found.instead === undefined
            ? t('find:noneText', { query: asked })
            : t('find:unknown', { code: found.instead })}
      </p>
      {several && found.instead !== undefined ? <p className="notice">{t('find:instead', { code: found.instead })}</p> : null}
      {several ? (
        <nav className="answers" aria-label={t('node.answers')}>
          <ul>
            {found.hits.map((hit) => (
              <li key={hit.code}>
                <HitLink
                  hit={hit}
                  guide={
                    found.hits.every(({ guide }) => guide === hit.guide)
                      ? undefined
                      : catalog.guides.find(({ id }) => id === hit.guide)
                  }
                />
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p>{t('find:spelling')}</p>
      )}
      {/* A new form for each query, also after the browser's back: its field shows the query. */}
      <FindForm key={query} query={query} guide={guide} />
      <nav className="answers" aria-label={t('node.onward')}>
        <a className="answer secondary" href={link({ kind: 'find', language })}>
          {several ? t('find:other') : t('find:all')}
        </a>
        <a className="answer secondary" href={link({ kind: 'catalog', language })}>
          {t('catalog.all')}
        </a>
        <a className="answer secondary" href="#help">
          {t('find:ask')}
        </a>
      </nav>
    </>
  )
}

/** The most codes that are shown of a hit. */
const mostCodes = 4

/** `guide`: shown where the hits are of several guides. */
function HitLink({ hit, guide }: { hit: FindHit; guide: CatalogEntry | undefined }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const [entry, section] = [textsFor(hit.entry, language), textsFor(hit.section, language)]
  const place = [guide?.title, section.texts[0]].filter(
    (text, i, all) => text !== undefined && text !== entry.texts[0] && all.indexOf(text) === i,
  )
  const codes = hit.codes.length > mostCodes ? `${hit.codes.slice(0, mostCodes).join(', ')}…` : hit.codes.join(', ')
  return (
    <a className="answer choice" href={link({ kind: 'node', language, guide: hit.guide, code: hit.code })}>
      <span className="words">
        {codes === '' ? null : <strong translate="no">{codes}</strong>}
        {entry.texts[0] === undefined ? null : <span lang={entry.lang}>{entry.texts[0]}</span>}
        {codes === '' && entry.texts[0] === undefined ? t('find:screen') : null}
        {place.length === 0 ? null : <small lang={section.lang}>{place.join(' · ')}</small>}
      </span>
      <ChevronIcon />
    </a>
  )
}
