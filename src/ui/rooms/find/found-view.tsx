import './find.css'
import type { CatalogEntry } from '../../../guide/guide.ts'
import { arrange } from '../../../guide/shown.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { shownGuides } from '../../../guide/withdrawn.ts'
import type { FindHit } from '../../../runtime/find/find-hits.ts'
import type { Found } from '../../../runtime/find/found.ts'
import { FindForm } from '../../controls/find-form.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { FoundList } from '../../search/found-list.tsx'
import { offeredOf } from '../../search/offered.ts'
import { textsFor } from '../../search/texts-for.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { CallHelpdesk } from './call-helpdesk.tsx'
import type { FindAnswer } from './find-answer.ts'

interface Props {
  readonly answer: FindAnswer
  readonly site: SiteConfig
}

/** The answer to a query: what was found for the reader, or else the helpdesk and the guides; then what is for administrators. */
export function FoundView({ answer: { query, guide, found: all, entries }, site }: Props) {
  const { t } = useWords()
  const found = offeredOf(all, site, entries)
  const isAnswer = found.own.length > 0 && found.unknown === undefined && found.noScreen === undefined
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {titleOf(found, t)}
      </h1>
      <p className="query" role="status">
        {textOf(found, query, t)}
      </p>
      {isAnswer ? null : <CallHelpdesk site={site} guide={entries.find(({ id }) => id === guide)} query={query} />}
      {found.own.length === 0 ? null : (
        <nav className="answers" aria-label={t('node.answers')}>
          {isAnswer ? null : <h2>{t('find:otherWords')}</h2>}
          <FoundList guides={found.own} entries={entries} />
        </nav>
      )}
      <AdminGuides found={found} entries={entries} />
      <NearCodes near={found.near} />
      {/* A new form for each query, also after the browser's back: its field shows the query. */}
      <FindForm key={query} query={query} guide={guide} />
      {found.own.length > 0 ? null : <ReaderGuides entries={entries} site={site} />}
      <OtherWays />
    </>
  )
}

function titleOf(found: Found, t: Words): string {
  if (found.noScreen !== undefined) return t('find:noScreen', { code: found.noScreen })
  if (found.unknown !== undefined) return t('find:unknown', { code: found.unknown })
  if (found.own.length > 0) return t('find:several', { count: found.own.length })
  return found.admin.length > 0 ? t('find:onlyAdmin') : t('find:none')
}

function textOf(found: Found, query: string, t: Words): string {
  const asked = query.length > 80 ? `${query.slice(0, 80)}…` : query
  if (found.noScreen !== undefined) return t('find:noScreenText')
  if (found.unknown !== undefined) return t('find:unknownText')
  if (found.own.length > 0) return t('find:count', { count: found.own.length, query: asked })
  return found.admin.length > 0 ? t('find:onlyAdminText', { query: asked }) : t('find:noneText', { query: asked })
}

/** What was found in guides for administrators, behind one line; open where nothing else was found. */
function AdminGuides({ found: { own, admin }, entries }: { found: Found; entries: readonly CatalogEntry[] }) {
  const { t } = useWords()
  if (admin.length === 0) return null
  return (
    <details className="aside-fold" open={own.length === 0}>
      <summary>{t('find:forAdmins', { count: admin.length })}</summary>
      <div className="within">
        <FoundList guides={admin} entries={entries} />
      </div>
    </details>
  )
}

/** Codes that are similar to an unknown one, as what they are. */
function NearCodes({ near }: { near: readonly FindHit[] }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  if (near.length === 0) return null
  return (
    <section className="near" aria-labelledby="near">
      <h2 id="near">{t('find:near')}</h2>
      <p className="fine">{t('find:nearText')}</p>
      <ul className="found-screens">
        {near.map(({ guide, code, codes, entry }) => {
          const { texts, lang } = textsFor(entry, language)
          return (
            <li key={codes.join()}>
              <a href={link({ kind: 'node', language, guide: guide.id, code })}>
                <strong translate="no">{codes.join(', ')}</strong>
                {texts[0] === undefined ? null : <span lang={lang}>{texts[0]}</span>}
              </a>
              {guide.audience === 'admin' ? <small>{t('find:adminGuide')}</small> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The most guides that are offered where nothing was found. */
const mostGuides = 6

/** Guides for readers, where nothing was found. */
function ReaderGuides({ entries, site }: { entries: readonly CatalogEntry[]; site: SiteConfig }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  const { ahead, rest } = arrange(
    unique.filter(({ unlisted, audience }) => !unlisted && audience === 'user'),
    shownGuides(site),
  )
  const guides = [...ahead, ...rest].slice(0, mostGuides)
  if (guides.length === 0) return null
  return (
    <section className="near" aria-labelledby="reader-guides">
      <h2 id="reader-guides">{t('find:guides')}</h2>
      <ul className="found-guides">
        {guides.map((entry) => (
          <li key={entry.id}>
            <a className="answer choice" href={link({ kind: 'start', language, guide: entry.id })}>
              <span className="words" lang={entry.language === language ? undefined : entry.language}>
                {entry.title}
              </span>
              <ChevronIcon />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Links to the list of all codes and to the catalog. */
function OtherWays() {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <p className="keep">
      <a href={link({ kind: 'find', language })}>{t('find:all')}</a>
      <a href={link({ kind: 'catalog', language })}>{t('catalog.all')}</a>
    </p>
  )
}
