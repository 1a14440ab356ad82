import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from './use-live.ts'

interface Props {
  readonly text: string
  readonly label: string
}

/** Copies a text and says so. Not there without a script. */
export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation()
  const [result, setResult] = useState<'done' | 'failed'>()
  if (!useLive()) return null
  const copy = async () => {
    setResult((await copyText(text)) ? 'done' : 'failed')
    setTimeout(() => setResult(undefined), 4000)
  }
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{result === undefined ? '' : t(`copy.${result}`)}</span>
    </span>
  )
}

/** The clipboard is only there on https and localhost; a hidden field serves old WebViews and plain http on a local network. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'unseen'
    const focused = document.activeElement
    document.body.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    return copied
  }
}
