/** The words of a language that tell the reader to end the walk. The patterns are tested against plain text. */
export interface StopWords {
  /** A word of every sentence that the other patterns know. Most texts have none, and need no closer look. */
  readonly hints: RegExp
  /** The beginning of a sentence that tells to stop, up to the end of its clause: `Ne continuez pas`, `Ga niet verder`. */
  readonly stops: RegExp
  /**
   * The beginning of a sentence with a word that also means to stop something else, or to pay attention: `Stop`, `Arrêtez`. It
   * counts only with somebody to contact.
   */
  readonly mayStop: RegExp
  /**
   * The beginning of a sentence that forbids something, up to the end of its clause: `N'essayez plus`, `Open de bijlage niet`. With
   * somebody to contact behind it, nothing else is left to do.
   */
  readonly forbids: RegExp
  /** Says that the reader goes on after all, elsewhere or in another way: `reprenez`, `probeer opnieuw`. */
  readonly resumes: RegExp
  /** Says that the reader waits. The walk goes on then, unless there is somebody to contact. */
  readonly waits: RegExp
}

/** The end of a clause, as a part of a pattern: of the sentence, a pause, or a conjunction. */
export const clauseEnd = (conjunctions: string) => `(?=$| ?[.!…,;:]| [–—-] | (?:${conjunctions}) )`
