import type { Audience, Platform } from './guide.ts'
import type { Language } from './language.ts'
import type { ListPage } from './list-page.ts'
import type { Code, GuideId } from './node.ts'

/** Texts that a reader may have seen on a screen, by their language. English counts too, because devices often show it. */
export type MessageTexts = Readonly<Record<Language | 'en', readonly string[] | undefined>>

/** Texts, and English names that ids give: these are searched, but no page shows them. */
export type FindTexts = MessageTexts & { readonly names?: readonly string[] }

/** Texts with what belongs to them. */
export const withTexts = <With extends object>(own: With, texts: FindTexts): With & FindTexts => Object.assign(own, texts)

/** A screen that helps with a message. The first text of a language is its name in the list of results. */
export type FindEntry = FindTexts & { readonly code: Code }

/**
 * The screens that the answers of one question lead to, under the heading of the question, which tells similar screens apart.
 * Without a heading where they follow no question.
 */
export type FindSection = FindTexts & {
  /** The code of the question. */
  readonly at?: Code
  /** The only platform that the heading names, where the guide is not for it alone. */
  readonly platform?: Platform
  readonly entries: readonly FindEntry[]
}

/** The screens of a guide, in its order. */
export interface FindGuide {
  readonly id: GuideId
  readonly audience: Audience
  /** Absent where the guide names none. */
  readonly platforms?: readonly Platform[]
  readonly sections: readonly FindSection[]
}

/**
 * `data/find.json`: the screens for messages and error codes, the same for readers of every language. Where the catalog has
 * several pages this file has as many, each about the same guides: `find-2.json`.
 */
export interface FindIndex extends ListPage {
  readonly schema: 1
  /** Error codes as articles write them, each with the screens that help, sorted by `errorKey`. */
  readonly codes: readonly (readonly [string, ...Code[]])[]
  readonly guides: readonly FindGuide[]
  /** Words of the organisation that mean the same. Absent where it has none. */
  readonly synonyms?: readonly (readonly string[])[]
}
