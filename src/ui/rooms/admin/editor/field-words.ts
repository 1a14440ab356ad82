import { type Language, languageOf } from '../../../../guide/language.ts'
import type { Words } from '../../../words/words.ts'
import type { Path } from './draft.ts'
import { namedKey } from './field-names.ts'

/** The keys whose field has a line of explanation. */
const explained = [
  'name',
  'logo',
  'address',
  'contact-open',
  'contact-zone',
  'contact-closed',
  'contacts',
  'guides',
  'guides-only',
  'guides-hidden',
  'certificates',
  'embed-origins',
  'withdrawn',
  'withdrawn-to',
  'pictures',
  'counts',
  'notices',
  'notices-guides',
] as const

/** What a field is called: its key in words, or the language that it is for. */
export function labelOf(path: Path, t: Words): string {
  const last = path[path.length - 1]
  const language = languageAt(path)
  if (language !== undefined && language === last) return capital(t(`language.${language}`))
  const name = namedKey(path)
  return name === undefined ? t('admin:editor.entry', { number: Number(last) + 1 }) : t(`admin:editor.keys.${name}`)
}

/** The line below a field that says what it does; `undefined` where its name says it. */
export function hintOf(path: Path, t: Words): string | undefined {
  const name = namedKey(path)
  const found = explained.find((one) => one === name)
  return found === undefined ? undefined : t(`admin:editor.hints.${found}`)
}

/** An option of a choice in words. */
export function optionWords(path: Path, option: string, t: Words): string {
  const language = languageOf(option)
  if (namedKey(path) === 'language' && language !== undefined) return capital(t(`language.${language}`))
  switch (option) {
    case 'user':
    case 'admin':
      return t(`admin:audience.${option}`)
    case 'automatic':
    case 'on-request':
    case 'off':
      return t(`admin:${option}`)
    case 'offline':
      return t('admin:picturesOffline')
    case 'online':
      return t('admin:picturesOnline')
    case 'screens':
    case 'answers':
    case 'outcomes':
    case 'searches':
      return t(`admin:counted.${option}`)
    default:
      return option
  }
}

/** The language of the texts at a path, `fr` of `contact.fr.name`. */
export const languageAt = (path: Path): Language | undefined =>
  path.map((key) => (typeof key === 'string' && key.length === 2 ? languageOf(key) : undefined)).find((one) => one !== undefined)

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
