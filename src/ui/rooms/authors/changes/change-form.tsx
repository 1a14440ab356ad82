import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../../../words/words-context.tsx'

interface Props {
  readonly title: string
  readonly intro: string
  /** Whether there is something to save. */
  readonly canSave: boolean
  readonly onSave: () => void
  /** The words of the button, where they are not “save”. */
  readonly save?: string
  readonly children: ReactNode
}

/** One change of a screen: what it is for, its fields, and the button that saves it. */
export function ChangeForm({ title, intro, canSave, onSave, save, children }: Props) {
  const { t } = useWords()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form onSubmit={send}>
      <h4>{title}</h4>
      <p>{intro}</p>
      {children}
      <p>
        <button type="submit" disabled={!canSave}>
          {save ?? t('authors:change.save')}
        </button>
      </p>
    </form>
  )
}
