import { type RefObject, useEffect } from 'react'

/**
 * Closes a `<details>` that covers a part of the page: on Escape, and when an element that it covers gets the focus. If the focus
 * was inside, it moves to the summary.
 */
export function useDismiss(box: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = () => {
      const details = box.current
      if (details === null || !details.open) return
      if (details.contains(document.activeElement)) details.querySelector('summary')?.focus()
      details.open = false
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    const focus = () => {
      // The browser first scrolls to the focused element.
      requestAnimationFrame(() => {
        if (box.current !== null && document.activeElement !== null && covers(box.current, document.activeElement)) close()
      })
    }
    document.addEventListener('keydown', key)
    document.addEventListener('focusin', focus)
    return () => {
      document.removeEventListener('keydown', key)
      document.removeEventListener('focusin', focus)
    }
  }, [box])
}

/** Whether a box on top of the page overlaps an element that is not inside it. */
function covers(box: HTMLElement, other: Element): boolean {
  if (box.contains(other)) return false
  const [over, under] = [box.getBoundingClientRect(), other.getBoundingClientRect()]
  return under.bottom > over.top && under.top < over.bottom && under.right > over.left && under.left < over.right
}
