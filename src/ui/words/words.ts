import i18next, { type i18n, type TFunction } from 'i18next'
import type admin from '../../../locales/fr/admin.json'
import type authors from '../../../locales/fr/authors.json'
import type call from '../../../locales/fr/call.json'
import type catalog from '../../../locales/fr/catalog.json'
import type certificate from '../../../locales/fr/certificate.json'
import type desk from '../../../locales/fr/desk.json'
import type embedding from '../../../locales/fr/embedding.json'
import type find from '../../../locales/fr/find.json'
import type framed from '../../../locales/fr/framed.json'
import type missing from '../../../locales/fr/missing.json'
import type offlinePage from '../../../locales/fr/offline-page.json'
import type outcome from '../../../locales/fr/outcome.json'
import type prepare from '../../../locales/fr/prepare.json'
import type rooms from '../../../locales/fr/rooms.json'
import type share from '../../../locales/fr/share.json'
import type singleFile from '../../../locales/fr/single-file.json'
import type storage from '../../../locales/fr/storage.json'
import type transcript from '../../../locales/fr/transcript.json'
import type walk from '../../../locales/fr/walk.json'
import type { Language } from '../../guide/language.ts'

/** The files of `locales/<language>`: one i18next namespace each, loaded with the views that use it. */
interface Namespaces {
  /** Used by every screen of a walk and by the page around it: loaded with the app. Keys without a namespace are here. */
  readonly walk: typeof walk
  /** Shared by several rooms beside the walk. */
  readonly rooms: typeof rooms
  readonly admin: typeof admin
  readonly authors: typeof authors
  readonly call: typeof call
  readonly catalog: typeof catalog
  readonly certificate: typeof certificate
  readonly desk: typeof desk
  readonly embedding: typeof embedding
  readonly find: typeof find
  readonly framed: typeof framed
  readonly missing: typeof missing
  readonly 'offline-page': typeof offlinePage
  readonly outcome: typeof outcome
  readonly prepare: typeof prepare
  readonly share: typeof share
  readonly 'single-file': typeof singleFile
  readonly storage: typeof storage
  readonly transcript: typeof transcript
}

export type Namespace = keyof Namespaces

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'walk'
    resources: Namespaces
  }
}

/** The type of `t` in every view. It takes only keys that the locale files have, such as `page.help` or `desk:title`. */
export type Words = TFunction<EveryNamespace>
export type EveryNamespace = ['walk', ...Namespace[]]

/** The contents of a language's files, by namespace. */
export type Bundles = Partial<Readonly<Record<Namespace, object>>>

/**
 * The interface in one language, usable at once. Each language has its own instance, so that a server that renders two
 * languages never mixes them. A missing key shows as its name; `tests/ui/words.test.ts` proves that there is none.
 */
export function createI18n(language: Language, bundles: Bundles): i18n {
  const instance = i18next.createInstance()
  // Without plugins and with the words at hand, `init` has finished when it returns.
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
 * `t` of an interface. Words without values to fill in are looked up once: a screen has some forty of them, and i18next takes a
 * third of the time of drawing it (measured at a sixth of the speed: 186 of 430 ms) to find the same words again.
 */
export function wordsOf(i18n: i18n): Words {
  const translate = i18n.getFixedT<EveryNamespace>(i18n.language)
  const found = new Map<string, string>()
  const t = (key: string, values?: object): string => {
    if (values !== undefined) return String(translate(key as never, values as never))
    const known = found.get(key)
    if (known !== undefined) return known
    const words = String(translate(key as never))
    // A namespace that is loaded later may still bring a key that is missing now.
    if (words !== key && !key.endsWith(`:${words}`)) found.set(key, words)
    return words
  }
  return t as Words
}
