import './storage.css'
import { useEffect, useState } from 'react'
import { usePlace } from '../../page/link-context.ts'
import { bytesWords } from '../../words/bytes.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Saving } from './offline.ts'
import { askToStay, askWorker, isStaying, removeAll } from './offline-actions.ts'

/** What is stored on the device, whether the browser keeps it, and what somebody desperate can do: repair it, or remove it. */
export function KeptView({ saving }: { saving: Saving }) {
  const { t } = useWords()
  return (
    <>
      <Stay />
      {saving.kind === 'ready' && saving.all !== undefined ? <KeepAll all={saving.all} /> : null}
      <Repair saving={saving} />
      <Remove />
      <p className="fine">{t('kept.private')}</p>
    </>
  )
}

/** Whether the browser may clear what is stored when room runs out, and the way to ask it not to. */
function Stay() {
  const { t } = useWords()
  const [stays, setStays] = useState<boolean>()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    void isStaying().then(setStays)
  }, [])
  const ask = () =>
    void askToStay().then((answer) => {
      setStays(answer)
      setAsked(true)
    })
  if (stays === undefined && !asked) return null
  return (
    <div>
      <p role="status">{t(stays ? 'kept.stays' : asked ? 'kept.refused' : 'kept.mayGo')}</p>
      {stays || asked ? null : (
        <button type="button" onClick={ask}>
          {t('kept.ask')}
        </button>
      )}
    </div>
  )
}

function KeepAll({ all }: { all: NonNullable<Extract<Saving, { kind: 'ready' }>['all']> }) {
  const { t } = useWords()
  const { base } = usePlace()
  return (
    <div>
      <p>{t('kept.more', { count: all.guides })}</p>
      <button type="button" onClick={() => void askWorker('keep-all', base)}>
        {t('kept.all', { size: bytesWords(all.bytes, t) })}
      </button>
    </div>
  )
}

/** Every file is compared with what was stored, and what is wrong is brought again; how that ends stands in the badge, and here. */
function Repair({ saving }: { saving: Saving }) {
  const { t } = useWords()
  const { base } = usePlace()
  const [state, setState] = useState<'idle' | 'asked' | 'answered'>('idle')
  // The worker tells how it ended as it tells any state: by a new `saving`.
  useEffect(() => {
    setState((before) => (before === 'asked' && saving.kind !== 'saving' ? 'answered' : before))
  }, [saving])
  return (
    <div>
      <p>{t('kept.wrong')}</p>
      <button
        type="button"
        onClick={() => {
          setState('asked')
          void askWorker('repair', base)
        }}
      >
        {t('kept.repair')}
      </button>
      <p role="status">
        {state === 'idle'
          ? ''
          : t(state === 'asked' ? 'kept.repairing' : saving.kind === 'ready' ? 'kept.repaired' : 'kept.notRepaired')}
      </p>
    </div>
  )
}

/** Asked twice, because it cannot be undone. */
function Remove() {
  const { t } = useWords()
  const { base } = usePlace()
  const [state, setState] = useState<'idle' | 'sure' | 'going' | 'gone'>('idle')
  if (state === 'gone') return <p role="status">{t('kept.removed')}</p>
  if (state === 'idle')
    return (
      <button type="button" onClick={() => setState('sure')}>
        {t('kept.remove')}
      </button>
    )
  return (
    <div role="status">
      <p>{t('kept.sure')}</p>
      <div className="row">
        <button
          type="button"
          disabled={state === 'going'}
          onClick={() => {
            setState('going')
            void removeAll(base).then(() => setState('gone'))
          }}
        >
          {t('kept.removeSure')}
        </button>
        <button type="button" onClick={() => setState('idle')}>
          {t('kept.notSure')}
        </button>
      </div>
    </div>
  )
}
