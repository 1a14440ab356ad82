import { linksInPhrase } from '../../guide/content.ts'
import { contactClause } from '../2-plan/contact.ts'
import { needsSignIn } from '../3-draft/sign-in-addresses.ts'
import type { Place, Report } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import type { Locate } from './locate.ts'
import { retiredProducts } from './retired-products.ts'
import type { SectionParts } from './section-parts.ts'

/** Reports retired products that an article names, each once, at its first place. */
export function checkProducts(sections: readonly SectionParts[], locate: Locate, report: Report): void {
  const texts = sections.flatMap((parts) => parts.texts)
  // A quick test of all texts at once, because most articles name no such product.
  const all = spaced(texts.map(({ text }) => text).join('\n'))
  for (const { name, pattern, since, now, source } of retiredProducts) {
    if (!pattern.test(all)) continue
    const named = texts.filter(({ text }) => pattern.test(spaced(text)))
    const [first] = named
    if (first === undefined) continue
    const more = named.length > 1 ? `, in ${named.length} places` : ''
    const said = pattern.exec(spaced(first.text))
    const written = said === null ? name : first.text.slice(said.index, said.index + said[0].length)
    report({
      code: 'retired-product',
      message: `Unexpected ${name}${more}, expected ${now ?? 'a product that is still supported'}; ${now === undefined ? 'retired' : 'retired or renamed'} on ${since} (${source})`,
      at: locate(first.at, written),
    })
  }
}

/** The text with no-break spaces replaced by spaces, of the same length. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/**
 * Reports a contact that only a portal behind a sign-in gives: a reader who cannot sign in does not see it. A phone number or a
 * link that needs no sign-in beside it is enough.
 */
export function checkContacts(sections: readonly SectionParts[], words: LanguageWords, locate: Locate, report: Report): void {
  const shut: { href: string; at: Place }[] = []
  for (const { texts } of sections)
    for (const { phrase, text, at } of texts) {
      const links = linksInPhrase(phrase).flatMap(({ target }) => ('href' in target ? [target.href] : []))
      const [href] = links
      if (href === undefined || !links.every(needsSignIn)) continue
      const said = plain(text)
      const asksForHelp = words.needsHelp.test(said) || contactClause(said, words)?.who === 'contact-admin'
      const isCall = /\+?\d[\d .-]{7,}\d/.test(said)
      if (asksForHelp && !isCall) shut.push({ href, at })
    }
  const [first] = shut
  if (first === undefined) return
  const more = shut.length > 1 ? ` in ${shut.length} places` : ''
  report({
    code: 'contact-behind-sign-in',
    message: `Unexpected contact that only \`${first.href}\` gives${more}, which asks for a sign-in, expected a name, a number or an address beside it`,
    at: locate(first.at, first.href),
  })
}
