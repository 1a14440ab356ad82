/** The events that our views use, by the names that React listens to for `onClick`, `onChange`, `onSubmit` and `onKeyDown`. */
export const usedEvents: ReadonlySet<string> = new Set(['click', 'change', 'input', 'submit', 'keydown'])

/**
 * Limits the events that React listens to at a root to these kinds. By itself React listens to about eighty kinds, and a tap fires a
 * dozen of them: ignoring those takes a slow phone three milliseconds before the click is handled. Events that do not bubble, such as
 * `toggle`, are not affected, because React listens to them at their own elements.
 */
export function listenOnlyTo(root: HTMLElement, kinds: ReadonlySet<string>): void {
  const listen = root.addEventListener
  root.addEventListener = (...args: Parameters<typeof listen>) => {
    if (kinds.has(args[0])) listen.apply(root, args)
  }
}
