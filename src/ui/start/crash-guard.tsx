import { Component, type ReactNode } from 'react'

/**
 * An error boundary that reloads the page, at most once in five seconds. Page translators and extensions move text nodes of React,
 * whose next change then throws; the address is correct by then.
 */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  // Set in the constructor: compiled for the oldest browsers, a class field is five times as long.
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
