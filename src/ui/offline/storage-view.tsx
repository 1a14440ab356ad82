import './storage.css'
import { useEffect, useState } from 'react'
import type { Amount } from '../../worker/protocol.ts'
import { useLinkContext } from '../page/link-context.ts'
import { bytesWords } from '../words/bytes.ts'
import { dateWords } from '../words/date.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { isPersisted, removeAll, requestPersistence, tellWorker } from './offline-actions.ts'
import type { Release, Saving } from './offline-state.ts'

/** What is stored on the device, whether the browser may evict it, and buttons to repair or remove it. */
export function KeptView({ saving, kept }: { saving: Saving; kept: Release | undefined }) {
  const { t } = useWords()
  return (
    <>
      {kept === undefined ? null : <p>{keptWords(kept, t)}</p>}
      {saving.kind === 'ready' && saving.pictures ? <p>{t('storage:pictures', { count: saving.pictures })}</p> : null}
      <Persistence />
      {saving.kind === 'ready' && saving.all !== undefined ? <KeepAll all={saving.all} /> : null}
      <Repair saving={saving} />
      <Remove />
      <p className="fine">{t('storage:private')}</p>
    </>
  )
}

const keptWords = ({ version, date }: Release, t: Words): string =>
  date === undefined ? t('storage:versionAlone', { version }) : t('storage:version', { version, date: dateWords(date, t) })

/** Whether the browser may evict what is stored when space runs out, and a button to ask it not to. */
function Persistence() {
  const { t } = useWords()
  const [stays, setStays] = useState<boolean>()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    void isPersisted().then(setStays)
  }, [])
  const ask = () =>
    void requestPersistence().then((answer) => {
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

function KeepAll({ all }: { all: Amount }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  return (
    <div>
      <p>{t('storage:more', { count: all.guides })}</p>
      <button type="button" onClick={() => void tellWorker('keep-all', base)}>
        {t('storage:all', { size: bytesWords(all.bytes, t) })}
      </button>
    </div>
  )
}

/** A button that compares every file with its digest and downloads damaged ones again; shows how that ended. */
function Repair({ saving }: { saving: Saving }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [state, setState] = useState<'idle' | 'asked' | 'answered'>('idle')
  // The worker reports the end as a new `saving`.
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
          void tellWorker('repair', base)
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

/** A button with a confirmation, because this cannot be undone. */
function Remove() {
  const { t } = useWords()
  const { base } = useLinkContext()
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
