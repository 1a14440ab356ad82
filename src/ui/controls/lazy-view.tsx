import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import { addWords } from '../words/load-words.ts'
import type { Namespace } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'

interface Props<Part extends object> {
  /** Brings a view that most readers never need, as a file of its own. Asked once. */
  readonly load: () => Promise<ComponentType<Part>>
  /** The namespaces that the view uses besides those of the page around it. */
  readonly words: readonly Namespace[]
  readonly viewProps: Part
}

/**
 * A view that comes when it is opened: nobody else pays for it. While it comes, and where it cannot come, that is said in
 * words, with a way to try again; the page around it goes on. Only for what a reader has opened: the server never draws it.
 */
export function LazyView<Part extends object>({ load, words, viewProps }: Props<Part>): ReactNode {
  const { t, i18n } = useWords()
  const [View, setView] = useState<ComponentType<Part>>()
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  const view = useRef<HTMLDivElement>(null)
  const again = tries > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is new on every render, and one load is enough
  useEffect(() => {
    let gone = false
    setFailed(false)
    Promise.all([load(), addWords(i18n, words)]).then(
      ([view]) => gone || setView(() => view),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [tries])
  // The button that was pressed goes when the view comes: the focus goes to the view.
  useEffect(() => {
    if (View !== undefined && again) view.current?.focus({ preventScroll: true })
  }, [View, again])
  if (View !== undefined)
    return again ? (
      <div ref={view} tabIndex={-1}>
        <View {...viewProps} />
      </div>
    ) : (
      <View {...viewProps} />
    )
  return (
    <div role="status">
      <p>{t(failed ? 'later.failed' : 'later.coming')}</p>
      {failed || again ? (
        <button type="button" onClick={() => setTries(tries + 1)}>
          {t('failed.retry')}
        </button>
      ) : null}
    </div>
  )
}
