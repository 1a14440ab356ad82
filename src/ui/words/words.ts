import i18next, { type i18n, type TFunction } from 'i18next'
import type fr from '../../../locales/fr/ui.json'
import type { Language } from '../../guide/language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof fr }
  }
}

/** What `t` is in every view: only keys that the locale files have. */
export type Words = TFunction<'ui'>

/**
 * The interface in one language, ready at once. Each language has its own instance, so a server that renders two
 * never mixes them. A missing key shows as its name; a test holds that there is none.
 */
export function speak(language: Language, ui: object): i18n {
  const instance = i18next.createInstance()
  // Without plugins and with the words at hand, `init` has finished when it returns.
  void instance.init({
    lng: language,
    resources: { [language]: { ui } },
    ns: ['ui'],
    defaultNS: 'ui',
    fallbackLng: false,
    returnEmptyString: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
