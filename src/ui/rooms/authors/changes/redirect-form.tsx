import { type FormEvent, useState } from 'react'
import { readCode } from '../../../../guide/code.ts'
import type { Code } from '../../../../guide/node.ts'
import { SpelledCode } from '../../../controls/spelled-code.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { SettingsEdit } from '../edits.ts'
import { redirectEdits } from './flow-edits.ts'

interface Props {
  readonly lost: Code
  readonly onReplace: (edits: readonly SettingsEdit[]) => void
}

/** Which screen took the place of one that went away, by its code. */
export function RedirectForm({ lost, onReplace }: Props) {
  const { t } = useWords()
  const [written, setWritten] = useState('')
  const read = readCode(written)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (read.ok) onReplace(redirectEdits(lost, read.code))
  }
  return (
    <form className="filters" onSubmit={send}>
      <SpelledCode code={lost} />
      <label>
        <span>{t('authors:codes.by', { code: lost.toUpperCase() })}</span>
        <input
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <button type="submit" disabled={!read.ok || read.code === lost}>
        {t('authors:codes.replace')}
      </button>
    </form>
  )
}
