import type { Audience } from '../../guide/guide.ts'
import type { Result } from '../../guide/node.ts'
import type { Section, SourceBlock } from '../1-read/article.ts'
import type { Report } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { linksToSupport } from './article-ends.ts'
import { contactOf } from './conditions.ts'
import { contactClause } from './contact.ts'
import { asksToGetHelp } from './context.ts'
import { type BilingualContext, matchesAnywhere, type Paragraph, textsOf } from './paired-phrase.ts'
import { headingMatches } from './sections/section-shape.ts'
import { reportUnknownPeople, unknownPeopleOf } from './turns/unknown-word.ts'

/** The audience where neither flow file nor article names one. */
export function audienceOf(sections: readonly Section[], bilingual: BilingualContext): Audience {
  const anyBlock = (test: (block: SourceBlock) => boolean) => sections.some(({ blocks }) => blocks.some(test))
  // The support that the dialect links to is open to administrators alone. A message that names an administrator may be quoted.
  const isForUsers = !anyBlock(linksToSupport) && anyBlock((block) => matchesAnywhere(block, bilingual, namesAdmin))
  return isForUsers ? 'user' : 'admin'
}

/** Whether a text tells its reader to contact the administrator. An error message that says so is quoted, and tells others. */
const namesAdmin = (text: string, words: LanguageWords): boolean =>
  contactClause(text, words)?.who === 'contact-admin' && !quotesError.test(text)

const quotesError = /^[^.]{0,60}(?<![\p{L}\d])(?:0x)?(?=[a-f]*\d)[\da-f]{6,10}(?![\p{L}\d])[^.]{0,4}["'«“‘]/iu

/** Whether a text says whom to contact where nothing helped: `Contactez le support si aucune de ces solutions ne fonctionne.` */
const saysLastResort = (text: string, words: LanguageWords): boolean =>
  contactClause(text, words)?.isForbidden === false &&
  [0, ...[...text.matchAll(words.turns.follows)].map(({ index, 0: mark }) => index + mark.length)].some((at) =>
    words.conditions.persists.test(text.slice(at)),
  )

/**
 * The outcome when nothing helped: the person whom a help footer names; without one, the administrator for a user, and for an
 * administrator the support that the article links to, or `unresolved`.
 */
export function failedOf(sections: readonly Section[], audience: Audience, bilingual: BilingualContext, report: Report): Result {
  const supported = sections.some(({ blocks }) => blocks.some(linksToSupport))
  const otherwise: Result = audience === 'user' ? 'contact-admin' : supported ? 'contact-support' : 'unresolved'
  const contacted = (block: Paragraph): Result => {
    const result = contactOf(textsOf(block, bilingual), otherwise)
    reportUnknownPeople(unknownPeopleOf(block, bilingual), result, block.at, { report })
    return result
  }
  for (const section of sections) {
    const isFooter = headingMatches(section, bilingual, (title, words) => words.needsHelp.test(title))
    for (const block of section.blocks)
      if (block.type === 'paragraph' && (isFooter || asksToGetHelp(block, bilingual))) return contacted(block)
    const beside = headingMatches(section, bilingual, (title, words) => words.furtherReading.test(title))
    const resort = beside ? section.blocks.find((block) => matchesAnywhere(block, bilingual, saysLastResort)) : undefined
    if (resort?.type === 'paragraph') return contacted(resort)
  }
  return otherwise
}
