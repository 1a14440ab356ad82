import type { ReactNode } from 'react'
import { useLinkContext } from '../page/link-context.ts'

/**
 * The exits of a screen, as a landmark. A page with several screens would have as many landmarks of the same name, so there they
 * are a plain `<div>` in the section of their screen.
 */
export function AnswersView({ label, children }: { label: string; children: ReactNode }) {
  if (useLinkContext().linkTo !== undefined) return <div className="answers">{children}</div>
  return (
    <nav className="answers" aria-label={label}>
      {children}
    </nav>
  )
}
