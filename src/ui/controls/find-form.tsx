import type { GuideId } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

interface Props {
  /** The guide that the reader is in: its results come first. */
  readonly guide?: GuideId | undefined
  /** The last query. */
  readonly query?: string
}

/**
 * A form for an error code or a message. Before hydration, and without a script, the browser submits it and opens the list of all
 * codes.
 */
export function FindForm({ guide, query }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest browsers that we support do not have `<search>`
    <form className="find-form" role="search" method="get" action={link({ kind: 'find', language })}>
      <label htmlFor="q">{t('rooms:find.label')}</label>
      <div className="row">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby="q-hint"
        />
        {guide === undefined ? null : <input type="hidden" name="guide" value={guide} />}
        <button type="submit">{t('rooms:find.submit')}</button>
      </div>
      <p id="q-hint" className="fine">
        {t('rooms:find.hint')}
      </p>
    </form>
  )
}
