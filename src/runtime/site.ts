import * as v from 'valibot'
import type { SiteConfig } from '../guide/site.ts'

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const https = v.pipe(line, v.regex(/^https:\/\/[^\s"<>]+$/i))
const ContactSchema = v.object({
  name: v.fallback(v.optional(line), undefined),
  phone: v.fallback(v.optional(v.pipe(line, v.regex(/^\+?[\d\s().\-/]{3,}$/))), undefined),
  // No query part: a `mailto:` must not carry a body or a copy that nobody typed.
  mail: v.fallback(v.optional(v.pipe(line, v.regex(/^[^\s@?&<>"]+@[^\s@?&<>"]+$/))), undefined),
  hours: v.fallback(v.optional(line), undefined),
  url: v.fallback(v.optional(https), undefined),
  chat: v.fallback(v.optional(https), undefined),
})
/** As tools print a fingerprint: any case, with colons, spaces or neither. */
const FingerprintSchema = v.pipe(
  line,
  v.transform((text) => text.replace(/[\s:]/g, '').toLowerCase()),
  v.regex(/^[0-9a-f]{64}$/),
)
const CertificateSchema = v.object({ name: line, sha256: FingerprintSchema })

/**
 * A site config from data that an admin wrote by hand. Each key that is missing or cannot be used falls back by itself, to
 * `otherwise` or to not being shown, so one slip never costs the rest. Nothing is thrown.
 */
export function readSite(data: unknown, otherwise: SiteConfig): SiteConfig {
  const schema = v.object({
    organisation: v.fallback(line, otherwise.organisation),
    address: v.fallback(v.optional(https), otherwise.address),
    contact: v.fallback(
      v.object({
        fr: v.fallback(v.optional(ContactSchema), otherwise.contact.fr),
        nl: v.fallback(v.optional(ContactSchema), otherwise.contact.nl),
      }),
      { fr: otherwise.contact.fr, nl: otherwise.contact.nl },
    ),
    certificates: v.fallback(v.optional(v.pipe(v.array(v.fallback(v.nullable(CertificateSchema), null)), v.maxLength(100))), undefined),
  })
  const reading = v.safeParse(schema, data)
  // Dropping `undefined` keys by way of JSON keeps “absent” and “unusable” the same thing.
  if (!reading.success) return otherwise
  const { certificates, ...site } = reading.output
  const expected = certificates?.filter((certificate) => certificate !== null) ?? otherwise.certificates
  return JSON.parse(JSON.stringify({ ...site, certificates: expected })) as SiteConfig
}
