import { type Place, type Report, startOf } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { mostBytes } from './limits.ts'

/**
 * The text of a file: UTF-8, byte order mark dropped, `\n` line ends, control characters replaced. `undefined`, with a
 * diagnostic, for what is empty, too large, not UTF-8 or no text at all.
 */
export function decode(file: string, bytes: Uint8Array, report: Report, most = mostBytes): string | undefined {
  const refuse = (code: DiagnosticCode, message: string, at = startOf(file)) => {
    report({ code, message, at })
    return undefined
  }
  if (bytes.length > most) return refuse('file-too-large', `Unexpected ${bytes.length} bytes, expected at most ${most}`)
  const wide = utf16(bytes)
  if (wide !== undefined) return refuse('unreadable-encoding', `Unexpected ${wide} from byte 0, expected UTF-8 text`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const offset = firstBadByte(bytes)
    return refuse(
      'unreadable-encoding',
      `Unexpected byte ${offset}, expected UTF-8 text`,
      placeIn(file, new TextDecoder().decode(bytes.subarray(0, offset))),
    )
  }
  const lines = text.replace(/\r\n?/g, '\n')
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
  const clean = lines.replace(control, '\ufffd')
  const first = lines.search(control)
  if (first >= 0) {
    // A text has a few by accident; what has more was never one.
    if ((lines.match(control)?.length ?? 0) > Math.max(20, lines.length / 20))
      return refuse('not-markdown', 'Unexpected bytes of a program, an archive or a picture, expected Markdown text')
    report({
      code: 'control-character',
      message: 'Unexpected control characters, expected text; shown as �',
      at: placeIn(file, lines.slice(0, first)),
    })
  }
  if (clean.trim() === '') return refuse('empty-file', 'Unexpected empty file, expected an article')
  return clean
}

/** The encoding that a byte order mark names, or that zeros at every second byte give away. */
function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE'
  const head = bytes.subarray(0, 200)
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length
  const most = head.length * 0.4
  return head.length < 4
    ? undefined
    : zeros(1) > most && zeros(0) === 0
      ? 'UTF-16 LE'
      : zeros(0) > most && zeros(1) === 0
        ? 'UTF-16 BE'
        : undefined
}

/** The place right after a text that a file begins with. */
function placeIn(file: string, before: string): Place {
  const lines = before.split(/\r\n?|\n/)
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Offset of the first character that UTF-8 cannot explain, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0
  let bad = bytes.length
  while (bad - sound > 1) {
    const middle = (sound + bad) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      sound = middle
    } catch {
      bad = middle
    }
  }
  // The bytes before may begin a character that the bad one does not go on.
  return new TextEncoder().encode(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, sound), { stream: true }),
  ).length
}
