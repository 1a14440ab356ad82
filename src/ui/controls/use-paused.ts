import { useEffect, useState } from 'react'

/** A text once it has not changed for some time. With 0 ms, the text itself. */
export function usePaused(text: string, ms: number): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return ms === 0 ? text : paused
}
