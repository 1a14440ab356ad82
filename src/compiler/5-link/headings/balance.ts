const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '“': '”', '„': '“', '‘': '’' }

/** The brackets and quotes that are open at the end of a text, the outermost first: each with its place and what closes it. */
export function openAt(text: string): readonly { readonly at: number; readonly close: string }[] {
  const open: { at: number; close: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const opened = closing[sign]
    // A German quotation ends with the sign that begins an English one.
    if (sign === '“' && open.at(-1)?.close === sign) open.pop()
    else if (opened !== undefined) open.push({ at, close: opened })
    else if (sign === '"' && open.at(-1)?.close === '"') open.pop()
    else if (sign === '"') open.push({ at, close: '"' })
    // `’` inside a word is an apostrophe.
    else if (sign === open.at(-1)?.close && !(sign === '’' && isInWord(text, at))) open.pop()
  }
  return open
}

/** Whether a text opens and closes all its brackets and quotes. */
export function isBalanced(text: string): boolean {
  if (openAt(text).length > 0) return false
  return ['()', '[]', '{}', '«»'].every(([open = '', close = '']) => count(text, open) === count(text, close))
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

const isInWord = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
