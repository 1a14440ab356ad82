import type { GuideId } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

interface Props {
  /** The guide that the reader is at: what it says comes first. */
  readonly guide?: GuideId | undefined
  /** What was asked before. */
  readonly query?: string
}

/**
 * Takes an error code or a message. A plain form, so that nothing typed is lost before the app is there, or without it:
 * then the browser goes to the list of all codes.
 */
export function FindForm({ guide, query }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is younger than the browsers that this is for
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
