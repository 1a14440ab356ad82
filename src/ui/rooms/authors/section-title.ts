import type { Language } from '../../../guide/language.ts'
import type { AuthoredSection } from './authored.ts'

/** The heading of a section, in a language if it has one there; else its key. */
export function sectionTitle(sections: readonly AuthoredSection[], key: string, language: Language): string {
  const titles = sections.find((section) => section.key === key)?.titles ?? {}
  return titles[language] ?? Object.values(titles)[0] ?? key
}
