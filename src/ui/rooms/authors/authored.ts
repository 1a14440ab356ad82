import type { Audience } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'

type DecisionKind = 'sections' | 'list' | 'table' | 'sentence' | 'prose' | 'check'

/** The data of the development server for authors: `authors/data.json`. */
export interface Authored {
  readonly schema: 1
  /** The content folder on this computer, for the editor. */
  readonly folder: string
  /** In the order of their names, so that a corrected guide does not move. */
  readonly guides: readonly AuthoredGuide[]
  /** Findings in files that belong to no guide: includes, the lock, the glossary, articles that are left out. */
  readonly others: readonly AuthoredFinding[]
  /** The guide whose flow file a click would change back. Absent where no click was made since the server started. */
  readonly undoes?: GuideId
  /** How to fix each code that occurs. */
  readonly fixes: Readonly<Record<string, string>>
}

export interface AuthoredGuide {
  readonly id: GuideId
  readonly audience: Audience
  readonly versions: Readonly<Partial<Record<Language, AuthoredVersion>>>
  /** Of its articles and its flow file. */
  readonly findings: readonly AuthoredFinding[]
  /** Its flow file, and the version of it that is shown. */
  readonly flow: { readonly path: string; readonly version: string }
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
}

export interface AuthoredVersion {
  readonly title: string
  /** The article below the content folder. */
  readonly source: string
  readonly screens: number
  /** The fingerprint of its tree, and how it stands to the last approval. `changed`: it is not the tree that was read. */
  readonly tree: string
  readonly approval: 'none' | 'approved' | 'changed'
}

export interface AuthoredFinding {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  readonly message: string
  readonly at: AuthoredPlace
  /** Its line, split at the place of the finding. */
  readonly line?: { readonly before: string; readonly after: string }
  readonly because?: { readonly message: string; readonly at: AuthoredPlace }
}

export interface AuthoredPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}
