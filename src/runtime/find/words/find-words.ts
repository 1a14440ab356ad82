import type { Language } from '../../../guide/language.ts'

/** The things that readers have everyday words for. */
export type Thing =
  | 'access'
  | 'account'
  | 'app'
  | 'browser'
  | 'certificate'
  | 'company'
  | 'compliant'
  | 'computer'
  | 'connector'
  | 'delete'
  | 'denied'
  | 'device'
  | 'encrypt'
  | 'enroll'
  | 'expired'
  | 'file'
  | 'install'
  | 'license'
  | 'limit'
  | 'lock'
  | 'lost'
  | 'mail'
  | 'missing'
  | 'network'
  | 'password'
  | 'portal'
  | 'profile'
  | 'push'
  | 'required'
  | 'restart'
  | 'screen'
  | 'settings'
  | 'sign-in'
  | 'stuck'
  | 'sync'
  | 'threat'
  | 'unavailable'
  | 'update'
  | 'virtual'
  | 'wifi'

/** Things that many texts are about: a screen that has only these has little of a query. */
export const commonThings: ReadonlySet<Thing> = new Set(['app', 'company', 'computer', 'device', 'required', 'screen'])

/**
 * The words of one language that the search for codes and messages knows. Lists are texts: words are separated by spaces, expressions of several
 * words by commas. Case and accents do not matter.
 */
export interface FindWords {
  readonly language: Language | 'en'
  /** Words that most queries have, and that tell no two screens apart. */
  readonly stopWords: string
  /** Words that turn the meaning around: an expression with one is read in a query, but not looked for in texts. */
  readonly negations: string
  /** Words that stand around a code: `Foutcode: 80cf0437.` */
  readonly codeWords: string
  /** Words before a name that spells a letter: “K **comme** Karim”. */
  readonly spelling: string
  /** The names of the digits from 0 to 9, each as a list. */
  readonly digits: readonly string[]
  /** The names of letters, as people say them and as dictation writes them. */
  readonly letters: Readonly<Record<string, string>>
  /**
   * What people and articles call the same thing. An entry that ends in a hyphen is the beginning of words: `install-`.
   */
  readonly everyday: Readonly<Record<Thing, string>>
}
