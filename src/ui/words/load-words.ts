import type { i18n } from 'i18next'
import type { Language } from '../../guide/language.ts'
import { orNotLoaded } from '../screen/load.ts'
import { createI18n, type Namespace } from './words.ts'

/** One file for each language and namespace, without those that only the build or only authors use. */
const files = import.meta.glob<object>(
  [
    '../../../locales/*/*.json',
    '!../../../locales/*/authors.json',
    '!../../../locales/*/findings.json',
    '!../../../locales/*/bilingual.json',
    '!../../../locales/*/illustrations.json',
    '!../../../locales/*/language.json',
    '!../../../locales/*/offline-page.json',
    '!../../../locales/*/report.json',
    '!../../../locales/*/single-file.json',
  ],
  { import: 'default' },
)

/** Creates the i18next instance of a language, with the namespace `walk` and the given ones. Rejects if a file cannot be loaded. */
export async function loadWords(language: Language, namespaces: readonly Namespace[] = []): Promise<i18n> {
  const wanted: readonly Namespace[] = ['walk', ...namespaces]
  const bundles = await Promise.all(wanted.map(async (namespace) => [namespace, await loadBundle(language, namespace)] as const))
  return createI18n(language, Object.fromEntries(bundles))
}

/** Adds namespaces to an i18next instance. Skips those that it has already. Rejects if a file cannot be loaded. */
export async function addWords(i18n: i18n, namespaces: readonly Namespace[]): Promise<void> {
  const { language } = i18n
  const wanted = namespaces.filter((namespace) => !i18n.hasResourceBundle(language, namespace))
  const bundles = await Promise.all(wanted.map((namespace) => loadBundle(language, namespace)))
  for (const [index, namespace] of wanted.entries()) i18n.addResourceBundle(language, namespace, bundles[index])
}

function loadBundle(language: string, namespace: Namespace): Promise<object> {
  const load = files[`../../../locales/${language}/${namespace}.json`]
  if (load === undefined) return Promise.reject(new Error(`Unexpected namespace ${namespace}, expected a file of ${language}`))
  return orNotLoaded(load())
}
