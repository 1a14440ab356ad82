import { useEffect } from 'react'
import type { Catalog, NeedBegin } from '../../../guide/guide.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** Links to the guides of each need, in a catalog of several pages. */
export function NeedLinks({ catalog: { begins = [] } }: { catalog: Catalog }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  useScrollToFragment()
  if (begins.length < 2) return null
  const hrefOf = ({ of, page }: NeedBegin): string => {
    const fragment = of === 'admin' ? '#shelf-admin' : `#need-${of}`
    return page === 1 ? fragment : link({ kind: 'catalog', language, page }) + fragment
  }
  return (
    <nav className="need-links" aria-label={t('catalog:needs')}>
      <ul>
        {begins.map((begin) => (
          <li key={begin.of}>
            <a href={hrefOf(begin)}>{begin.of === 'admin' ? t('catalog:admin') : t(`catalog:need.${begin.of}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Scrolls to the group that the address names. The app focuses the heading of a page that it renders, after this effect. */
function useScrollToFragment(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (/^#(?:need|shelf)-/.test(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView()
    })
    return () => clearTimeout(timer)
  }, [])
}
