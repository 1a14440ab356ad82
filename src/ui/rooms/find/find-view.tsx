import './find.css'
import type { FindIndex } from '../../../guide/find.ts'
import type { Catalog } from '../../../guide/guide.ts'
import { isShown } from '../../../guide/shown.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { shownGuides } from '../../../guide/withdrawn.ts'
import { FindForm } from '../../controls/find-form.tsx'
import { Pager } from '../../controls/pager.tsx'
import { useWords } from '../../words/words-context.tsx'
import { FindList } from './find-list.tsx'
import { withoutWithdrawn } from './without-withdrawn.ts'

interface Props {
  readonly index: FindIndex
  readonly catalog: Catalog
  readonly site: SiteConfig
}

/** All error codes and messages, as links. */
export function FindView({ index, catalog, site }: Props) {
  const { t } = useWords()
  const shown = shownGuides(site)
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('find:title')}
      </h1>
      <p className="lead">{t('find:intro')}</p>
      <FindForm />
      <FindList
        index={withoutWithdrawn(index, site)}
        entries={catalog.guides.filter((guide) => isShown(guide.id, shown, guide))}
      />
      <Pager kind="find" listPage={index} />
    </>
  )
}
