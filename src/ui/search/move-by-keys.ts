import type { KeyboardEvent } from 'react'

/** Moves the focus in a search: the arrow keys between the field and the results, Escape to the field. `results` selects these. */
export function moveByKeys(event: KeyboardEvent<HTMLElement>, results: string): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(`input[type="search"], ${results}`)]
  const focusable: readonly (Element | null)[] = stops
  const here = focusable.indexOf(document.activeElement)
  const next = event.key === 'Escape' ? stops[0] : step === 0 || here < 0 ? undefined : stops[here + step]
  if (next === undefined || next === document.activeElement) return
  event.preventDefault()
  next.focus()
}
