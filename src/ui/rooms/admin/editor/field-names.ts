import { languages } from '../../../../guide/language.ts'
import type { Path } from './draft.ts'

/** The keys of `site.json` that have a name in the form. Positions in lists, and languages, are left out. */
export const namedKeys = [
  'organisation',
  'name',
  'logo',
  'colour',
  'address',
  'language',
  'contact',
  'contact-name',
  'contact-phone',
  'contact-mail',
  'contact-hours',
  'contact-open',
  'contact-zone',
  'contact-closed',
  'contact-url',
  'contact-chat',
  'contacts',
  'contacts-audiences',
  'contacts-guides',
  'guides',
  'guides-audiences',
  'guides-only',
  'guides-hidden',
  'guides-first',
  'certificates',
  'certificates-name',
  'certificates-sha256',
  'certificates-file',
  'embed',
  'embed-origins',
  'offline',
  'withdrawn',
  'withdrawn-code',
  'withdrawn-guide',
  'withdrawn-text',
  'withdrawn-to',
  'pictures',
  'counts',
  'counts-of',
  'notices',
  'notices-text',
  'notices-from',
  'notices-until',
  'notices-audiences',
  'notices-guides',
] as const

/** The named key of a path: `contact-phone` of `contact.fr.phone`, and of `contacts.0.contact.fr.phone`. `undefined` for a language and for the item of a list. */
export function namedKey(path: Path): (typeof namedKeys)[number] | undefined {
  const name = path
    .filter((key) => typeof key === 'string' && !isLanguageKey(key))
    .join('-')
    .replace(/^contacts-contact\b/, 'contact')
  const last = path[path.length - 1]
  return typeof last === 'string' && !isLanguageKey(last) ? namedKeys.find((key) => key === name) : undefined
}

const isLanguageKey = (key: string): boolean => languages.some((language) => language === key)
