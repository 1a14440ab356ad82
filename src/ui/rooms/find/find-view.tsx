import './find.css'
import type { FindIndex } from '../../../guide/find.ts'
import type { Catalog } from '../../../guide/guide.ts'
import type { GuideId } from '../../../guide/node.ts'
import { isShown } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import { FindForm } from '../../controls/find-form.tsx'
import { Pager } from '../../controls/pager.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { FindAnswer } from './find-answer.ts'
import { FindList } from './find-list.tsx'
import { FoundView } from './found-view.tsx'

interface Props {
  readonly index: FindIndex
  readonly catalog: Catalog
  readonly shown: Shown | undefined
  readonly answer?: FindAnswer | undefined
}

/** The search for error codes and messages: all of them as links, or the result of a query. */
export function FindView({ index, catalog: all, shown, answer }: Props) {
  const { t } = useWords()
  const catalog = { ...all, guides: all.guides.filter((guide) => isShown(guide.id, shown, guide)) }
  if (answer !== undefined)
    return (
      <FoundView
        catalog={catalog}
        answer={{
          ...answer,
          found: foundIn(answer.found, (id) =>
            isShown(
              id,
              shown,
              all.guides.find((guide) => guide.id === id),
            ),
          ),
        }}
      />
    )
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('find:title')}
      </h1>
      <p className="lead">{t('find:intro')}</p>
      <FindForm />
      <FindList index={index} catalog={catalog} />
      <Pager kind="find" listPage={index} />
    </>
  )
}

/** The hits in guides that the lists show. */
function foundIn(found: FindAnswer['found'], isListed: (guide: GuideId) => boolean): FindAnswer['found'] {
  if (found.kind === 'none') return found
  const hits = found.hits.filter(({ guide }) => isListed(guide))
  return hits.length > 0 ? { ...found, hits } : { kind: 'none', ...(found.instead !== undefined && { instead: found.instead }) }
}
