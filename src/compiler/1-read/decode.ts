import { type Place, type Report, startOf } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { mostBytes } from './markdown/limits.ts'

/**
 * Decodes the text of a file: UTF-8, without its byte order mark, with `\n` line ends, control characters replaced. Returns
 * `undefined`, and reports why, where a file is empty, too large, not UTF-8 or not text.
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
    // A text may have a few control characters by accident; a file with more is not text.
    if ((lines.match(control)?.length ?? 0) > Math.max(20, lines.length / 20))
      return refuse('not-markdown', 'Unexpected bytes of a program, an archive or a picture, expected Markdown text')
    report({
      code: 'control-character',
      message: 'Unexpected control characters, expected text; shown as �',
      at: placeIn(file, lines.slice(0, first)),
    })
  }
  if (clean.trim() === '') return refuse('empty-file', 'Unexpected empty file, expected an article')
  const merge = unfinishedMerge(clean)
  if (merge !== undefined)
    return refuse(
      'unfinished-merge',
      'Unexpected marks of an unfinished merge, expected one version of the text',
      placeIn(file, clean.slice(0, merge)),
    )
  return clean
}

/** Where a text has the three marks that version control leaves of two versions, in their order. */
function unfinishedMerge(text: string): number | undefined {
  const first = text.search(/^<{7} /m)
  if (first === -1) return
  const middle = text.slice(first).search(/^={7}$/m)
  return middle !== -1 && /^>{7} /m.test(text.slice(first + middle)) ? first : undefined
}

/** The UTF-16 encoding of a file, recognised by its byte order mark or by zeros at every second byte. */
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

/** The place right after a text at the beginning of a file. */
function placeIn(file: string, before: string): Place {
  const lines = before.split(/\r\n?|\n/)
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The offset of the first byte that is not UTF-8, found by bisection. */
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
  // The last bytes before the bad one may be an unfinished character: the offset is where that character begins.
  return new TextEncoder().encode(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, sound), { stream: true }),
  ).length
}
