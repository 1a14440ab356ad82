import { type Language, languages } from '../guide/language.ts'
import type { Contact, ExpectedCertificate, SiteConfig } from '../guide/site.ts'
import { field, listOf, type Reader } from './read.ts'

/** Keys that are absent, and none that have no value. */
type Loose<T> = { [K in keyof T]?: T[K] | undefined }

const line: Reader<string> = (data) => {
  const text = typeof data === 'string' ? data.trim() : ''
  return text.length > 0 && text.length <= 200 ? text : undefined
}
const lineLike =
  (pattern: RegExp): Reader<string> =>
  (data) => {
    const text = line(data)
    return text !== undefined && pattern.test(text) ? text : undefined
  }
const https = lineLike(/^https:\/\/[^\s"<>]+$/i)
const phone = lineLike(/^\+?[\d\s().\-/]{3,}$/)
// No query part: a `mailto:` must not carry a body or a copy that nobody typed.
const mail = lineLike(/^[^\s@?&<>"]+@[^\s@?&<>"]+$/)

const contact: Reader<Contact> = (data) =>
  typeof data === 'object' && data !== null
    ? present<Contact>({
        name: line(field(data, 'name')),
        phone: phone(field(data, 'phone')),
        mail: mail(field(data, 'mail')),
        hours: line(field(data, 'hours')),
        url: https(field(data, 'url')),
        chat: https(field(data, 'chat')),
      })
    : undefined

/** As tools print a fingerprint: any case, with colons, spaces or neither. */
const fingerprint: Reader<string> = (data) => {
  const digits = line(data)?.replace(/[\s:]/g, '').toLowerCase() ?? ''
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined
}
/** One slip costs only its own certificate: `null` stands for it. */
const certificate = (data: unknown): ExpectedCertificate | null => {
  const name = line(field(data, 'name'))
  const sha256 = fingerprint(field(data, 'sha256'))
  return name === undefined || sha256 === undefined ? null : { name, sha256 }
}
const certificates = listOf(certificate, 100)

/**
 * A site config from data that an admin wrote by hand. Each key that is missing or cannot be used falls back by itself, to
 * `otherwise` or to not being shown, so one slip never costs the rest. Nothing is thrown.
 */
export function readSite(data: unknown, otherwise: SiteConfig): SiteConfig {
  if (typeof data !== 'object' || data === null) return otherwise
  const contacts = field(data, 'contact')
  const contactIn = (language: Language) => contact(field(contacts, language)) ?? otherwise.contact[language]
  return present<SiteConfig>({
    organisation: line(field(data, 'organisation')) ?? otherwise.organisation,
    address: https(field(data, 'address')) ?? otherwise.address,
    contact: present<SiteConfig['contact']>(Object.fromEntries(languages.map((language) => [language, contactIn(language)]))),
    certificates: certificates(field(data, 'certificates'))?.flatMap((one) => one ?? []) ?? otherwise.certificates,
  })
}

const present = <T extends object>(fields: Loose<T>): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
