import { useEffect, useState } from 'react'
import type { GuideId } from '../../../guide/node.ts'
import type { Shown } from '../../../guide/site.ts'
import { usePlace } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'

/** Which guides lists show, and names in `site.json` that no guide has. */
export function AdminGuides({ shown = {}, loader }: { shown: Shown | undefined; loader: Loader }) {
  const { t } = useWords()
  const known = useKnownGuides(loader)
  const lists = (['only', 'first', 'hidden'] as const).flatMap((kind) => {
    const ids = shown[kind]
    return ids === undefined ? [] : [{ kind, ids }]
  })
  const unknown = [...new Set(lists.flatMap(({ ids }) => ids))].filter((id) => known !== undefined && !known.includes(id))
  if (lists.length === 0 && shown.audiences === undefined) return t('admin:allGuides')
  return (
    <>
      {shown.audiences === undefined ? null : (
        <p>
          {t('admin:audiences', { audiences: shown.audiences.map((audience) => t(`admin:audience.${audience}`)).join(', ') })}
        </p>
      )}
      {lists.map(({ kind, ids }) => (
        <p key={kind}>{t(`admin:${kind}`, { ids: ids.join(', ') })}</p>
      ))}
      {unknown.length === 0 ? null : <strong className="error">{t('admin:unknownGuides', { ids: unknown.join(', ') })}</strong>}
    </>
  )
}

/** The ids of all guides; `undefined` until they are known, and where they are too many to load. */
function useKnownGuides(loader: Loader): readonly GuideId[] | undefined {
  const { language } = usePlace()
  const [known, setKnown] = useState<readonly GuideId[]>()
  useEffect(() => {
    let gone = false
    loader.catalog(language).then(
      (catalog) => gone || catalog.pages !== undefined || setKnown(catalog.guides.map(({ id }) => id)),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [loader, language])
  return known
}
