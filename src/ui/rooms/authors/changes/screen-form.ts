import type { Language } from '../../../../guide/language.ts'
import type { GuideNode } from '../../../../guide/node.ts'
import type { AuthoredScreen } from '../authored.ts'
import type { Editing } from '../use-editing.ts'

/** The screen in each language that has it. */
export type VersionOf = readonly (readonly [language: Language, node: GuideNode])[]

export interface ScreenFormProps {
  readonly screen: AuthoredScreen
  readonly versions: VersionOf
  /** The languages in which the article has the screen. */
  readonly languages: readonly Language[]
  readonly edit: Editing['edit']
}
