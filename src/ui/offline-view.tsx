import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from './icons.tsx'
import type { OfflineState } from './offline.ts'

/** What the device can do without a network. Nothing is claimed before the worker has verified it. */
export function OfflineView({ offline }: { offline: OfflineState }) {
  const { t } = useTranslation()
  const [applying, setApplying] = useState(false)
  const { state, update } = offline
  return (
    <div className="offline">
      <p role="status">
        {state === 'ready' ? <CheckIcon /> : null}
        {state === undefined ? '' : t(`offline.${state}`)}
      </p>
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
