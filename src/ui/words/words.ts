import i18next, { type i18n, type TFunction } from 'i18next'
import type about from '../../../locales/fr/about.json'
import type admin from '../../../locales/fr/admin.json'
import type authors from '../../../locales/fr/authors.json'
import type bilingual from '../../../locales/fr/bilingual.json'
import type call from '../../../locales/fr/call.json'
import type catalog from '../../../locales/fr/catalog.json'
import type certificate from '../../../locales/fr/certificate.json'
import type desk from '../../../locales/fr/desk.json'
import type embedding from '../../../locales/fr/embedding.json'
import type find from '../../../locales/fr/find.json'
import type findings from '../../../locales/fr/findings.json'
import type framed from '../../../locales/fr/framed.json'
import type missing from '../../../locales/fr/missing.json'
import type offlinePage from '../../../locales/fr/offline-page.json'
import type outcome from '../../../locales/fr/outcome.json'
import type prepare from '../../../locales/fr/prepare.json'
import type report from '../../../locales/fr/report.json'
import type rooms from '../../../locales/fr/rooms.json'
import type share from '../../../locales/fr/share.json'
import type singleFile from '../../../locales/fr/single-file.json'
import type storage from '../../../locales/fr/storage.json'
import type transcript from '../../../locales/fr/transcript.json'
import type update from '../../../locales/fr/update.json'
import type walk from '../../../locales/fr/walk.json'
import type { Language } from '../../guide/language.ts'

/** The files of `locales/<language>`: one i18next namespace each, loaded with the views that use them. */
interface Namespaces {
  /** Used by every screen of a walk and by the page around it: loaded with the app. Keys without a namespace are here. */
  readonly walk: typeof walk & { readonly language: Readonly<Record<Language, string>> }
  /** Shared by several rooms beside the walk. */
  readonly rooms: typeof rooms
  readonly about: typeof about
  readonly admin: typeof admin
  readonly authors: typeof authors
  readonly bilingual: typeof bilingual
  readonly call: typeof call
  readonly catalog: typeof catalog
  readonly certificate: typeof certificate
  readonly desk: typeof desk
  readonly embedding: typeof embedding
  readonly find: typeof find
  /** What the findings of the compiler mean, by code. For the page of authors and `content check` alone. */
  readonly findings: typeof findings
  readonly framed: typeof framed
  readonly missing: typeof missing
  readonly 'offline-page': typeof offlinePage
  readonly outcome: typeof outcome
  readonly prepare: typeof prepare
  readonly report: typeof report
  readonly share: typeof share
  readonly 'single-file': typeof singleFile
  readonly storage: typeof storage
  readonly transcript: typeof transcript
  readonly update: typeof update
}

export type Namespace = keyof Namespaces

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'walk'
    resources: Namespaces
  }
}

/** The type of `t` in all views. Accepts only keys of the locale files, such as `page.help` or `desk:title`. */
export type Words = TFunction<EveryNamespace>
export type EveryNamespace = ['walk', ...Namespace[]]

/** The contents of a language's files, by namespace. */
export type Bundles = Partial<Readonly<Record<Namespace, object>>>

/**
 * Creates the i18next instance of a language, ready for use. Each language has its own instance, so that a server that renders
 * two languages cannot mix them. A missing key is shown as its name; `tests/ui/words.test.ts` checks that there is none.
 */
export function createI18n(language: Language, bundles: Bundles): i18n {
  const instance = i18next.createInstance()
  // Without plugins and files to load, `init` is finished when it returns.
  void instance.init({
    lng: language,
    resources: { [language]: { ...bundles } },
    ns: ['walk'],
    defaultNS: 'walk',
    fallbackLng: false,
    returnEmptyString: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}

/**
 * The `t` of an i18next instance. Words without values are cached: a screen uses about forty of them, and i18next takes 50 µs to find
 * one again, the cache 0.1 µs (200,000 calls in Node).
 */
export function wordsOf(i18n: i18n): Words {
  const translate = i18n.getFixedT<EveryNamespace>(i18n.language)
  const cache = new Map<string, string>()
  const t = (key: string, values?: object): string => {
    if (values !== undefined) return String(translate(key as never, values as never))
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const words = String(translate(key as never))
    // A missing key is not cached: its namespace may be loaded later.
    if (words !== key && !key.endsWith(`:${words}`)) cache.set(key, words)
    return words
  }
  return t as Words
}
