import type { Code } from '../../../guide/node.ts'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** For a code that no node has any more: a link to the code that replaces it, if there is one. */
export function RetiredView({ code, to }: { code: Code; to: Code | undefined }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('rooms:code.retiredTitle')}
      </h1>
      <p className="lead">{t('rooms:code.retired', { code: code.toUpperCase() })}</p>
      <nav className="answers" aria-label={t('node.onward')}>
        {to === undefined ? null : (
          <a className="answer primary" href={link({ kind: 'code', code: to })}>
            <span className="words">
              {t('rooms:code.replaced')}
              <small>{to.toUpperCase()}</small>
            </span>
            <ChevronIcon />
          </a>
        )}
        <a className="answer secondary" href={link({ kind: 'catalog', language })}>
          {t('catalog.all')}
        </a>
      </nav>
    </>
  )
}
