import { type FormEvent, useState } from 'react'
import { pathOf } from '../../guide/address.ts'
import type { CodeReading } from '../../guide/code.ts'
import { readCodeIn } from '../../guide/codes-in.ts'
import { useLinkContext } from '../page/link-context.ts'
import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'

interface Props {
  /** `text` is what was typed or pasted. */
  readonly onOpen: (path: string, text: string) => void
}

/** A form for a code, as heard over the phone. Reports text that cannot be a code at once, without loading anything. */
export function CodeForm({ onOpen }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<Extract<CodeReading, { ok: false }>['why']>()
  if (!useHydrated()) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = readCodeIn(text)
    setFault(reading.ok ? undefined : reading.why)
    if (reading.ok) onOpen(pathOf({ kind: 'code', code: reading.code }, base), text)
  }
  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <h2>{t('rooms:code.title')}</h2>
      <label htmlFor="code">{t('rooms:code.label')}</label>
      <div className="row">
        <input
          id="code"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? 'code-hint' : 'code-fault'}
        />
        <button type="submit">{t('rooms:code.submit')}</button>
      </div>
      <p id="code-fault" className="fault" role="alert">
        {fault === undefined ? '' : t(`rooms:code.${fault}`)}
      </p>
      <p id="code-hint" className="fine">
        {t('rooms:code.hint')}
      </p>
    </form>
  )
}
