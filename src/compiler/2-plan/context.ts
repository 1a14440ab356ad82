import type { Phrase } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { NodeId, Result } from '../../guide/node.ts'
import type { Section, SourceBlock, SourceList } from '../1-read/article.ts'
import type { FlowRepeat, SectionFlow } from '../1-read/flow-file.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import type { ArticleShape } from './article-shape.ts'
import { tellsToContact } from './contact.ts'
import type { DecisionSink, Settlement } from './decision.ts'
import { anyMatches, type BilingualContext, type PairedPhrase, textsOf } from './paired-phrase.ts'
import type { Plan, SequencePlan } from './plan.ts'
import type { SentencePart } from './turns/turn-grammar.ts'

/**
 * How paragraphs are read. `tell`: they are something to know. `act`: without a list they are the remedy itself, something to do.
 * `answer`: as `act`, but as `tell` where none of them says to do anything. `advise`: as `answer`, for prose about a problem, where
 * “you can” and “you must” also tell to do something, and bullets are remedies to try. `each`: as `act`, and each paragraph that begins
 * with an instruction is a step of its own, as in a cell.
 */
export type Mode = 'tell' | 'act' | 'answer' | 'advise' | 'each'

/**
 * Plans the blocks of a section, an item or a cell, in order. `announces` tells whether a list only names the sections that follow:
 * such a list is shown, and is not a procedure.
 */
export type PlanBody = (
  blocks: readonly SourceBlock[],
  scope: Scope,
  mode: Mode,
  context: PlanContext,
  announces?: (list: SourceList) => boolean,
) => Plan[]

/** A section whose constructs are looked for: its blocks and inner sections without those that stand outside of the plan. */
export interface OpenSection {
  readonly section: Section
  readonly own: readonly SourceBlock[]
  readonly inner: readonly Section[]
  readonly scope: Scope
  readonly mode: Mode
}

/** A construct of sections: the plan of a section that is one, and `undefined` for any other section. */
export type SectionConstruct = (open: OpenSection, context: PlanContext) => readonly Plan[] | undefined

/** What planning one article needs besides the section at hand. */
export interface PlanContext extends BilingualContext, DecisionSink {
  /**
   * Constructs contain one another: an item contains blocks, a label contains sections. These two functions are passed along,
   * because modules must not import one another in a circle.
   */
  readonly planBody: PlanBody
  readonly planSection: (section: Section, mode: Mode) => SequencePlan
  /** The part of each sentence in a turn, cached because several constructs read each sentence. */
  readonly parts: WeakMap<Phrase, { readonly part: SentencePart | undefined }>
  readonly words: LanguageWords
  readonly shape: ArticleShape
  /** The name of the article's file, which is English in every language. */
  readonly name: string
  /** The outcome when nothing helped. */
  readonly failed: Result
  /** The language-neutral key of a section. */
  readonly keyOf: (section: Section) => string
  readonly flowOf: (key: string) => SectionFlow
  /** The conditions that ask the same as a question of the flow file, each with the name under which the answer is kept. */
  readonly repeats: readonly Repeat[]
  /** The key of the section that `#anchor` names. */
  readonly keyOfAnchor: (href: string) => string | undefined
  /** The key of the section whose heading has the number of a step: `## Étape 4 : Vérifiez`. */
  readonly keyOfStep: (number: number) => string | undefined
  /** The key of the only section with this heading in a language. */
  readonly keyOfTitle: (title: string, language: Language) => string | undefined
  /** Whether a sentence says what to do where the article did not help. The last checks show it, and it is not asked before. */
  readonly isLastResort: (sentence: PairedPhrase) => boolean
  /** The key of the remedy at the end of the article, for the readers whom the steps before did not help. */
  readonly lastRemedy: string | undefined
  /** The key of the section that follows a section and its inner sections. */
  readonly keyAfter: (key: string) => string | undefined
  /** A new node id: `key-kind`, with an ordinal where that is taken. */
  readonly idOf: (key: string, kind: string) => NodeId
}

/** A condition that asks the same as a question of the flow file. */
export type Repeat = FlowRepeat & { readonly remember: string }

/** What the screens of one section have in common. */
export interface Scope {
  /** The beginning of the ids of its screens: the key of the section, with a suffix for a row, a cause or an item. */
  readonly key: string
  /** The key of the section itself. */
  readonly sectionKey: string
  /** The title of the first screen that has no headline of its own. */
  readonly title: Phrase
  /** Its counterpart in the other language's version. */
  readonly titleTwin?: Phrase
  /** The heading above every screen of it, as text. */
  readonly section: string
  /** The author's label of the part, shown on its first screen. */
  readonly label?: string
  /** Whether it is the remedy of a condition that was an answer. */
  readonly isAnswer?: true
  /** The `plan` of this section in a flow file says how its blocks are read, because it has no inner sections. */
  readonly isLeaf?: true
}

/** How a flow file chooses the plan of a section; `undefined` for a part of it, which no flow file names. */
export const planIn = ({ key, sectionKey, isLeaf }: Scope, plan: string): Settlement | undefined =>
  isLeaf && key === sectionKey ? { section: key, plan } : undefined

/** Whether a phrase begins like one of the texts of a flow file, in any language. */
export const beginsLike = (said: PairedPhrase, texts: SectionFlow['acts'], bilingual: BilingualContext): boolean =>
  texts?.some((text) => isBeginning(text, said, bilingual)) ?? false

/** Whether a phrase begins like a text of a flow file, in any language. */
export const isBeginning = (
  beginning: NonNullable<SectionFlow['acts']>[number],
  said: PairedPhrase,
  bilingual: BilingualContext,
): boolean =>
  textsOf(said, bilingual).some(({ text, words }) => {
    const written = beginning[words.language]
    return written !== undefined && text.startsWith(plain(written))
  })

/**
 * Whether a paragraph only tells whom to ask for help, which belongs to the outcome: `Nog hulp nodig? Neem contact op met uw
 * IT-beheerder.`
 */
export const asksToGetHelp = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  block.type === 'paragraph' &&
  anyMatches(
    textsOf(block, bilingual),
    (text, words) => words.needsHelp.test(text) || (words.stillFails.test(text) && tellsToContact(text, words)),
  )
