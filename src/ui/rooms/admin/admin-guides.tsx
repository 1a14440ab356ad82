import type { GuideId } from '../../../guide/node.ts'
import type { Shown } from '../../../guide/site.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'

/** Which guides the lists show, and the names in `site.json` that no guide has. */
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

/** The ids of all guides; `undefined` until they are loaded, and where there are too many. */
function useKnownGuides(loader: Loader): readonly GuideId[] | undefined {
  const { language } = useLinkContext()
  const { value } = useLoaded(() => loader.catalog(language), [loader, language])
  return value === undefined || value.pages !== undefined ? undefined : value.guides.map(({ id }) => id)
}
