/** Elements that are removed with their content, which is no text for a reader. */
const hidden = new Set('script style iframe embed base meta link input select textarea svg math template source'.split(' '))
/** Elements that are removed while their text stays. */
const opened = new Set('form button object noscript video audio'.split(' '))

/** How a forbidden element is removed, in words for a message; `undefined` for every other element. */
export const forbiddenElement = (tag: string): 'with its content' | 'and its text stays' | undefined =>
  hidden.has(tag) ? 'with its content' : opened.has(tag) ? 'and its text stays' : undefined
