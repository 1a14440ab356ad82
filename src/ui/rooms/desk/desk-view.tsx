import type { Audience, Catalog, CatalogEntry } from '../../../guide/guide.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import './desk.css'
import { ChevronIcon } from '../../controls/icons.tsx'
import { Pager } from '../../controls/pager.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import { DeskField } from './desk-field.tsx'
import { DeskSearch } from './desk-search.tsx'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface Props {
  readonly catalog: Catalog
  readonly loader: Loader
  readonly onOpen: (path: string) => void
}

/** The most guides that stand beside the search on a wide screen. More are lists of two columns below it. */
const mostBeside = 12

/** The start page of the helpdesk: a search for any screen, and links to all guides, also those that no catalog shows. */
export function DeskView({ catalog, loader, onOpen }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const live = useHydrated()
  return (
    <div className={catalog.guides.length > mostBeside ? 'stacked' : 'beside'}>
      <div>
        <h1 id="title" tabIndex={-1}>
          {t('desk:title')}
        </h1>
        <p className="lead">{t('desk:intro')}</p>
        {live ? (
          <DeskSearch catalog={catalog} loader={loader} onOpen={onOpen} />
        ) : (
          <div className="desk-search">
            <DeskField text="" />
          </div>
        )}
      </div>
      <div>
        <div className="answers">
          <a className="answer choice" href={link({ kind: 'call', language })}>
            <span className="words">
              <strong>{t('call:title')}</strong>
              <small>{t('call:intro')}</small>
            </span>
            <ChevronIcon />
          </a>
        </div>
        <Shelf catalog={catalog} audience="user" />
        <Shelf catalog={catalog} audience="admin" />
        <Pager kind="desk" listPage={catalog} />
        <p className="keep">
          <a href={link({ kind: 'admin', language })}>{t('desk:admin')}</a>
        </p>
      </div>
    </div>
  )
}

function Shelf({ catalog, audience }: { catalog: Catalog; audience: Audience }) {
  const { t } = useWords()
  const guides = catalog.guides.filter((guide) => guide.audience === audience)
  if (guides.length === 0) return null
  return (
    <section className="shelf" aria-labelledby={`shelf-${audience}`}>
      <h2 id={`shelf-${audience}`}>{t(audience === 'user' ? 'desk:forReaders' : 'desk:forAdmins')}</h2>
      <ul>
        {guides.map((entry) => (
          <GuideLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function GuideLine({ entry }: { entry: CatalogEntry }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { site } = usePageState()
  const textLang = entry.language === language ? undefined : entry.language
  const tags = [
    ...entry.platforms.map((platform) => t(`rooms:platform.${platform}`)),
    ...(entry.unlisted ? [t('desk:unlisted')] : []),
    ...(textLang === undefined ? [] : [t('rooms:inLanguage', { language: t(`language.${textLang}`) })]),
  ]
  return (
    <li>
      <a className="answer choice" href={link({ kind: 'desk-guide', language, guide: entry.id })}>
        <span className="words">
          <span lang={textLang}>{entry.title}</span>
          {tags.length === 0 ? null : <small>{tags.join(' · ')}</small>}
        </span>
        <ChevronIcon />
      </a>
      <WithdrawnNote withdrawal={withdrawalOf(site, { guide: entry.id })} />
    </li>
  )
}
