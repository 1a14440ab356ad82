/** The words of a language around telephone numbers. The patterns are tested against plain text. */
export interface PhoneWords {
  /** Ends in a verb of calling, so that a short number behind it is one to call: `appelez le`, `bel`. */
  readonly calls: RegExp
  /** As `calls`, with the name of an extension at its end: `appelez le poste`, `bel toestel`. */
  readonly callsExtension: RegExp
  /** Ends in a word whose number is none to call: `version`, `code d'erreur`, `serienummer`. */
  readonly otherNumber: RegExp
}

/** Behind the name of a number: `version n° `, `serienummer: `. */
const behindName = '(?:\\.| ?(?:n°|nr\\.?|no\\.|numéro|nummer|:|=|#) ?| )*$'
/** A pattern of the names of numbers that are none to call. */
export const otherNumber = (names: string) => new RegExp(`(?<!\\p{L})(?:${names})${behindName}`, 'iu')
