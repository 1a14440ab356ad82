import type { Language } from '../../../guide/language.ts'

/** What the page of authors asks the development server: to change a flow file by a click, or to take the last change back. */
export type EditBody =
  | { readonly does: 'undo' }
  /** The author has read these trees of the guide, each by the fingerprint that was shown, in every language. */
  | { readonly does: 'approve'; readonly guide: string; readonly trees: Readonly<Record<string, string>> }
  | {
      readonly does: 'edit'
      readonly guide: string
      /** The version of the flow file that the author saw. */
      readonly version: string
      /** The changes of one click, at least one: all of them are made, or none. */
      readonly edits: readonly FlowEdit[]
    }

/** One change of a flow file: the value at a path of keys is set, taken away, or added to the list at the path. */
export type FlowEdit =
  | { readonly does: 'set' | 'add'; readonly path: FlowPath; readonly value: FlowValue }
  | { readonly does: 'remove'; readonly path: FlowPath }

/** Keys from the top of the file, at least one: `['sections', 'start', 'plan']`. */
export type FlowPath = readonly string[]

export type FlowValue = string | readonly FlowValue[] | { readonly [key: string]: FlowValue }

/** The flow file of a guide. `version` changes with its text; a file that is not there yet has a version, too. */
export interface FlowFile {
  readonly path: string
  readonly version: string
}

/** An article that was made of a file, and what of the file it does not have. */
export interface ImportedArticle {
  readonly guide: string
  /** The article below the content folder. */
  readonly path: string
  readonly title: string
  readonly language: Language
  /** Whether the language was told from the words. */
  readonly isGuessed: boolean
  /** In English, as in the terminal. */
  readonly losses: readonly { readonly what: string; readonly line?: number; readonly under?: string; readonly after?: string }[]
}

/** What became of a file. Nothing is overwritten, and nothing is written where it is refused. */
export type ImportAnswer =
  | { readonly imported: ImportedArticle }
  | { readonly refused: 'not-ours' | 'not-allowed' | 'unclear-language' | 'too-large' | 'unsaved'; readonly because?: string }

/**
 * What became of a request. `changed`: the file on disk is no longer the one that the author saw. `unknown`: there is no such guide.
 * `unreadable`: the file had a fault before. `not-allowed`: the compiler would refuse the file. `unsaved`: it could not be written.
 * `nothing`: there is nothing to undo. `not-ours`: the request is not from the page of authors on the machine of the server.
 */
export type EditAnswer =
  | { readonly done: FlowFile }
  | {
      readonly refused: 'changed' | 'unknown' | 'unreadable' | 'not-allowed' | 'unsaved' | 'nothing' | 'not-ours'
      readonly because?: string
    }
