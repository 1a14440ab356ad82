import type { Catalog } from '../../../guide/guide.ts'
import { isShown } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import { CodeForm } from '../../controls/code-form.tsx'
import { FindForm } from '../../controls/find-form.tsx'
import { GuideList } from '../../controls/guide-list.tsx'
import { InstallOffer } from '../../controls/install-offer.tsx'
import { Pager } from '../../controls/pager.tsx'
import type { Resume } from '../../memory/resume.ts'
import { ResumeFirst, ResumeView, useStoredWalks } from '../../node/resume-view.tsx'
import { useAppActions } from '../../page/app-actions.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly catalog: Catalog
  readonly shown: Shown | undefined
  readonly resumes: readonly Resume[]
}

/** The first page of a language: the search, the list of guides, the form for a code, and the walks to continue. */
export function CatalogPage({ catalog, shown, resumes }: Props) {
  const { t } = useWords()
  const entryOf = (id: string) => catalog.guides.find((guide) => guide.id === id)
  const stored = useStoredWalks(resumes.filter(({ guide }) => isShown(guide, shown, entryOf(guide))))
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('catalog:title')}
      </h1>
      <ResumeFirst stored={stored}>
        <p className="lead">{t('catalog:intro')}</p>
      </ResumeFirst>
      <FindForm />
      <GuideList catalog={catalog} shown={shown} />
      <Pager kind="catalog" listPage={catalog} />
      <CodeForm onOpen={useAppActions().open} />
      <InstallOffer />
      <ResumeView stored={stored} />
    </>
  )
}
