import { useState } from 'react'

type CopyResult = 'done' | 'failed'

/** A function that copies a text, and the result of the last call for four seconds. */
export function useCopy(text: string): { readonly result: CopyResult | undefined; readonly copy: () => void } {
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    setResult((await copyText(text)) ? 'done' : 'failed')
    setTimeout(() => setResult(undefined), 4000)
  }
  return { result, copy: () => void copy() }
}

/**
 * Copies a text; returns whether that succeeded. The clipboard API exists only on https and localhost, so old WebViews and plain
 * http on a local network use a hidden field and `execCommand`.
 */
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
