import type { Audience } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'

/** The data of the development server for authors: `authors/data.json`. */
export interface Authored {
  readonly schema: 1
  /** The content folder on this computer, for the editor. */
  readonly folder: string
  /** In the order of their names, so that a corrected guide does not move. */
  readonly guides: readonly AuthoredGuide[]
  /** Findings in files that belong to no guide: includes, the lock, the glossary, articles that are left out. */
  readonly others: readonly AuthoredFinding[]
  /** How to fix each code that occurs. */
  readonly fixes: Readonly<Record<string, string>>
}

export interface AuthoredGuide {
  readonly id: GuideId
  readonly audience: Audience
  readonly versions: Readonly<Partial<Record<Language, AuthoredVersion>>>
  /** Of its articles and its flow file. */
  readonly findings: readonly AuthoredFinding[]
}

export interface AuthoredVersion {
  readonly title: string
  /** The article below the content folder. */
  readonly source: string
  readonly screens: number
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
