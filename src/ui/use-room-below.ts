import { type RefObject, useEffect, useState } from 'react'

/**
 * Keeps what lies over the foot of the window from hiding anything for good: the page ends above it, and whatever gets the focus
 * stops above it. The function that it gives measures again, for when the box has folded.
 */
export function useRoomBelow(box: RefObject<HTMLElement | null>, there: boolean): () => void {
  const [height, setHeight] = useState(0)
  const measure = () => setHeight(box.current?.offsetHeight ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured where the box comes and goes, and where it is asked for
  useEffect(measure, [there])
  useEffect(() => {
    if (height === 0) return
    const { style } = document.documentElement
    style.scrollPaddingBottom = `${height + 16}px`
    style.paddingBottom = `${height}px`
    return () => {
      style.scrollPaddingBottom = ''
      style.paddingBottom = ''
    }
  }, [height])
  return measure
}
