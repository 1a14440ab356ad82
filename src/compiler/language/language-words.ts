import type { AlertType } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { Need } from '../../guide/node.ts'
import type { AskCondition } from './ask-condition.ts'
import type { ContactTable, ContactWords } from './contact-table.ts'
import type { HeadingWords } from './heading-words.ts'
import type { NeedWords } from './need-words.ts'
import type { PhoneWords } from './phone-words.ts'
import type { StopWords } from './stop-words.ts'
import type { TurnWords } from './turn-words.ts'

/** The role of a label or a heading. `another` is a remedy for when what stands before it did not help: `Autre solution`. */
export type Role = 'problem' | 'cause' | 'another' | 'remedy' | 'message' | 'option' | 'verify'

/**
 * The words and patterns of one language by which the compiler recognises the structure of an article. Patterns are tested
 * against `plain` text. A further language is one more folder.
 */
export interface WordsOfFolder {
  /** The text between a label and its content. */
  readonly colon: string
  /** Translated alert markers, lower case: `belangrijk` of `[! Belangrijk]`. */
  readonly alerts: Readonly<Record<string, AlertType>>
  /** A whole label or heading without its colon: `Résolution #2`, `Cause 1`. */
  readonly labels: Readonly<Record<Role, RegExp>>
  /** Says that there are several ways to the same end. */
  readonly severalWays: RegExp
  /** Says that a problem has no solution: `Il n'existe aucune solution de contournement`. */
  readonly noSolution: RegExp
  /** A heading that states a fact, as a case that the reader may have: `La boîte est pleine`. */
  readonly statesFact: RegExp
  /** A question whether it still does not work, before what to do then: `Toujours bloqué ? Appelez …`. */
  readonly stillFails: RegExp
  /** Announces cases of which one is the reader's: `Choisissez la situation qui correspond à la vôtre`. */
  readonly casesFollow: RegExp
  /** The beginning of a bold line that states a case: `Vous utilisez …`, `Si vous travaillez à la maison`. */
  readonly statesCase: RegExp
  /** The beginning of a bold line that says where its procedure is done: `Dans Outlook`. */
  readonly saysWhere: RegExp
  /** Headings outside the subject: see also, next steps. */
  readonly furtherReading: RegExp
  /** Headings and sentences that tell whom to ask when nothing helped. */
  readonly needsHelp: RegExp
  /** Headings to read first: prerequisites, an introduction. */
  readonly preliminaries: RegExp
  /** Headings above a list of problems, errors or causes: `Problèmes courants`. */
  readonly listsProblems: RegExp
  /** Headings of what to do when the text before them did not help: `Si l'installation ne fonctionne pas`. */
  readonly failedHeading: RegExp
  /** Headings about problems in general, which are for when the sections before did not help: `Résolution des problèmes`. */
  readonly troubleshooting: RegExp
  /** Headings that number the parts of one procedure: `Étape 2`, `2. Redémarrez`. */
  readonly stepHeading: RegExp
  /** Headings that name something to do: `Supprimer l'application`. */
  readonly task: RegExp
  /** The beginning of a paragraph that is a step: `Étape 2 : touchez …`. Group 1 is the number. */
  readonly stepLine: RegExp
  /** The heading of a column of step numbers, and a cell below it with the number as its group. */
  readonly stepColumn: RegExp
  readonly stepCell: RegExp
  /** Column headings of an error table: what the reader sees, and what to do. */
  readonly errorColumn: RegExp
  readonly remedyColumn: RegExp
  /** Column headings of tables without a remedy: an error or a message, and what explains it. */
  readonly errorName: RegExp
  readonly explanationColumn: RegExp
  /** Ends of a lead-in whose list names causes or conditions, not steps. */
  readonly causesFollow: RegExp
  /** Announces remedies to try one after the other: `Essayez les solutions suivantes`. */
  readonly triesFollow: RegExp
  /** A sentence before a list that announces what to do: `Pour supprimer les données :`. */
  readonly stepsFollow: RegExp
  /** A remedy inside a list item: `Pour résoudre ce problème, …`. */
  readonly remedyInside: RegExp
  /** A sentence that only names another labelled remedy: `essayez la résolution 2`. */
  readonly namesRemedy: RegExp
  /** Says that the second list comes after the first and is not an alternative. */
  readonly sequel: RegExp
  /** The beginning of a section that continues the section before it: `Ensuite, …`. */
  readonly refersBack: RegExp
  /** A sentence before answers: `Choisissez votre situation :`. */
  readonly asksToChoose: RegExp
  /** A sentence that tells to do something: an imperative, or “you must”. */
  readonly instructs: RegExp
  /** A sentence that advises to do something: “you can”, or an imperative behind a clause. */
  readonly advises: RegExp
  /** A sentence that only tells where to read more. */
  readonly refersOnly: RegExp
  /** The hazard that a warning is about, which must come before the first step with it: editing the registry. */
  readonly hazard: RegExp
  /** Ends with a full stop that does not end a sentence: `p. ex.` */
  readonly abbreviation: RegExp
  /** Ends with an abbreviation that may be the last word of a sentence: `etc.`, `le lecteur C.` */
  readonly lastAbbreviation: RegExp
  /** Names of products of an organisation: no word inside of one means anything else. Global. */
  readonly products?: RegExp
  /** Link texts that do not say where they lead: `ici`. */
  readonly vagueLink: RegExp
  /** Patterns of errors in a text, for the index of messages and codes. */
  readonly errors: ErrorWords
  /** Numbers as words, from zero. */
  readonly numbers: readonly string[]
  /** Phrases of a step that show a need. Connecting to a Wi-Fi network is not a sign-in. */
  readonly needs: Readonly<Record<Need, RegExp>>
  readonly typing: TypingWords
  readonly contactTable: ContactTable
  readonly phones: PhoneWords
  readonly conditions: ConditionWords
  readonly turns: TurnWords
  readonly stops: StopWords
  readonly headings: HeadingWords
  /** What a guide helps with, by words of its title. */
  readonly guideNeeds: NeedWords
  /** Makes a question of the condition of a sentence. */
  readonly asks: AskCondition
  /** An answer that only explains a word: `Qu'est-ce qu'un certificat ?` */
  readonly defines: RegExp
}

/** The words of a folder with the tag of their language, and with the words of contact of an organisation. */
export interface LanguageWords extends WordsOfFolder {
  readonly language: Language
  readonly contact: ContactWords
}

/** The parts of a sentence before and after a text to type: `voer` … `in`. */
export interface Naming {
  /** Matches the end of the text before. */
  readonly before: RegExp
  /** Matches the beginning of the text after, where the verb has two parts. */
  readonly after?: RegExp
}

/** Phrases that tell the reader to type what they name. */
export interface TypingWords {
  /** `entrez`, `typ`: any text. */
  readonly enter: readonly Naming[]
  /** `exécutez`, `voer … uit`: a command line. */
  readonly run: readonly Naming[]
  /** `recherchez`, `zoek naar`: a text only near a search field, which `searchPlace` matches. */
  readonly search: readonly Naming[]
  readonly searchPlace: RegExp
  /** `accédez à`, `download`: an address. */
  readonly goesTo: RegExp
}

/** Words about messages and codes. */
export interface ErrorWords {
  /** Words before a bold or quoted message: `l'erreur **Profil introuvable**`. */
  readonly announces: RegExp
  /** Words before a plain number that is an error code. Global; group 1 is the number. */
  readonly number: RegExp
  /** Headings that name a problem, without an instruction. */
  readonly trouble: RegExp
}

/** The parts of a conditional sentence that decide whether the walk branches there. */
export interface ConditionWords {
  /** The condition at the beginning of a sentence, up to its comma. */
  readonly opening: RegExp
  /** Conditions that say that the last remedy did not help. */
  readonly persists: RegExp
  /** Conditions that offer help or state a wish, which are no question. */
  readonly offer: RegExp
}
