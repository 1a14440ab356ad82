import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article } from '../1-read/article.ts'
import { type Report, startOf } from '../diagnostic.ts'

/**
 * Checks that a translation is up to date. Its front matter names the original and the beginning of the original's SHA-256; an
 * original that changed or is missing is reported. `bytesOf` reads a file of the content folder.
 */
export function checkTranslation(
  { file, front: { translation, translatedFrom, sourceHash } }: Article,
  bytesOf: (file: string) => Uint8Array | undefined,
  report: Report,
): void {
  if (translation !== 'project' && translatedFrom === undefined) return
  const at = startOf(file)
  const source = translatedFrom === undefined ? undefined : bytesOf(translatedFrom)
  if (translatedFrom === undefined || source === undefined) {
    report({
      code: 'unknown-original',
      message: `Unexpected translation of ${translatedFrom === undefined ? 'no article' : `\`${translatedFrom}\``}, expected \`translated_from\` to name a file of the content`,
      at,
    })
    return
  }
  const now = hashOfOriginal(source)
  if (sourceHash === undefined || !now.startsWith(sourceHash) || sourceHash.length < 8)
    report({
      code: 'stale-translation',
      message: `Unexpected \`source_hash\` ${sourceHash === undefined ? 'missing' : `\`${sourceHash}\``}, expected \`${now}\`: \`${translatedFrom}\` has changed since it was translated`,
      at,
    })
}

/** The `source_hash` of a translation of these bytes: the first 16 digits of their SHA-256. */
export const hashOfOriginal = (original: Uint8Array): string => bytesToHex(sha256(original)).slice(0, 16)
