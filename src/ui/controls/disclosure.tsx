import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { useHydrated } from '../page/use-hydrated.ts'
import type { Namespace } from '../words/words.ts'
import { LazyView } from './lazy-view.tsx'

interface Props<Part extends object> {
  /** The id of the `<details>`. A link to it opens it. */
  readonly id: string
  readonly title: ReactNode
  /** The content without a script. */
  readonly fallback: ReactNode
  readonly load: () => Promise<ComponentType<Part>>
  readonly words: readonly Namespace[]
  readonly viewProps: Part
}

/** A `<details>` whose view is loaded when it is opened for the first time. */
export function Disclosure<Part extends object>({ id, title, fallback, load, words, viewProps }: Props<Part>) {
  const [wasOpened, setOpened] = useState(false)
  const hydrated = useHydrated()
  useEffect(() => {
    const open = () => {
      const details = document.getElementById(id)
      if (details instanceof HTMLDetailsElement) details.open = true
    }
    const follow = () => {
      if (location.hash === `#${id}`) open()
    }
    // A second click on a link to the same fragment causes no `hashchange`.
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
    <details id={id} className="aside-fold" tabIndex={-1} onToggle={(event) => setOpened(wasOpened || event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="within">
        {hydrated ? null : <p>{fallback}</p>}
        {hydrated && wasOpened ? <LazyView load={load} words={words} viewProps={viewProps} /> : null}
      </div>
    </details>
  )
}
