import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Later } from './later.tsx'
import { useLive } from './use-live.ts'

interface Props<Part extends object> {
  /** Of the fold: a link to it opens it. */
  readonly id: string
  readonly title: string
  /** What stands inside where there is no script. */
  readonly without: ReactNode
  readonly load: () => Promise<ComponentType<Part>>
  readonly part: Part
}

/** Something beside the walk that opens on demand. What it needs comes only then. */
export function Fold<Part extends object>({ id, title, without, load, part }: Props<Part>) {
  const [opened, setOpened] = useState(false)
  const live = useLive()
  useEffect(() => {
    const follow = () => {
      const fold = location.hash === `#${id}` ? document.getElementById(id) : null
      if (fold instanceof HTMLDetailsElement) fold.open = true
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [id])
  return (
    <details id={id} className="aside-fold" onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="within">
        {live ? null : <p>{without}</p>}
        {live && opened ? <Later load={load} part={part} /> : null}
      </div>
    </details>
  )
}
