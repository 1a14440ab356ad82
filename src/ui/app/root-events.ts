/** What our views listen for, by React's names of the events behind `onClick`, `onChange`, `onSubmit` and `onKeyDown`. */
export const usedEvents: ReadonlySet<string> = new Set(['click', 'change', 'input', 'submit', 'keydown'])

/**
 * Keeps React from listening to any other kind of event at its root. It listens to some eighty, whichever are used, and one tap
 * is a dozen of them: finding out that nobody wants one costs a slow phone three milliseconds, before the answer is even heard.
 * What does not bubble (`toggle`) is listened to at its own element.
 */
export function listenOnlyTo(root: HTMLElement, kinds: ReadonlySet<string>): void {
  const listen = root.addEventListener
  root.addEventListener = (...args: Parameters<typeof listen>) => {
    if (kinds.has(args[0])) listen.apply(root, args)
  }
}
