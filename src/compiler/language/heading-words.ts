/**
 * The words of one language by which a long title is cut to a heading. Patterns are tested against text with straight apostrophes
 * and plain spaces.
 */
export interface HeadingWords {
  /** A word that cannot be the last of a heading: an article, a preposition, a conjunction, a pronoun. */
  readonly functionWord: RegExp
  /** A verb that cannot be the last word before an ellipsis: `est`, `kan`. It can end a clause: `Controleer of de app actief is`. */
  readonly auxiliary: RegExp
  /** The end of a text in an adjective that needs the noun behind it: `la bonne`, `de nieuwste`. */
  readonly adjective: RegExp
  /** The end of a text in words that need another behind them, though each can be a last word: `à l'aide`, `in plaats`. */
  readonly openEnd: RegExp
  /** Says that a text has a verb of its own, so that it can stand alone. */
  readonly hasVerb: RegExp
  /** The places at which a clause ends before another: a coordination of verbs, a purpose, a reason. Global. */
  readonly borders: RegExp
  /** The places before a relative clause, which says which thing is meant. Global. */
  readonly relatives: RegExp
  /** The places before a complement that a sentence can do without: a place, a tool, a time. Global. */
  readonly complements: RegExp
  /** An instruction that has a place before its object: `Kies in de lijst`. The match is the verb. */
  readonly placed: RegExp
  /** The places before an object. Global. */
  readonly objects: RegExp
  /** A clause that may end before a complement: an instruction, or a statement with its verb. */
  readonly stands: RegExp
  /** The end of a clause whose verb or adjective needs what comes next: `cliquez avec le bouton droit`, `est liée`. */
  readonly needsMore: RegExp
  /** The beginning of a condition before its main clause. */
  readonly condition: RegExp
  /** The beginning of another part before a main clause: a place, a purpose, a time. */
  readonly aside: RegExp
  /** The beginning of a part that says for whom the main clause holds, or why: `Pour les appareils Android, `. */
  readonly scope: RegExp
  /** The beginning of a main clause that tells to do something and needs no word of the part before it. */
  readonly instruction: RegExp
  /** The beginning of any other main clause that needs no word of the part before it. */
  readonly statement: RegExp
  /** The beginning of an instruction that may destroy something. It never stands without its condition. */
  readonly hazard: RegExp
  /** The beginning of a clause on which what stands before it depends: `si`, `quand`, `voordat`. */
  readonly limit: RegExp
  /** Words anywhere that make an exception from what stands before them: `sauf`, `avant de`, `tenzij`. */
  readonly exception: RegExp
  /** A negation. */
  readonly negation: RegExp
  /** The beginning of the words that deny a clause, with its verb where that comes before: `ne sont pas`, `lukt niet`. */
  readonly negated: RegExp
  /** A word that begins a clause, or a sentence, in which a negation does not deny what stands before it: `que`, `dat`. */
  readonly subordinates: RegExp
  /** A word behind which a negation does not deny a verb before it: `of`. */
  readonly coordinates: RegExp
  /** The verb of a statement at its end, with what it says of its subject: `a été atteint`. */
  readonly predicate: RegExp
  /** The verb at the end of a title that has no other: `Problemen met … oplossen`. */
  readonly lastVerb: RegExp
  /** The second parts of verbs, by the verb that a sentence begins with: `schakel` … `uit`. */
  readonly separable: Readonly<Record<string, readonly string[]>>
  /** What comes behind the last name of a menu path: `Réglages > Wi-Fi et …`. */
  readonly behindPath: RegExp
  /** The end of a question. */
  readonly questionMark: string
}
