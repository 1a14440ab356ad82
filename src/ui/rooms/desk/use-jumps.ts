import { useEffect, useRef, useState } from 'react'

/** Moves to an entry of the tree by its code, from a link or the address: opens the details around it and focuses it. */
export function useJumps(clearFilter: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const [to, setTo] = useState<{ readonly id: string }>()
  useEffect(() => {
    const follow = () => setTo({ id: location.hash.slice(1).toLowerCase() })
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    const entry = to === undefined || to.id === '' ? null : document.getElementById(to.id)
    if (entry === null || !box.current?.contains(entry)) return
    for (let fold = entry.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    entry.focus({ preventScroll: true })
    entry.scrollIntoView({ block: 'start' })
  }, [to])
  const goTo = (id: string) => {
    clearFilter()
    setTo({ id })
  }
  return { box, goTo }
}
