import type { Language } from './language.ts'
import type { ListPage } from './list-page.ts'
import type { Code, GuideId } from './node.ts'

/** What a reader may have seen, by the language it was in. English is what devices say before they speak ours. */
export type MessageTexts = Readonly<Partial<Record<Language | 'en', readonly string[]>>>

/** A screen that somebody with a message would look for. The first text of a language names it. */
export type FindEntry = MessageTexts & { readonly code: Code }

/** The screens that one question leads to, by its heading: it tells two alike apart. No heading where no question does. */
export type FindSection = MessageTexts & { readonly entries: readonly FindEntry[] }

/**
 * `data/find.json`: what messages and error codes lead to, the same for readers of every language. Where the catalog comes in
 * leaves this does too, each of the same guides: `find-2.json`.
 */
export interface FindIndex extends ListPage {
  readonly schema: 1
  /** Error codes as articles write them, each with the screens that help, sorted by `errorKey`. */
  readonly codes: readonly (readonly [string, ...Code[]])[]
  /** Screens by guide, in the order of the guide. */
  readonly guides: readonly { readonly id: GuideId; readonly sections: readonly FindSection[] }[]
}
