import { Fragment } from 'react'
import { type Audience, type Catalog, type CatalogEntry, platforms } from '../guide/guide.ts'
import { ChevronIcon } from './icons.tsx'
import { useLink, usePlace } from './place.ts'
import { useWords } from './words-context.tsx'

interface Props {
  readonly catalog: Catalog
}

/** Every guide, readers' first and administrators' apart, each group by platform. */
export function CatalogView({ catalog }: Props) {
  const { t } = useWords()
  if (catalog.guides.length === 0) return <p className="notice">{t('catalog.empty')}</p>
  return (
    <>
      <Shelf catalog={catalog} audience="user" />
      <Shelf catalog={catalog} audience="admin" />
    </>
  )
}

function Shelf({ catalog, audience }: Props & { audience: Audience }) {
  const { t } = useWords()
  const groups = byPlatform(catalog.guides.filter((guide) => guide.audience === audience && !guide.unlisted))
  if (groups.length === 0) return null
  return (
    <section className={`shelf ${audience}`} aria-labelledby={`shelf-${audience}`}>
      <h2 id={`shelf-${audience}`}>{t(`catalog.${audience}`)}</h2>
      {audience === 'admin' ? <p className="hint">{t('catalog.adminIntro')}</p> : null}
      {groups.map(({ platform, guides }) => (
        <Fragment key={platform}>
          {groups.length === 1 ? null : (
            <h3>{platform === 'several' ? t('catalog.severalPlatforms') : t(`platform.${platform}`)}</h3>
          )}
          <ul>
            {guides.map((entry) => (
              <EntryView key={entry.id} entry={entry} named={groups.length > 1 && platform !== 'several'} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

/** `named`: the heading above has named the one platform already. */
function EntryView({ entry, named }: { entry: CatalogEntry; named: boolean }) {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  const textLang = entry.language === language ? undefined : entry.language
  const tags = [
    ...(named ? [] : entry.platforms.map((platform) => t(`platform.${platform}`))),
    ...(textLang === undefined ? [] : [t('catalog.in', { language: t(`language.${textLang}`) })]),
  ]
  return (
    <li>
      <a className="answer choice" href={link({ kind: 'start', language, guide: entry.id })}>
        <span className="words">
          <span lang={textLang}>{entry.title}</span>
          {entry.description === '' || entry.description === entry.title ? null : (
            <small lang={textLang}>{entry.description}</small>
          )}
          {tags.length === 0 ? null : <small className="tags">{tags.join(' · ')}</small>}
        </span>
        <ChevronIcon />
      </a>
    </li>
  )
}

/** Guides for one platform under its name, in the order platforms are listed; those for several, or none named, first. */
function byPlatform(guides: readonly CatalogEntry[]) {
  const groups = (['several', ...platforms] as const).map((platform) => ({
    platform,
    guides: guides.filter((guide) => (guide.platforms.length === 1 ? guide.platforms[0] : 'several') === platform),
  }))
  return groups.filter((group) => group.guides.length > 0)
}
