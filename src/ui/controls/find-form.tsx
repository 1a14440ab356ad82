import type { KeyboardEvent, ReactNode } from 'react'
import type { GuideId } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { Icon } from './icons.tsx'

interface Props {
  /** The guide that the reader is in: its results come first. */
  readonly guide?: GuideId | undefined
  /** The last query. */
  readonly query?: string
  /** The id of the heading that asks what the field is for, in place of a label. */
  readonly labelledBy?: string
  readonly onType?: (text: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void
  /** Results, below the field. */
  readonly children?: ReactNode
}

/**
 * A form for an error code or a message. Before hydration, and without a script, the browser submits it and opens the list of all
 * codes.
 */
export function FindForm({ guide, query, labelledBy, onType, onKeyDown, children }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest browsers that we support do not have `<search>`
    <form className="find-form" role="search" method="get" action={link({ kind: 'find', language })} onKeyDown={onKeyDown}>
      {labelledBy === undefined ? <label htmlFor="q">{t('rooms:find.label')}</label> : null}
      <div className="find-field">
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
          aria-labelledby={labelledBy}
          aria-describedby="q-hint"
          onChange={onType && ((event) => onType(event.target.value))}
        />
        {guide === undefined ? null : <input type="hidden" name="guide" value={guide} />}
        <button type="submit" className="primary">
          <Icon>
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5 5" />
          </Icon>
          <span className="unseen">{t('rooms:find.submit')}</span>
        </button>
      </div>
      <p id="q-hint" className="fine">
        {t('rooms:find.hint')}
      </p>
      {children}
    </form>
  )
}
