/**
 * The grammar of a sentence at which the walk may turn, as data: conditions, else clauses, and the main clauses that name a place.
 * A main clause is tested with its links and steps as tokens (see `2-plan/turn-tokens.ts`), so `target` is the same in every language.
 */
export interface TurnWords {
  /** The beginning of a condition before its main clause: `Si `, `Als `. */
  readonly opens: RegExp
  /** Conditions that the grammar does not read, because they mean the opposite or a time: `À moins que`, `Tenzij`. */
  readonly opensUnclear: RegExp
  /**
   * Words anywhere in a sentence that make its condition an exception, a time or a concession: `sauf si`, `zodra`, `même si`. A
   * sentence with a target and such a word is not asked.
   */
  readonly unclear: RegExp
  /** Any word that makes a sentence conditional, known to the grammar or not. */
  readonly marks: RegExp
  /** A condition whose verb comes first, without a conjunction: `Ziet u het pictogram niet, `. */
  readonly opensInverted?: RegExp
  /** A place where a condition may begin after its main clause. Global. */
  readonly follows: RegExp
  /** A place where a main clause may begin in a sentence without a comma. Global. */
  readonly beginsMain?: RegExp
  /** The beginning of an else clause: `Sinon, `, `Zo niet, `. */
  readonly otherwise: RegExp
  /** An else word behind the first word of its clause: `Ga anders …`. Group 1 is the first word. */
  readonly otherwiseInside?: RegExp
  /** The beginning of an else clause that is a condition by itself: `Si ce n'est pas le cas, `. */
  readonly unlessSo: RegExp
  /** The place of an else clause inside a sentence. */
  readonly inlineOtherwise: RegExp
  /** The answer to a question in the sentence before: `Si oui, `. */
  readonly isSo: RegExp
  /** Something to verify, whose result the next sentence may use: `Vérifiez que`, `Controleer of`. */
  readonly verifies: RegExp
  /** A main clause after which “if” means “whether”: `Demandez à votre administrateur si …`. */
  readonly asksWhether: RegExp
  /** The end of a clause that goes on behind a condition: `Contactez X ou, si …, Y`. */
  readonly endsInJoin: RegExp
  /** The place of an else clause without a verb: `sinon, à l'étape 5`. The named group `target` is a token. */
  readonly placeAlone: RegExp
  /** Words that turn a main clause into its opposite. */
  readonly negation: RegExp
  /** Conjunctions after which another main clause begins. Global. */
  readonly joins: RegExp
  /** The whole main clause “go to …”. The named group `target` is a token or the title of a section. */
  readonly goes: readonly RegExp[]
  /** The beginning of a main clause that moves the reader, and not only refers: `passez`, not `consultez`. */
  readonly moves: RegExp
  /** The whole main clause “skip …”. */
  readonly skips: readonly RegExp[]
  /** Says that a named place is a part of the article: `la section`. */
  readonly namedPart: RegExp
  /** The whole main clause “the problem is solved”, and “you are done”. */
  readonly solves: RegExp
  readonly ends: RegExp
  /** The whole main clause “follow the steps at the end of this article”. */
  readonly articleEnd: RegExp
  /** Announces the steps below: `procédez comme suit`, `suivez ces étapes`. */
  readonly stepsFollow: RegExp
  /** Conditions that are no question before something to do: a time, a wish, or something that the screen asks. */
  readonly noGuard: RegExp
  /** A condition for the readers who have not done something yet: `Si vous ne l'avez pas encore fait, `. */
  readonly notYetDone: RegExp
  /** The beginning of a sentence that offers another way than the one before: `Vous pouvez également …`, `Of verwijder …`. */
  readonly otherWay: RegExp
  /** A clause that continues a condition behind a comma: `mais que …`, `maar …`. */
  readonly continues: RegExp
  /** Says that something is so for some readers only: `parfois`, `soms`. */
  readonly sometimes: RegExp
  /** Says that somebody has any trouble with what the article is about: `si vous rencontrez des problèmes`. */
  readonly troubleWhile: RegExp
  /** Says that a trouble goes on: `toujours`, `nog steeds`. */
  readonly still: RegExp
  /** The words of a negation, by which two conditions are opposites. Global. */
  readonly negationWords: RegExp
  /** The beginning of a main clause that allows or advises to do something: `vous pouvez`, `kunt u`. */
  readonly mayDo: RegExp
  /** The whole main clause “go on”. */
  readonly goesOn: RegExp
  /** The whole main clause “stop”, with what may follow it. */
  readonly stops: RegExp
  /** Verbs that name a target; where the rest of the clause is not understood, the author is told. */
  readonly mayTurn: RegExp
  /** A reference for further reading, which is no turn: `pour plus d'informations`. */
  readonly reference: RegExp
  /** Steps by number: groups `from`, and `to` or `and` for several. Global. */
  readonly steps: RegExp
  /** A step by an ordinal. Global; group 1 is a number or an ordinal word. */
  readonly ordinalSteps: RegExp
  /** Ordinal words, from the first. */
  readonly ordinals: readonly string[]
  /** `cette étape`, `l'étape suivante`, `l'étape précédente`. Global. */
  readonly thisStep: RegExp
  readonly nextStep: RegExp
  readonly previousStep: RegExp
  readonly lastStep: RegExp
  /** `les étapes suivantes`, `le reste de la procédure`, as something to skip. Global. */
  readonly restOfSteps: RegExp
}

/** A token for one step or several, `⟦S3⟧` or `⟦S3,4⟧`, for a step relative to this one, or for a link. */
export const token = '⟦(?:S[\\d,]+|this|next|previous|last|rest|L\\d+)⟧'
