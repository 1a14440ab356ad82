import type { ReactNode } from 'react'

/** A box that scrolls sideways, so that the page does not. It takes the focus for scrolling by keyboard, and needs a name for that. */
export function ScrollBox({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus it could not be scrolled by keyboard
    <section className="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
