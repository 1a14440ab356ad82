import { useEffect } from 'react'
import { CheckIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { bytesWords } from '../words/bytes.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import type { OfflineState, Saving } from './offline-state.ts'

/** Whether the guides are available offline. */
export function OfflineView({ offline: { fromDevice, saving } }: { offline: OfflineState }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const ready = saving?.kind === 'ready'
  // At the first click after the guides are stored: some browsers then ask a reader who is using them.
  useEffect(() => {
    if (!ready) return
    const request = () =>
      void import('./offline-actions.ts')
        .then(({ requestPersistenceOnce }) => requestPersistenceOnce(base))
        .catch(() => undefined)
    addEventListener('click', request, { once: true })
    return () => removeEventListener('click', request)
  }, [ready, base])
  return (
    <div className="offline">
      {fromDevice ? <p>{t('offline.fromDevice')}</p> : null}
      <p role="status">
        {ready ? <CheckIcon /> : null}
        {/* In its own element: a browser's translator may replace a bare text node, and React could then not insert the icon before it. */}
        <span>{saving === undefined ? '' : savingWords(saving, t)}</span>
      </p>
      {saving?.kind === 'impossible' && saving.why === 'frame' ? (
        <p>
          <a href={location.href} target="_blank" rel="noopener">
            {t('offline.alone')}
          </a>
        </p>
      ) : null}
      {saving?.kind === 'incomplete' || saving?.kind === 'offered' ? (
        <button type="button" onClick={saving.retry}>
          {t(saving.kind === 'offered' ? 'offline.keep' : 'failed.retry')}
        </button>
      ) : null}
    </div>
  )
}

function savingWords(saving: Saving, t: Words): string {
  switch (saving.kind) {
    case 'unsaved':
    case 'offered':
      return t('offline.unsaved')
    case 'saving':
      // In steps of ten, because screen readers announce every change.
      return t('offline.saving', { percent: Math.floor(saving.percent / 10) * 10 })
    case 'ready':
      return t('offline.ready', { count: saving.guides, size: bytesWords(saving.bytes, t) })
    case 'incomplete':
      return saving.missingPictures === undefined
        ? t(saving.full ? 'offline.full' : 'offline.incomplete')
        : t(saving.full ? 'offline.textsFull' : 'offline.texts', { missing: saving.missingPictures })
    case 'impossible':
      return t(`offline.impossible.${saving.why}`)
  }
}
