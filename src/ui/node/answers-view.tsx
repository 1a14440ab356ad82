import type { ReactNode } from 'react'
import { useLinkContext } from '../page/link-context.ts'

/**
 * The ways on from a screen, as a landmark to jump to. In a file that holds many screens they would be as many landmarks of one
 * name: there each stands in the section of its screen.
 */
export function AnswersView({ label, children }: { label: string; children: ReactNode }) {
  if (useLinkContext().linkTo !== undefined) return <div className="answers">{children}</div>
  return (
    <nav className="answers" aria-label={label}>
      {children}
    </nav>
  )
}
