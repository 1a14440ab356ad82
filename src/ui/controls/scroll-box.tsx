import type { ReactNode } from 'react'

/** A box that scrolls sideways by itself, so that the page never does. It takes the focus, to be scrolled by keyboard, and so has a name. */
export function ScrollBox({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus it could not be scrolled by keyboard
    <section className="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
