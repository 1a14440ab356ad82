import type { Guide } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { ChevronIcon } from '../../controls/icons.tsx'
import { SpelledCode } from '../../controls/spelled-code.tsx'
import { SpelledIn } from '../../controls/spelled-in.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** The key of the heading: not every retired code has been replaced. */
export const retiredTitle = (to: Code | undefined) => (to === undefined ? 'rooms:code.goneTitle' : 'rooms:code.retiredTitle')

interface Props {
  readonly code: Code
  /** The code that replaces it. */
  readonly to: Code | undefined
  /** The guide that the code belonged to, where the address names it: its first page offers the walk with its answers. */
  readonly guide: Guide | undefined
}

/** For a code that no node has any more: links to the code that replaces it, and to its guide, where there are any. */
export function RetiredView({ code, to, guide }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t(retiredTitle(to))}
      </h1>
      <p className="lead">
        <SpelledIn words={t('rooms:code.retired', { code: code.toUpperCase() })} code={code} />
      </p>
      <nav className="answers" aria-label={t('node.onward')}>
        {to === undefined ? null : (
          <a className="answer primary" href={link({ kind: 'code', code: to })}>
            <span className="words">
              {t('rooms:code.replaced')}
              <small>
                <SpelledCode code={to} plain />
              </small>
            </span>
            <ChevronIcon />
          </a>
        )}
        {guide === undefined ? null : (
          <a
            className={`answer ${to === undefined ? 'primary' : 'secondary'}`}
            href={link({ kind: 'start', language, guide: guide.id })}
          >
            <span className="words">
              {t('rooms:code.guide')}
              <small lang={guide.language === language ? undefined : guide.language}>{guide.title}</small>
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
