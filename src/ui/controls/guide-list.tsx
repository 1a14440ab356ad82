import { Fragment } from 'react'
import { type Audience, audiences, type Catalog, type CatalogEntry, platforms } from '../../guide/guide.ts'
import { type Arranged, arrange } from '../../guide/shown.ts'
import type { Shown } from '../../guide/site.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { ChevronIcon } from './icons.tsx'

interface Props {
  readonly catalog: Catalog
  readonly shown: Shown | undefined
}

/** All guides that the deployment shows: those for readers, then those for administrators, each grouped by platform. */
export function GuideList({ catalog, shown }: Props) {
  const { t } = useWords()
  const arranged = arrange(
    catalog.guides.filter(({ unlisted }) => !unlisted),
    shown,
  )
  if (arranged.ahead.length + arranged.rest.length === 0) return <p className="notice">{t('catalog:empty')}</p>
  return audiences.map((audience) => <Shelf key={audience} arranged={arranged} audience={audience} />)
}

function Shelf({ arranged, audience }: { arranged: Arranged; audience: Audience }) {
  const { t } = useWords()
  const groups = groupsOf(arranged, audience)
  if (groups.length === 0) return null
  return (
    <section className={`shelf ${audience}`} aria-labelledby={`shelf-${audience}`}>
      <h2 id={`shelf-${audience}`}>{t(`catalog:${audience}`)}</h2>
      {audience === 'admin' ? <p className="hint">{t('catalog:adminIntro')}</p> : null}
      {groups.map(({ platform, guides }) => (
        <Fragment key={platform}>
          {groups.length === 1 || platform === 'ahead' ? null : (
            <h3>{platform === 'several' ? t('catalog:severalPlatforms') : t(`rooms:platform.${platform}`)}</h3>
          )}
          <ul>
            {guides.map((entry) => (
              <EntryView
                key={entry.id}
                entry={entry}
                hasPlatformHeading={groups.length > 1 && platform !== 'several' && platform !== 'ahead'}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}

/** A link to a guide, with its platforms unless the heading above names them. */
function EntryView({ entry, hasPlatformHeading }: { entry: CatalogEntry; hasPlatformHeading: boolean }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const textLang = entry.language === language ? undefined : entry.language
  const tags = [
    ...(hasPlatformHeading ? [] : entry.platforms.map((platform) => t(`rooms:platform.${platform}`))),
    ...(textLang === undefined ? [] : [t('rooms:inLanguage', { language: t(`language.${textLang}`) })]),
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

/**
 * The guides of an audience in groups: first those that the admin has ordered, in that order; then those for several platforms or
 * none; then one group a platform, in the order of `platforms`. Empty groups are left out.
 */
function groupsOf({ ahead, rest }: Arranged, audience: Audience) {
  const platformOf = ({ platforms: [first, ...others] }: CatalogEntry) => (others.length > 0 ? 'several' : (first ?? 'several'))
  const groups = [
    { platform: 'ahead' as const, guides: ahead },
    ...(['several', ...platforms] as const).map((platform) => ({
      platform,
      guides: rest.filter((guide) => platformOf(guide) === platform),
    })),
  ]
  const own = groups.map(({ platform, guides }) => ({ platform, guides: guides.filter((guide) => guide.audience === audience) }))
  return own.filter(({ guides }) => guides.length > 0)
}
