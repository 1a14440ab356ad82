import type { Catalog } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import type { Shown } from '../../../guide/site.ts'
import { CodeForm } from '../../controls/code-form.tsx'
import { GuideList } from '../../controls/guide-list.tsx'
import { SpelledIn } from '../../controls/spelled-in.tsx'
import { useAppActions } from '../../page/app-actions.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly catalog: Catalog | undefined
  readonly shown: Shown | undefined
  /** A well-formed code that no screen has. */
  readonly code: Code | undefined
  /** This device does not know the address, and the server could not be asked. */
  readonly unreached: boolean | undefined
}

/** For an unknown address: a form for a code, and the list of guides. */
export function MissingView({ catalog, shown, code, unreached }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t(unreached ? 'missing:unreachedTitle' : 'missing:title')}
      </h1>
      <p className="lead">
        {unreached ? (
          t('missing:unreached')
        ) : code === undefined ? (
          t('missing:text')
        ) : (
          <SpelledIn words={t('missing:code', { code: code.toUpperCase() })} code={code} />
        )}
      </p>
      <CodeForm onOpen={useAppActions().open} />
      {catalog === undefined ? (
        <p>
          <a href={link({ kind: 'catalog', language })}>{t('catalog.all')}</a>
        </p>
      ) : (
        <GuideList catalog={catalog} shown={shown} />
      )}
    </>
  )
}
