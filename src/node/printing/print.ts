import { visible } from './visible.ts'

/** The colours of `styleText`, and line ends. */
const ours = /(\u001b\[\d{1,3}m|\n)/

/**
 * Prints lines to standard output or standard error, and waits until a pipe has taken everything, because the process may end right
 * after. Callers escape the parts of a line. Control characters that are left are printed in escaped form.
 */
export const print = (text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> =>
  new Promise((done) => {
    const shown = text
      .split(ours)
      .map((part, i) => (i % 2 === 1 ? part : visible(part)))
      .join('')
    stream.write(shown, () => done())
  })

/** Prints lines to standard error. */
export const printError = (text: string): Promise<void> => print(text, process.stderr)
