import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { type Report, startOf } from '../diagnostic.ts'

/** Larger files are refused before they are parsed: the largest of 1,400 real articles has 0.4 MB. */
const largest = 2_000_000

/**
 * The text of a file: UTF-8, byte order mark dropped, `\n` line ends, control characters replaced. `undefined`, with a
 * diagnostic, for what is empty, too large, or not UTF-8.
 */
export function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const refuse = (code: DiagnosticCode, message: string) => {
    report({ code, message, at: startOf(file) })
    return undefined
  }
  if (bytes.length > largest) return refuse('file-too-large', `Unexpected ${bytes.length} bytes, expected at most ${largest}`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('unreadable-encoding', `Unexpected byte ${firstBadByte(bytes)}, expected UTF-8 text`)
  }
  const lines = text.replace(/\r\n?/g, '\n')
  const clean = lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  if (clean !== lines)
    report({ code: 'control-character', message: 'Unexpected control characters, expected text; shown as �', at: startOf(file) })
  if (clean.trim() === '') return refuse('empty-file', 'Unexpected empty file, expected an article')
  return clean
}

/** Offset of the first byte that UTF-8 cannot explain, by halving. */
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
  return sound
}
