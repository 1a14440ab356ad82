import { useState } from 'react'
import type { Catalog } from '../../../guide/guide.ts'
import { isShown } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import { GuideList, hasCards } from '../../controls/guide-list.tsx'
import { InstallOffer } from '../../controls/install-offer.tsx'
import { LazyView } from '../../controls/lazy-view.tsx'
import { Pager } from '../../controls/pager.tsx'
import type { Resume } from '../../memory/resume.ts'
import { ResumeFirst, ResumeView, useStoredWalks } from '../../node/resume-view.tsx'
import { useWords } from '../../words/words-context.tsx'
import { DeviceLine, useFirstPlatform } from './device-line.tsx'
import { FindField } from './find-field.tsx'
import { GuideFilter } from './guide-filter.tsx'
import { NeedLinks } from './need-links.tsx'

interface Props {
  readonly catalog: Catalog
  readonly shown: Shown | undefined
  readonly resumes: readonly Resume[]
}

/** The first page of a language: the search, the list of guides, and the walks to continue. */
export function CatalogPage({ catalog, shown, resumes }: Props) {
  const { t } = useWords()
  const [platform, choosePlatform] = useFirstPlatform()
  const [filter, setFilter] = useState('')
  const isLong = catalog.pages !== undefined
  const found =
    filter.trim() === '' ? undefined : (
      <LazyView
        load={() => import('./filtered-guides.tsx').then(({ FilteredGuides }) => FilteredGuides)}
        words={[]}
        viewProps={{ catalog, shown, text: filter }}
      />
    )
  const entryOf = (id: string) => catalog.guides.find((guide) => guide.id === id)
  const stored = useStoredWalks(resumes.filter(({ guide }) => isShown(guide, shown, entryOf(guide))))
  return (
    <>
      <div className={hasCards(catalog) ? 'beside' : 'stacked'}>
        <div>
          <h1 id="title" tabIndex={-1}>
            {t('catalog:title')}
          </h1>
          <ResumeFirst stored={stored}>
            <p className="lead">{t('catalog:intro')}</p>
          </ResumeFirst>
          <FindField />
        </div>
        <div>
          <GuideList catalog={catalog} shown={shown} platform={platform} found={found}>
            {isLong ? <GuideFilter text={filter} onType={setFilter} /> : null}
            {found === undefined ? (
              <>
                <NeedLinks catalog={catalog} />
                <DeviceLine catalog={catalog} platform={platform} onChoose={choosePlatform} />
              </>
            ) : null}
          </GuideList>
        </div>
      </div>
      {found === undefined ? <Pager kind="catalog" listPage={catalog} /> : null}
      <InstallOffer />
      <ResumeView stored={stored} />
    </>
  )
}
