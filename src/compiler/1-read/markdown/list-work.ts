import { mostListWork } from './limits.ts'

const opens = /^\s*(?:[-*+]|\d{1,9}[.)]|>)(?:\s|$)|^\s*>/

/**
 * The line of the last list or quote of a text, where the parser needs minutes for all of them; `undefined` otherwise. At the end of
 * each list it copies everything that it has read before, so the work is the number of lists times the length of the text.
 */
export function tooManyLists(text: string): number | undefined {
  let lists = 0
  let last = 1
  let isOpen = false
  for (const [i, line] of text.split('\n').entries()) {
    if (opens.test(line)) {
      if (!isOpen) {
        lists++
        last = i + 1
      }
      isOpen = true
    } else if (/^\S/.test(line)) isOpen = false
  }
  return lists * text.length > mostListWork ? last : undefined
}
