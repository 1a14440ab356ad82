import { type RefObject, useEffect } from 'react'

/**
 * A fold that lies over the page gives way: Escape closes it, and so does the focus when it comes to something that the fold hides.
 * The focus is never left inside what is closed.
 */
export function useDismiss(box: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = () => {
      const fold = box.current
      if (fold === null || !fold.open) return
      if (fold.contains(document.activeElement)) fold.querySelector('summary')?.focus()
      fold.open = false
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    const focus = () => {
      // The browser scrolls to what has the focus first.
      requestAnimationFrame(() => {
        if (box.current !== null && document.activeElement !== null && hides(box.current, document.activeElement)) close()
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

function hides(fold: HTMLElement, other: Element): boolean {
  if (fold.contains(other)) return false
  const [over, under] = [fold.getBoundingClientRect(), other.getBoundingClientRect()]
  return under.bottom > over.top && under.top < over.bottom && under.right > over.left && under.left < over.right
}
