import type { ImportRefusal, Loss } from '../../../guide/import-report.ts'
import type { Language } from '../../../guide/language.ts'

/** The fingerprints of the trees of a guide that the author saw, by language. */
type SeenTrees = Readonly<Record<string, string>>

/** What the page of authors asks the development server. */
export type EditBody =
  /** To take the last change of settings back. */
  | { readonly does: 'undo' }
  /** The author has read these trees of the guide through, or has found that its versions say the same. */
  | { readonly does: 'approve' | 'agree'; readonly guide: string; readonly trees: SeenTrees }
  /** To give new screens their codes for ever. `retired` are the codes without a screen that the author lets go: all of them, or none. */
  | { readonly does: 'lock'; readonly retired: readonly string[] }
  | {
      readonly does: 'edit'
      /** The flow file of the guide, or the words of the organisation. */
      readonly of: 'flow' | 'words'
      /** Where the click was made; empty beside files that belong to no guide. */
      readonly guide: string
      /** The version of the file that the author saw. */
      readonly version: string
      /** The changes of one click, at least one: all of them are made, or none. */
      readonly edits: readonly SettingsEdit[]
    }

/** One change of a file of settings: the value at a path of keys is set, taken away, or added to the list at the path. */
export type SettingsEdit =
  | { readonly does: 'set' | 'add'; readonly path: SettingsPath; readonly value: SettingsValue }
  | { readonly does: 'remove'; readonly path: SettingsPath }

/** Keys from the top of the file, at least one: `['sections', 'start', 'plan']`. */
export type SettingsPath = readonly string[]

export type SettingsValue = string | readonly SettingsValue[] | { readonly [key: string]: SettingsValue }

/** A file of settings: the flow file of a guide, or the words of the organisation. `version` changes with its text; a file that is not there yet has a version, too. */
export interface SettingsFile {
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
  readonly losses: readonly Loss[]
}

/** What became of a file. Nothing is overwritten, and nothing is written where it is refused. */
export type ImportAnswer =
  | { readonly imported: ImportedArticle }
  | { readonly refused: 'not-allowed'; readonly why: ImportRefusal }
  | { readonly refused: 'not-ours' | 'unsaved'; readonly because?: string }

/**
 * What became of a request. `changed`: the file on disk is no longer the one that the author saw. `unknown`: there is no such guide.
 * `unreadable`: the file had a fault before. `not-allowed`: the compiler would refuse the file. `unsaved`: it could not be written.
 * `nothing`: there is nothing to undo. `not-ours`: the request is not from the page of authors on the machine of the server.
 */
export type EditAnswer =
  | { readonly done: SettingsFile }
  | {
      readonly refused: 'changed' | 'unknown' | 'unreadable' | 'not-allowed' | 'unsaved' | 'nothing' | 'not-ours'
      readonly because?: string
    }
