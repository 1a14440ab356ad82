import type { ReactNode } from 'react'
import type { Catalog, CatalogEntry, Platform } from '../../guide/guide.ts'
import { groupByNeed, platformFirst } from '../../guide/need-groups.ts'
import { arrange } from '../../guide/shown.ts'
import type { Shown } from '../../guide/site.ts'
import { useWords } from '../words/words-context.tsx'
import { GuideCard } from './guide-entry.tsx'
import { type GuideGroup, GuideLines } from './guide-lines.tsx'

interface Props {
  readonly catalog: Catalog
  readonly shown: Shown | undefined
  /** The platform whose guides come first; by default that of most readers. */
  readonly platform?: Platform | undefined
  /** Shown below the first heading. */
  readonly children?: ReactNode
  /** What a filter has found, in place of the list. */
  readonly found?: ReactNode
}

/** The most guides that are shown as cards. */
const mostCards = 6

/** Whether the list of a catalog is short: it has room beside the search on a wide screen. */
export const hasCards = ({ guides, pages }: Catalog): boolean =>
  pages === undefined && guides.filter(({ audience, unlisted }) => audience === 'user' && !unlisted).length <= mostCards

/**
 * All guides that the deployment shows. Those for readers are cards where they are few, otherwise lines by what they help with. Those for
 * administrators are behind one line, unless the list has no others.
 */
export function GuideList({ catalog, shown, platform = 'android', children, found }: Props) {
  const { t } = useWords()
  const { ahead, rest } = arrange(
    catalog.guides.filter(({ unlisted }) => !unlisted),
    shown,
  )
  const of = (audience: CatalogEntry['audience']): readonly GuideGroup[] => {
    const [first, others] = [ahead, rest].map((guides) => guides.filter((guide) => guide.audience === audience))
    const groups = [{ guides: first ?? [] }, ...groupByNeed(platformFirst(others ?? [], platform))]
    return groups.filter(({ guides }) => guides.length > 0)
  }
  const [readers, admins] = [of('user'), of('admin')]
  if (readers.length + admins.length === 0) return <p className="notice">{t('catalog:empty')}</p>
  const count = readers.reduce((sum, { guides }) => sum + guides.length, 0)
  const ofReaders =
    count > mostCards || catalog.pages !== undefined ? <GuideLines groups={readers} areTargets /> : <Cards groups={readers} />
  const isForAdmins = readers.length === 0
  return (
    <>
      <section className={isForAdmins ? 'shelf admin' : 'shelf'} aria-labelledby={isForAdmins ? 'shelf-admin' : 'shelf-user'}>
        <h2 id={isForAdmins ? 'shelf-admin' : 'shelf-user'}>{t(isForAdmins ? 'catalog:admin' : 'catalog:user')}</h2>
        {children}
        {found ?? (isForAdmins ? <GuideLines groups={admins} /> : ofReaders)}
      </section>
      {isForAdmins || admins.length === 0 || found !== undefined ? null : (
        <details className="shelf admin" id="shelf-admin">
          <summary>{t('catalog:areYouAdmin')}</summary>
          <p className="fine">{t('catalog:adminIntro')}</p>
          <GuideLines groups={admins} />
        </details>
      )}
    </>
  )
}

function Cards({ groups }: { groups: readonly GuideGroup[] }) {
  return (
    <ul className="cards">
      {groups
        .flatMap(({ guides }) => guides)
        .map((entry) => (
          <li key={entry.id}>
            <GuideCard entry={entry} />
          </li>
        ))}
    </ul>
  )
}
