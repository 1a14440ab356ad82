import './find.css'
import type { FindIndex } from '../guide/find.ts'
import type { Catalog } from '../guide/guide.ts'
import type { GuideId } from '../guide/node.ts'
import type { Found } from '../runtime/find.ts'
import { FindForm } from './find-form.tsx'
import { FindList } from './find-list.tsx'
import { FoundView } from './found-view.tsx'
import { LeafLinks } from './leaf-links.tsx'
import { useWords } from './words-context.tsx'

/** What was asked, and what the device found: several screens, or none. */
export interface FindAnswer {
  readonly query: string
  /** The guide that it was asked from. */
  readonly guide?: GuideId | undefined
  readonly found: Exclude<Found, { kind: 'one' }>
}

interface Props {
  readonly index: FindIndex
  readonly catalog: Catalog
  readonly answer?: FindAnswer | undefined
}

/** The error door: every code and message as a list of links; with a question, what answers it. */
export function FindView({ index, catalog, answer }: Props) {
  const { t } = useWords()
  if (answer !== undefined) return <FoundView catalog={catalog} answer={answer} />
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('find.title')}
      </h1>
      <p className="lead">{t('find.intro')}</p>
      <FindForm />
      <FindList index={index} catalog={catalog} />
      <LeafLinks kind="find" leaf={index} />
    </>
  )
}
