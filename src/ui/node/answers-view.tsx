import type { ReactNode } from 'react'
import { useLinkContext } from '../page/link-context.ts'

interface Props {
  readonly label: string
  /** The exits stay at the bottom of the window while the text above them is longer than the window. */
  readonly isPinned?: boolean
  readonly children: ReactNode
}

/**
 * The exits of a screen, as a landmark. A page with several screens would have as many landmarks of the same name, so there they
 * are a plain `<div>` in the section of their screen.
 */
export function AnswersView({ label, isPinned = false, children }: Props) {
  if (useLinkContext().linkTo !== undefined) return <div className="answers">{children}</div>
  return (
    <nav className={isPinned ? 'answers pinned' : 'answers'} aria-label={label}>
      {children}
    </nav>
  )
}
