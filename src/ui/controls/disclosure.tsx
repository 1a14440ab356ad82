import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { useHydrated } from '../page/use-hydrated.ts'
import type { Namespace } from '../words/words.ts'
import { LazyView } from './lazy-view.tsx'

interface Props<Part extends object> {
  /** Of the fold: a link to it opens it. */
  readonly id: string
  readonly title: string
  /** What stands inside where there is no script. */
  readonly fallback: ReactNode
  readonly load: () => Promise<ComponentType<Part>>
  readonly words: readonly Namespace[]
  readonly viewProps: Part
}

/** Something beside the walk that opens on demand. What it needs comes only then. */
export function Disclosure<Part extends object>({ id, title, fallback, load, words, viewProps }: Props<Part>) {
  const [wasOpened, setOpened] = useState(false)
  const live = useHydrated()
  useEffect(() => {
    const open = () => {
      const fold = document.getElementById(id)
      if (fold instanceof HTMLDetailsElement) fold.open = true
    }
    const follow = () => {
      if (location.hash === `#${id}`) open()
    }
    // A link that was followed before, and the fold closed since, changes no address.
    const click = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')?.getAttribute('href') === `#${id}`) open()
    }
    follow()
    addEventListener('hashchange', follow)
    document.addEventListener('click', click)
    return () => {
      removeEventListener('hashchange', follow)
      document.removeEventListener('click', click)
    }
  }, [id])
  return (
    <details id={id} className="aside-fold" onToggle={(event) => setOpened(wasOpened || event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="within">
        {live ? null : <p>{fallback}</p>}
        {live && wasOpened ? <LazyView load={load} words={words} viewProps={viewProps} /> : null}
      </div>
    </details>
  )
}
