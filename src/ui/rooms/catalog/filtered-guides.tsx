import { wordsIn } from '../../../guide/fold.ts'
import type { Catalog, CatalogEntry } from '../../../guide/guide.ts'
import { groupByNeed, platformFirst } from '../../../guide/need-groups.ts'
import { arrange } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import { GuideLines } from '../../controls/guide-lines.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useLoader } from '../../screen/loader-context.ts'
import { readerPlatform } from '../../search/reader-platform.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly catalog: Catalog
  readonly shown: Shown | undefined
  readonly text: string
}

/** The guides of all pages of a catalog that have all words of a text in their title, their need or their platforms. */
export function FilteredGuides({ catalog, shown, text }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const loader = useLoader()
  const { value: entries, failed } = useLoaded(() => allEntries(catalog.pages ?? 1, language, loader), [catalog, language])
  if (entries === undefined)
    return (
      <p className="fine" role="status">
        {t(failed ? 'later.failed' : 'later.coming')}
      </p>
    )
  const { ahead, rest } = arrange(
    entries.filter(({ unlisted }) => !unlisted),
    shown,
  )
  const found = platformFirst([...ahead, ...rest], readerPlatform() ?? 'android').filter((entry) => hasWords(entry, text, t))
  const [readers, admins] = (['user', 'admin'] as const).map((audience) => found.filter((entry) => entry.audience === audience))
  return (
    <>
      <p className="fine" role="status">
        {t('rooms:filter.left', { count: found.length })}
      </p>
      <GuideLines groups={groupByNeed(readers ?? [])} />
      {admins === undefined || admins.length === 0 ? null : (
        <>
          <h3>{t('catalog:admin')}</h3>
          <GuideLines groups={groupByNeed(admins)} />
        </>
      )}
    </>
  )
}

async function allEntries(pages: number, language: Catalog['language'], loader: Loader): Promise<readonly CatalogEntry[]> {
  const all = await Promise.all(Array.from({ length: pages }, (_, place) => loader.catalog(language, place + 1)))
  return all.flatMap(({ guides }) => guides)
}

/** Whether a guide has all words of a text, also inside of longer words. */
function hasWords({ title, short = '', need = 'other', platforms }: CatalogEntry, text: string, t: Words): boolean {
  const own = wordsIn(
    [title, short, t(`catalog:need.${need}`), ...platforms.map((platform) => t(`rooms:platform.${platform}`))].join(' '),
  )
  return wordsIn(text).every((word) => own.some((other) => other.includes(word)))
}
