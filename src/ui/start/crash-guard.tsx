import { Component, type ReactNode } from 'react'

/**
 * A page translator or an extension may have moved text nodes that React still owns, and its next change then throws. The
 * address is right by then, so the page is simply loaded anew: once, and never in a loop.
 */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  // In a constructor: what builds for the oldest browsers makes a field five times as long.
  constructor(props: { readonly children: ReactNode }) {
    super(props)
    this.state = { crashed: false }
  }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch() {
    const [loading] = performance.getEntriesByType('navigation')
    const reloaded = loading instanceof PerformanceNavigationTiming && loading.type === 'reload' && performance.now() < 5000
    if (!reloaded) location.reload()
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main>
        <a className="answer primary" href={location.pathname}>
          ↻
        </a>
      </main>
    )
  }
}
