import type { ListPage } from '../../guide/list-page.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** Links to the next and previous page of a list of guides. Empty if the list has one page. */
export function Pager({ kind, listPage: { page = 1, pages = 1 } }: { kind: 'catalog' | 'find' | 'desk'; listPage: ListPage }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  if (pages === 1) return null
  const href = (to: number) => link({ kind, language, ...(to > 1 && { page: to }) })
  return (
    <nav className="answers" aria-label={t('rooms:pager.title')}>
      <p className="hint">{t('rooms:pager.place', { page, pages })}</p>
      {page === pages ? null : (
        <a className="answer secondary" rel="next" href={href(page + 1)}>
          {t('rooms:pager.next')}
        </a>
      )}
      {page === 1 ? null : (
        <a className="answer secondary" rel="prev" href={href(page - 1)}>
          {t('rooms:pager.previous')}
        </a>
      )}
    </nav>
  )
}
