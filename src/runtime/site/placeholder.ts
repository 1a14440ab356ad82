import { languages } from '../../guide/language.ts'
import type { Contact, SiteConfig } from '../../guide/site.ts'

/** Names that no organisation can have (RFC 2606, RFC 6761), and numbers that end in seven zeros, as in `+32 2 000 00 00`. */
export const isPlaceholder = (value: string): boolean =>
  /[@./](?:example\.(?:com|net|org)|(?:[\w-]+\.)*(?:example|invalid|test))(?![\w.-]*\w)/i.test(value) ||
  (/^[+\d(][\d\s()./-]*$/.test(value) && /0{7}$/.test(value.replace(/\D/g, '')))

/** A site config without contacts that nobody answers. A contact that has a placeholder is left out as a whole. */
export function withoutPlaceholders({ contact, contacts, ...site }: SiteConfig): SiteConfig {
  const answered = contacts
    ?.map((entry) => ({ ...entry, contact: withoutThem(entry.contact) }))
    .filter((entry) => Object.keys(entry.contact).length > 0)
  return { ...site, contact: withoutThem(contact), ...(answered && { contacts: answered }) }
}

function withoutThem(contact: SiteConfig['contact']): SiteConfig['contact'] {
  const kept = languages.flatMap((language) => {
    const one: Contact | undefined = contact[language]
    return one === undefined || Object.values(one).flat().some(isPlaceholder) ? [] : [[language, one] as const]
  })
  return Object.fromEntries(kept)
}
