import type { CatalogEntry } from '../../../guide/guide.ts'
import { CopyButton } from '../../controls/copy-button.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { builtPages } from '../../site/built-site.ts'
import { useWords } from '../../words/words-context.tsx'

/** Addresses of the pages that prepare a device, to send to readers: one for all guides, one for each. */
export function AdminPrepare({ loader }: { loader: Loader }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { guides, more } = useGuides(loader)
  const all = link({ kind: 'ready', language })
  const pathFor = (guide: string) => (builtPages === 'guide' ? `${all}?guide=${guide}` : link({ kind: 'ready', language, guide }))
  return (
    <section aria-labelledby="admin-ready">
      <h2 id="admin-ready">{t('admin:ready')}</h2>
      <p>{t('admin:readyHint')}</p>
      <ul className="addresses">
        <Line href={all} words={t('admin:readyAll')} />
        {guides.map(({ id, title, language: text }) => (
          <Line key={id} href={pathFor(id)} words={title} lang={text === language ? undefined : text} />
        ))}
      </ul>
      {more ? <p>{t('admin:readyMore')}</p> : null}
    </section>
  )
}

function Line({ href, words, lang }: { href: string; words: string; lang?: string | undefined }) {
  const { t } = useWords()
  return (
    <li>
      <p>
        <a href={href} lang={lang}>
          {words}
        </a>
      </p>
      <p>
        <code translate="no">{href}</code>
      </p>
      {useHydrated() ? <CopyButton text={new URL(href, location.href).href} label={t('admin:readyCopy')} /> : null}
    </li>
  )
}

/** The guides on the first page of the catalog, and whether there are more; none until it is loaded. */
function useGuides(loader: Loader): { readonly guides: readonly CatalogEntry[]; readonly more: boolean } {
  const { language } = useLinkContext()
  const { value: { guides, pages = 1 } = { guides: [] } } = useLoaded(() => loader.catalog(language), [loader, language])
  return { guides: guides.filter(({ unlisted }) => unlisted === undefined), more: pages > 1 }
}
