/**
 * Patterns for UTF-8 that was decoded as Mac Roman or Windows-1252: `ge√Ønstalleerd` for `geïnstalleerd`.
 *
 * They match only the lead bytes of Latin-1 letters and of general punctuation, because other sequences are too close to what
 * people really write (`CAFÉ»` is a valid pair of bytes too).
 */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const byteOf: Record<'mac' | 'windows', (character: string) => number> = {
  mac: (character) => macRoman.indexOf(character) + 0x80,
  windows: (character) => {
    const high = windows1252.indexOf(character)
    if (high >= 0) return high + 0x80
    const point = character.codePointAt(0) ?? 0
    return point >= 0xa0 && point <= 0xff ? point : 0x7f
  },
}
const damaged: readonly (readonly ['mac' | 'windows', RegExp])[] = [
  ['mac', /[√¬][^\u0000-\u007f]|‚Ä[^\u0000-\u007f]/gu],
  ['windows', /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[^\u0000-\u007f]/gu],
]

/**
 * The text with its damaged sequences repaired, and each repair as `[found, repaired]`. An undamaged text is returned as it is.
 */
export function repairMojibake(text: string): {
  readonly text: string
  readonly repairs: readonly (readonly [string, string])[]
} {
  const repairs: [string, string][] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const repaired = damaged.reduce(
    (result, [encoding, pattern]) =>
      result.replace(pattern, (found) => {
        const bytes = Uint8Array.from([...found].map(byteOf[encoding]))
        try {
          const sound = decoder.decode(bytes)
          repairs.push([found, sound])
          return sound
        } catch {
          return found // Not UTF-8: the author meant these characters.
        }
      }),
    text,
  )
  return { text: repaired, repairs }
}
