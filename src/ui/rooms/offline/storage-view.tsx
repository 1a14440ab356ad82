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
      <p className="fine">{t('storage:private')}</p>
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
      <p role="status">{t(stays ? 'storage:stays' : asked ? 'storage:refused' : 'storage:mayGo')}</p>
      {stays || asked ? null : (
        <button type="button" onClick={ask}>
          {t('storage:ask')}
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
      <p>{t('storage:more', { count: all.guides })}</p>
      <button type="button" onClick={() => void askWorker('keep-all', base)}>
        {t('storage:all', { size: bytesWords(all.bytes, t) })}
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
      <p>{t('storage:wrong')}</p>
      <button
        type="button"
        onClick={() => {
          setState('asked')
          void askWorker('repair', base)
        }}
      >
        {t('storage:repair')}
      </button>
      <p role="status">
        {state === 'idle'
          ? ''
          : t(state === 'asked' ? 'storage:repairing' : saving.kind === 'ready' ? 'storage:repaired' : 'storage:notRepaired')}
      </p>
    </div>
  )
}

/** Asked twice, because it cannot be undone. */
function Remove() {
  const { t } = useWords()
  const { base } = usePlace()
  const [state, setState] = useState<'idle' | 'sure' | 'going' | 'gone'>('idle')
  if (state === 'gone') return <p role="status">{t('storage:removed')}</p>
  if (state === 'idle')
    return (
      <button type="button" onClick={() => setState('sure')}>
        {t('storage:remove')}
      </button>
    )
  return (
    <div role="status">
      <p>{t('storage:sure')}</p>
      <div className="row">
        <button
          type="button"
          disabled={state === 'going'}
          onClick={() => {
            setState('going')
            void removeAll(base).then(() => setState('gone'))
          }}
        >
          {t('storage:removeSure')}
        </button>
        <button type="button" onClick={() => setState('idle')}>
          {t('storage:notSure')}
        </button>
      </div>
    </div>
  )
}
