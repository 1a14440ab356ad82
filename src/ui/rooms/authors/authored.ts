import type findings from '../../../../locales/fr/findings.json'
import type { Audience } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, GuideId, Need, Result } from '../../../guide/node.ts'
import type { SettingsFile } from './edits.ts'

type DecisionKind = 'sections' | 'list' | 'table' | 'sentence' | 'prose' | 'check'

/** The data of the development server for authors: `authors/data.json`. */
export interface Authored {
  readonly schema: 1
  /** The content folder on this computer, for the editor. */
  readonly folder: string
  /** In the order of their names, so that a corrected guide does not move. */
  readonly guides: readonly AuthoredGuide[]
  /** The words of the organisation, and the version of them that is known. */
  readonly words: SettingsFile
  /** Codes that have no screen any more, and did not go yet. */
  readonly lost: readonly LostCode[]
  /** Findings in files that belong to no guide: includes, the lock, the glossary, articles that are left out. */
  readonly others: readonly AuthoredFinding[]
  /** The guide whose flow file a click would change back. Absent where no click was made since the server started. */
  readonly undoes?: GuideId
}

/** A code without a screen, and the guide that had it. */
export interface LostCode {
  readonly code: Code
  readonly guide: GuideId
}

export interface AuthoredGuide {
  readonly id: GuideId
  readonly audience: Audience
  readonly versions: Readonly<Record<Language, AuthoredVersion>>
  /** Of its articles and its flow file. */
  readonly findings: readonly AuthoredFinding[]
  /** Whether its versions were once said to say the same. */
  readonly hasAgreed: boolean
  /** Its flow file, and the version of it that is shown. */
  readonly flow: SettingsFile
  /** Why its screens are as they are: the unsure decisions first, then in the order of the article. */
  readonly decisions: readonly AuthoredDecision[]
}

/** A place where the article leaves the shape of its tree open, and what was chosen. */
export interface AuthoredDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly at: AuthoredPlace
  /** Its line, cut. */
  readonly line: string
  readonly chosen: string
  /** The names of the observations that speak for the chosen reading. */
  readonly because: readonly string[]
  readonly by: 'compiler' | 'flow'
  readonly isSure: boolean
  /** The section whose `plan` settles it in the flow file. Absent where no click can. */
  readonly section?: string
  /** The other readings that a click can choose, and what speaks for each. */
  readonly others: readonly { readonly value: string; readonly plan: string; readonly because: readonly string[] }[]
  /** Of sections: the keys of its inner sections, in their order in the tree. Absent where no click can change it. */
  readonly parts?: readonly string[]
}

/** What an author changes of a guide, and where its flow file has it: `authors/guides/<guide>.json`. */
export interface AuthoredPlaces {
  /** Where “no” leads at the end, as the flow file says. Absent where it says nothing. */
  readonly failed?: Result
  /** The sections, in the order of the article, with their headings. */
  readonly sections: readonly AuthoredSection[]
  /** The screens that have words of the article, by their codes. */
  readonly screens: Readonly<Record<Code, AuthoredScreen>>
}

export interface AuthoredSection {
  readonly key: string
  readonly titles: InLanguages<string>
  /** The end that the flow file makes of it. */
  readonly ends?: Result
  /** What its steps need, as the flow file says. */
  readonly needs?: readonly Need[]
}

export interface AuthoredScreen {
  /** The key of its section. */
  readonly section: string
  /** The first words in the article, which choose it in the flow file. */
  readonly near: InLanguages<string>
  readonly sentences: InLanguages<readonly string[]>
  /** The entry of the flow file that words its question: a section, and a number in its list. */
  readonly wordedAt?: readonly [key: string, entry: number]
}

/** A value for each language that has a version. */
export type InLanguages<Value> = Readonly<Record<Language, Value>>

export interface AuthoredVersion {
  readonly title: string
  /** The article below the content folder. */
  readonly source: string
  readonly screens: number
  /** The fingerprint of its tree, and how it stands to the last approval. `changed`: it is not the tree that was read. */
  readonly tree: string
  readonly approval: 'none' | 'approved' | 'changed'
}

/** The codes of the compiler that have words for authors. */
export type FindingCode = keyof typeof findings

export interface AuthoredFinding {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: FindingCode
  /** What the compiler says, in English, with the exact words. */
  readonly message: string
  readonly at: AuthoredPlace
  /** Its line, split at the place of the finding. */
  readonly line?: { readonly before: string; readonly after: string }
  readonly because?: { readonly message: string; readonly at: AuthoredPlace }
  /** Words that would explain the sentence, and the list of `words.yaml` that they belong to. */
  readonly unknown?: { readonly list: 'people' | 'verbs'; readonly words: InLanguages<string> }
}

export interface AuthoredPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}
