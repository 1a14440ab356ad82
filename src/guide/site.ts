import type { CountKind } from './count-kinds.ts'
import type { Audience } from './guide.ts'
import type { Language } from './language.ts'
import type { Code, GuideId } from './node.ts'

/** How readers of one language reach a human. An absent key is not shown. */
export interface Contact {
  readonly name?: string
  /** As dialled, `+32 2 123 45 67`. */
  readonly phone?: string
  readonly mail?: string
  readonly hours?: string
  /** When somebody answers, for “open until 18:00”: `mon-fri 08:00-18:00`. */
  readonly open?: readonly string[]
  /** The time zone of `open`, `Europe/Brussels`. Absent: that of the reader's device. */
  readonly zone?: string
  /** Days on which nobody answers, `2026-12-25`. */
  readonly closed?: readonly string[]
  /** A help page. Absolute `https:` address, or `http:` of an intranet. */
  readonly url?: string
  /** A chat. Absolute `https:` address. */
  readonly chat?: string
}

/** A certificate that the organisation expects on its devices. */
export interface ExpectedCertificate {
  readonly name: string
  /** SHA-256 fingerprint, 64 hexadecimal digits in lower case. */
  readonly sha256: string
  /** Path below the base where the reader may download it, `certificates/root.crt`. */
  readonly file?: string
}

/** Which guides the lists show, and in which order. A guide that is not shown keeps its address. */
export interface Shown {
  readonly audiences?: readonly Audience[]
  /** Only these, in this order. */
  readonly only?: readonly GuideId[]
  readonly hidden?: readonly GuideId[]
  /** These before all others, in this order. */
  readonly first?: readonly GuideId[]
}

/** The guides that an entry is for. A list that is absent leaves out none; an entry without lists is also for pages of no guide. */
export interface GuideScope {
  readonly guides?: readonly GuideId[]
  readonly audiences?: readonly Audience[]
}

/** An announcement above the pages that it is for, from one day to another, both included: `2026-11-21`. */
export interface Announcement extends GuideScope {
  readonly text: Readonly<Record<Language, string>>
  readonly from?: string
  readonly until?: string
}

/** How readers of some guides reach a human. */
export interface ContactEntry extends GuideScope {
  readonly contact: Readonly<Record<Language, Contact>>
}

/**
 * A screen (`code`) or a whole guide (`guide`) that readers must not use any more. It applies at once, without a build: a reader
 * sees `text` in its place, and a link to the code or guide `to`.
 */
export interface Withdrawal {
  readonly code?: Code
  readonly guide?: GuideId
  readonly text: Readonly<Record<Language, string>>
  readonly to?: Code | GuideId
}

/** When devices keep the guides: automatically, when the reader asks, or never. */
export type OfflinePolicy = 'automatic' | 'on-request' | 'off'

/** The admin's configuration of a deployment: `site.json`, edited on the server without a rebuild. */
export interface SiteConfig {
  readonly organisation: string
  /** What the site is called. Absent: Ariane. Read by the build alone, which writes it into the words of the interface. */
  readonly name?: string
  /** Path below the base of a picture beside the name, `logo.svg`. */
  readonly logo?: string
  /**
   * The colour of links and buttons, `#1a4f8b`, dark enough for text on white; the colour for dark screens is derived from it.
   */
  readonly colour?: string
  /** Public origin and base of the deployment, `https://it.example.org/help/`; canonical addresses need it. */
  readonly address?: string
  /** The language for readers whose device asks for none of ours. */
  readonly language?: Language
  readonly contact: Readonly<Record<Language, Contact>>
  /** Other contacts for some guides, the first that is for a guide. */
  readonly contacts?: readonly ContactEntry[]
  readonly guides?: Shown
  /** The certificates that the certificate check compares with, and that readers may download. */
  readonly certificates?: readonly ExpectedCertificate[]
  /** Origins of sites that may show these pages in a frame: `https://intranet.example.org` or `https://*.example.org`. */
  readonly embed?: { readonly origins: readonly string[] }
  readonly offline?: OfflinePolicy
  /** Whether devices keep the pictures of their guides. Absent: `offline`. Read by the build. */
  readonly pictures?: 'offline' | 'online'
  readonly notices?: readonly Announcement[]
  readonly withdrawn?: readonly Withdrawal[]
  /** What devices count for the organisation. Absent: nothing. Only the served file turns it on, not that of the build. */
  readonly counts?: { readonly of: readonly CountKind[] }
}
