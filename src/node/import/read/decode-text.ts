import { ImportRefused } from '../import-refused.ts'

/** A text and the encoding that it was read in, where that is not UTF-8. */
export interface Decoded {
  readonly text: string
  readonly encoding?: string
}

/**
 * Decodes a text: by its byte order mark, by zeros at every second byte, as UTF-8, else in the encoding that it names, else in
 * Windows-1252, which Office writes here. Throws `ImportRefused` for bytes that are no text.
 */
export function decodeText(name: string, bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const text = withSigns(new TextDecoder(encoding).decode(bytes)).replace(/\r\n?/g, '\n')
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  if (controls > Math.max(5, text.length / 100))
    throw new ImportRefused(
      { kind: 'program' },
      `${name}: Unexpected bytes of a program or a picture, expected a text; nothing is written`,
    )
  if (text.trim() === '')
    throw new ImportRefused({ kind: 'noWords' }, `${name}: Unexpected file without words, expected a text; nothing is written`)
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/g, '')
  return encoding === 'utf-8' ? { text: clean } : { text: clean, encoding }
}

/** The signs of Windows-1252 from 0x80 on. */
const signs = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ'

/** Puts the signs of Windows-1252 where a decoder has left its bytes: some versions of Node read it as Latin-1. */
export const withSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 400)
  const zeros = (odd: number) => head.filter((byte, i) => i % 2 === odd && byte === 0).length
  if (head.length >= 4 && zeros(1) > head.length * 0.4 && zeros(0) === 0) return 'utf-16le'
  if (head.length >= 4 && zeros(0) > head.length * 0.4 && zeros(1) === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return namedEncoding(bytes) ?? 'windows-1252'
  }
}

/** The encoding that a page names in its head. UTF-8 is known to be wrong by now. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 3000))
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (label === undefined) return
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf') ? undefined : encoding
  } catch {
    return
  }
}
