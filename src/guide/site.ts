import type { Language } from './language.ts'

/** How a reader reaches a human, in one language. A key that is absent is not shown. */
export interface Contact {
  readonly name?: string
  /** As dialled, `+32 2 123 45 67`. */
  readonly phone?: string
  readonly mail?: string
  readonly hours?: string
  /** Where to look or write: a help page. Absolute `https:` address. */
  readonly url?: string
  /** Where somebody answers at once. Absolute `https:` address. */
  readonly chat?: string
}

/** A certificate that the organisation expects on its devices. */
export interface ExpectedCertificate {
  readonly name: string
  /** SHA-256 fingerprint, 64 hexadecimal digits in lower case. */
  readonly sha256: string
}

/** What an admin says about a deployment: `site.json`, edited on the server without a rebuild. */
export interface SiteConfig {
  readonly organisation: string
  /** Public origin and base of the deployment, `https://it.example.org/help/`; canonical addresses need it. */
  readonly address?: string
  readonly contact: Readonly<Partial<Record<Language, Contact>>>
  /** What the certificate check compares with. */
  readonly certificates?: readonly ExpectedCertificate[]
}
