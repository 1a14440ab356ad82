import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from './icons.tsx'
import type { OfflineState, Saving } from './offline.ts'
import type { Words } from './words.ts'

/** What the device can do without a network. */
export function OfflineView({ offline: { saving, update } }: { offline: OfflineState }) {
  const { t } = useTranslation()
  const [applying, setApplying] = useState(false)
  return (
    <div className="offline">
      <p role="status">
        {saving?.kind === 'ready' ? <CheckIcon /> : null}
        {/* In an element of its own: a translator may have replaced a bare text that the sign has to stand before. */}
        <span>{saving === undefined ? '' : savingWords(saving, t)}</span>
      </p>
      {saving?.kind === 'incomplete' ? (
        <button type="button" onClick={saving.retry}>
          {t('failed.retry')}
        </button>
      ) : null}
      {update === undefined ? null : (
        <p className="update">
          {t('offline.update')}{' '}
          <button
            type="button"
            disabled={applying}
            onClick={() => {
              setApplying(true)
              update()
            }}
          >
            {t(applying ? 'offline.applying' : 'offline.apply')}
          </button>
        </p>
      )}
    </div>
  )
}

function savingWords(saving: Saving, t: Words): string {
  switch (saving.kind) {
    case 'unsaved':
      return t('offline.unsaved')
    case 'saving':
      // Said in tens, because it is read out each time that it changes.
      return t('offline.saving', { percent: Math.floor(saving.percent / 10) * 10 })
    case 'ready':
      return t('offline.ready', { count: saving.guides, size: Math.ceil(saving.bytes / 1000) })
    case 'incomplete':
      return t('offline.incomplete')
    case 'impossible':
      return t(`offline.impossible.${saving.why}`)
  }
}
