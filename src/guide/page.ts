import type { Language } from './language.ts'
import type { Code, GuideId } from './node.ts'

/** What has a page of its own: every node, or, for very large content, every guide with its nodes as sections. */
export type PageUnit = 'node' | 'guide'

/**
 * A prerendered page. `language` is the reader's language, which the interface uses; `text` is the language of the guide's words,
 * which differs where the guide or the node has no version in the reader's language.
 */
export type Page =
  | { readonly kind: 'root' }
  /** `page` is present from the second page of a long list on. */
  | { readonly kind: 'catalog'; readonly language: Language; readonly page?: number }
  /** The list of every error code and message. */
  | { readonly kind: 'find'; readonly language: Language; readonly page?: number }
  | { readonly kind: 'start'; readonly language: Language; readonly guide: GuideId; readonly text: Language }
  | { readonly kind: 'node'; readonly language: Language; readonly guide: GuideId; readonly code: Code; readonly text: Language }
  | { readonly kind: 'desk'; readonly language: Language; readonly page?: number }
  | { readonly kind: 'desk-guide'; readonly language: Language; readonly guide: GuideId; readonly text: Language }
  | { readonly kind: 'call'; readonly language: Language }
  | { readonly kind: 'admin'; readonly language: Language; readonly room?: 'embed' }
  /** On a page about one guide, `text` is the language of that guide. */
  | { readonly kind: 'ready' | 'about'; readonly language: Language }
  | { readonly kind: 'ready' | 'about'; readonly language: Language; readonly guide: GuideId; readonly text: Language }
  /** `/admin/`, which redirects to a language. */
  | { readonly kind: 'admin-door'; readonly room?: 'embed' }
  | { readonly kind: 'code'; readonly code: Code; readonly guide: GuideId; readonly languages: readonly Language[] }
  /** A code that no node has any more; `to` replaces it. */
  | { readonly kind: 'retired'; readonly code: Code; readonly to?: Code }
  /** `404.html`: the answer to every address without a page. */
  | { readonly kind: 'missing' }
  /** The answer of the service worker to a navigation without a network: the app draws the node. */
  | { readonly kind: 'shell' }
