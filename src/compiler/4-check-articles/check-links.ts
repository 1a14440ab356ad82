import { hidden } from '../1-read/hidden-characters.ts'
import type { Report } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/** Checks links that work but harm readers: without encryption, with vague text, or with a misleading host. */
export function checkLinks({ links }: SectionParts, words: LanguageWords, locate: Locate, report: Report): void {
  for (const { href, text, at } of links) {
    if (/^http:/i.test(href))
      report({ code: 'insecure-link', message: `Unexpected \`${href}\`, expected an address with https:`, at: locate(at, href) })
    if (words.vagueLink.test(plain(text)))
      report({
        code: 'vague-link-text',
        message: `Unexpected \`${text}\` as the text of a link, expected words that say where it leads`,
        at: locate(at, text),
      })
    const host = hostOf(href)
    if (host.search(hidden) !== -1)
      report({
        code: 'hidden-character',
        message: `Unexpected invisible characters in the host of \`${href}\`, expected only what a reader sees`,
        at: locate(at, text),
      })
    if (/[\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e]/u.test(host))
      report({
        code: 'look-alike',
        message: `Unexpected host \`${host}\` (\`${new URL(href).hostname}\`), expected Latin letters`,
        at: locate(at, host),
      })
  }
}

/** The host as it is written. `URL` would give it in ASCII and without invisible characters. */
function hostOf(href: string): string {
  const written = /^https?:\/\/([^/?#]*)/i.exec(href)?.[1] ?? ''
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
