/** Elements that are left out with all that is in them: nothing in them is text for a reader. */
const hidden = new Set('script style iframe embed base meta link input select textarea svg math template source'.split(' '))
/** Elements that are left out while their text stays. */
const opened = new Set('form button object noscript video audio'.split(' '))

/** What becomes of an element that a help article has no use for; `undefined` for every other. */
export const forbiddenElement = (tag: string): 'with its content' | 'and its text stays' | undefined =>
  hidden.has(tag) ? 'with its content' : opened.has(tag) ? 'and its text stays' : undefined
