import { useState } from 'react'

type CopyResult = 'done' | 'failed'

/** Copies a text when asked, and tells for four seconds how that went. */
export function useCopy(text: string): { readonly result: CopyResult | undefined; readonly copy: () => void } {
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    setResult((await copyText(text)) ? 'done' : 'failed')
    setTimeout(() => setResult(undefined), 4000)
  }
  return { result, copy: () => void copy() }
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
