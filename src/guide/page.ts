import type { Language } from './language.ts'
import type { Code, GuideId } from './node.ts'

/** What has a page of its own: every screen, or every guide with its screens as sections, for very large content. */
export type PageUnit = 'node' | 'guide'

/**
 * One prerendered page. `language` is the reader's, which the interface speaks; `text` is the one the guide's words are
 * in, which differs where the reader's language has no version of that guide or node.
 */
export type Page =
  | { readonly kind: 'root' }
  /** `page` from 2 on, where the list of guides comes in leaves. */
  | { readonly kind: 'catalog'; readonly language: Language; readonly page?: number }
  /** The error door: every code and message. */
  | { readonly kind: 'find'; readonly language: Language; readonly page?: number }
  | { readonly kind: 'start'; readonly language: Language; readonly guide: GuideId; readonly text: Language }
  | { readonly kind: 'node'; readonly language: Language; readonly guide: GuideId; readonly code: Code; readonly text: Language }
  | { readonly kind: 'desk'; readonly language: Language; readonly page?: number }
  | { readonly kind: 'desk-guide'; readonly language: Language; readonly guide: GuideId; readonly text: Language }
  | { readonly kind: 'call'; readonly language: Language }
  | { readonly kind: 'admin'; readonly language: Language; readonly room?: 'embed' }
  /** `/admin/`, which chooses the language. */
  | { readonly kind: 'admin-door'; readonly room?: 'embed' }
  | { readonly kind: 'code'; readonly code: Code; readonly guide: GuideId; readonly languages: readonly Language[] }
  /** A code that went away; `to` took its place. */
  | { readonly kind: 'retired'; readonly code: Code; readonly to?: Code }
  /** Answers every address that has no page: `404.html`. */
  | { readonly kind: 'missing' }
  /** What the service worker answers a navigation with when there is no network: no node yet, the app draws it. */
  | { readonly kind: 'shell' }
