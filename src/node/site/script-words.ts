import type { ElementWords } from '../../embed/element-words.ts'
import { languages } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { OfflineNotice } from '../../worker/offline-page.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/** The texts of the worker's offline page, one in each language. */
export function offlineNotices({ wordsFor }: Rendering, { contact }: SiteConfig): readonly OfflineNotice[] {
  return languages.map((language) => {
    const t = wordsFor(language)
    return { language, title: t('offline-page:title'), text: t('offline-page:text'), contact: contact[language] }
  })
}

/** The texts of the embedding element, by language. */
export function elementWords({ wordsFor }: Rendering): Readonly<Record<string, ElementWords>> {
  return Object.fromEntries(
    languages.map((language) => {
      const t = wordsFor(language)
      return [language, { title: t('embedding:frameTitle'), open: t('embedding:frameOpen') }]
    }),
  )
}
