import type { i18n } from 'i18next'
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import { addWords } from '../words/load-words.ts'
import type { Namespace } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props<Part extends object> {
  /** Loads the view. Called once, and once more for each retry. */
  readonly load: () => Promise<ComponentType<Part>>
  /** The namespaces that the view uses besides those of the page around it. */
  readonly words: readonly Namespace[]
  readonly viewProps: Part
}

/**
 * A view in a chunk of its own, loaded when this is mounted. Shows a message while it loads, and a message with a retry button if
 * that fails. Not for server rendering.
 */
export function LazyView<Part extends object>({ load, words, viewProps }: Props<Part>): ReactNode {
  const { t, i18n } = useWords()
  const [retries, setRetries] = useState(0)
  const { value: View, failed } = useLoaded(() => loadView(load, i18n, words), [retries])
  const container = useRef<HTMLDivElement>(null)
  const isRetry = retries > 0
  // The retry button is removed when the view is there, so the focus moves to the view.
  useEffect(() => {
    if (View !== undefined && isRetry) container.current?.focus({ preventScroll: true })
  }, [View, isRetry])
  if (View !== undefined)
    return isRetry ? (
      <div ref={container} tabIndex={-1}>
        <View {...viewProps} />
      </div>
    ) : (
      <View {...viewProps} />
    )
  return (
    <div role="status">
      <p>{t(failed ? 'later.failed' : 'later.coming')}</p>
      {failed || isRetry ? (
        <button type="button" onClick={() => setRetries(retries + 1)}>
          {t('failed.retry')}
        </button>
      ) : null}
    </div>
  )
}

async function loadView<Part extends object>(
  load: Props<Part>['load'],
  i18n: i18n,
  words: readonly Namespace[],
): Promise<ComponentType<Part>> {
  const [View] = await Promise.all([load(), addWords(i18n, words)])
  return View
}
