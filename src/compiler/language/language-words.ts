import type { AlertType } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { Need } from '../../guide/node.ts'

/** What a label or a heading announces. */
export type Role = 'problem' | 'cause' | 'remedy' | 'message' | 'option' | 'verify'

/**
 * The words of one language that an article's structure shows itself by. Patterns are matched against plain text with
 * no-break spaces made spaces and ’ made '. A third language is one more file like this.
 */
export interface LanguageWords {
  readonly language: Language
  /** What stands between a label and what it labels. */
  readonly colon: string
  /** Translated alert markers, lower case: `belangrijk` of `[! Belangrijk]`. */
  readonly alerts: Readonly<Record<string, AlertType>>
  /** A whole label or heading without its colon: `Résolution #2`, `Cause 1`. */
  readonly labels: Readonly<Record<Role, RegExp>>
  /** Says that there are several ways to the same end. */
  readonly severalWays: RegExp
  /** How a line in bold begins that says where its procedure is done: `Dans Outlook`. */
  readonly saysWhere: RegExp
  /** Headings of what stands beside the matter: see also, next steps. */
  readonly furtherReading: RegExp
  /** Headings and sentences that tell whom to ask when nothing helped. */
  readonly needsHelp: RegExp
  /** Headings of what is to be read before the matter begins: prerequisites, an introduction. */
  readonly preliminaries: RegExp
  /** Headings above problems, errors or causes, one a heading: `Problèmes courants`. */
  readonly listsProblems: RegExp
  /** Headings of what to do when what stands before them did not help: `Si l'installation ne fonctionne pas`. */
  readonly failedHeading: RegExp
  /** Headings that number the parts of one procedure: `Étape 2`, `2. Redémarrez`. */
  readonly stepHeading: RegExp
  /** How a paragraph begins that is a step of its own: `Étape 2 : touchez …`. Group 1 is the number. */
  readonly stepLine: RegExp
  /** A step named by its number: `l'étape 5`. Group 1 is the number. */
  readonly stepNumber: RegExp
  /** Column headings of a table that a reader looks an error up in: what is seen, and what to do. */
  readonly errorColumn: RegExp
  readonly remedyColumn: RegExp
  /** Ends of a lead-in whose list names causes or conditions, not steps. */
  readonly causesFollow: RegExp
  /** Announces remedies to try one after the other: `Essayez les solutions suivantes`. */
  readonly triesFollow: RegExp
  /** A remedy that a list item brings along: `Pour résoudre ce problème, …`. */
  readonly remedyInside: RegExp
  /** A sentence that only names another labelled remedy: `essayez la résolution 2`. */
  readonly namesRemedy: RegExp
  /** Says that what comes second comes after the first, and is no alternative to it. */
  readonly sequel: RegExp
  /** A sentence before answers: `Choisissez votre situation :`. */
  readonly asksToChoose: RegExp
  /** A sentence that tells to do something: an imperative, or “you must”. */
  readonly instructs: RegExp
  /** What a warning is about that must be read before the first step that does it: editing the registry. */
  readonly hazard: RegExp
  /** Ends with a full stop that ends no sentence: `p. ex.` */
  readonly abbreviation: RegExp
  /** Link texts that say nothing of where they lead: `ici`. */
  readonly vagueLink: RegExp
  /** How an error shows itself in a text: what the index of messages and codes is made from. */
  readonly errors: ErrorWords
  /** Numbers written out, from zero. */
  readonly numbers: readonly string[]
  /** What a step needs that says so. A Wi-Fi network is connected to, not signed in to. */
  readonly needs: Readonly<Record<Need, RegExp>>
  readonly typing: TypingWords
  readonly conditions: ConditionWords
}

/** The two ends of a sentence around what it tells to type: `voer` … `in`. */
export interface Naming {
  /** Ends what stands before. */
  readonly before: RegExp
  /** Begins what stands after, where the verb is in two parts. */
  readonly after?: RegExp
}

/** How a sentence tells its reader to type what it names. */
export interface TypingWords {
  /** `entrez`, `typ`: whatever is named is a text. */
  readonly enter: readonly Naming[]
  /** `exécutez`, `voer … uit`: of what a command line takes. */
  readonly run: readonly Naming[]
  /** `recherchez`, `zoek naar`: a text only where there is a field for it, which `searchPlace` names. */
  readonly search: readonly Naming[]
  readonly searchPlace: RegExp
  /** `accédez à`, `download`: of an address. */
  readonly goesTo: RegExp
}

/** Words about messages and codes. */
export interface ErrorWords {
  /** Words after which a bold or quoted phrase is a message that a reader sees: `l'erreur **Profil introuvable**`. */
  readonly announces: RegExp
  /** Words after which a plain number is an error code. Global; group 1 is the number. */
  readonly number: RegExp
  /** Headings that name something gone wrong, and tell nothing to do. */
  readonly trouble: RegExp
}

/** The parts of a conditional sentence that decide whether it turns the walk. */
export interface ConditionWords {
  /** The clause that a sentence may begin with, up to its comma. */
  readonly opening: RegExp
  /** Openings that say: what was just done did not help. */
  readonly persists: RegExp
  /** Clauses that offer help or state a wish: no question. */
  readonly offer: RegExp
  readonly contact: RegExp
  readonly stop: RegExp
  readonly goTo: RegExp
  /** Of a sentence that says to contact somebody: who is the administrator, who is outside support. */
  readonly admin: RegExp
  readonly support: RegExp
}
