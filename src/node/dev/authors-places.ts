import { originsOf } from '../../compiler/5-link/screen-origins.ts'
import { lexiconWith } from '../../compiler/language/words-of.ts'
import type { Code } from '../../guide/node.ts'
import type { AuthoredPlaces, AuthoredScreen, AuthoredSection } from '../../ui/rooms/authors/authored.ts'
import type { Edition } from '../edition.ts'

/** What an author can change of a guide on the page of authors. Of an unknown guide: nothing. */
export function placesOf(
  { drafts, codes, own: words }: Pick<Edition['made'], 'drafts' | 'codes' | 'own'>,
  guide: string,
): AuthoredPlaces {
  const wordsOf = lexiconWith(words)
  const own = drafts.filter(({ id }) => id === guide)
  const flow = own[0]?.flow
  const sections = new Map<string, AuthoredSection>()
  const screens = new Map<Code, AuthoredScreen>()
  for (const named of own) {
    const { language, headings } = named.draft
    for (const { key, title } of headings) {
      const { ends, needs } = flow?.sections?.[key] ?? {}
      sections.set(key, {
        key,
        titles: { ...sections.get(key)?.titles, [language]: title },
        ...(ends && { ends }),
        ...(needs && { needs }),
      })
    }
    for (const { code, section, near, sentences, wordedAt } of originsOf(named, codes, wordsOf)) {
      const before = screens.get(code)
      screens.set(code, {
        section: before?.section ?? section,
        near: { ...before?.near, [language]: near },
        sentences: { ...before?.sentences, [language]: sentences },
        ...(wordedAt && { wordedAt }),
      })
    }
  }
  return {
    ...(flow?.failed && { failed: flow.failed }),
    sections: [...sections.values()],
    screens: Object.fromEntries(screens),
  }
}
