import type { Catalog } from '../guide/guide.ts'
import { CatalogView } from './catalog-view.tsx'
import { CodeForm } from './code-form.tsx'
import { FindForm } from './find-form.tsx'
import { LeafLinks } from './leaf-links.tsx'
import type { Resume } from './resume.ts'
import { ResumeView } from './resume-view.tsx'
import { useWords } from './words-context.tsx'

interface Props {
  readonly catalog: Catalog
  readonly resumes: readonly Resume[]
  readonly onOpen: (path: string) => void
}

/** The first page of a language: what to ask for, every guide, and what to go on with. */
export function CatalogPage({ catalog, resumes, onOpen }: Props) {
  const { t } = useWords()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('catalog.title')}
      </h1>
      <p className="lead">{t('catalog.intro')}</p>
      <FindForm />
      <CatalogView catalog={catalog} />
      <LeafLinks kind="catalog" leaf={catalog} />
      <CodeForm onOpen={onOpen} />
      <ResumeView resumes={resumes} />
    </>
  )
}
