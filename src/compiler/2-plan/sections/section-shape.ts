import { phraseText } from '../../../guide/content.ts'
import type { Platform } from '../../../guide/guide.ts'
import { platformIn } from '../../../guide/platforms.ts'
import { type Section, type SourceBlock, type SourceList, sourceText } from '../../1-read/article.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { linkItems } from '../article-shape.ts'
import { areMessages } from '../body/bullet-messages.ts'
import { errorColumnsOf } from '../body/plan-error-table.ts'
import { persists } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import { anyMatches, type BilingualContext, firstMatch, matchesAnywhere, sentencePairs, textsOf } from '../paired-phrase.ts'
import { sharesWords } from '../shared-words.ts'
import { isLabelled, segmentsOf } from './labels.ts'

/**
 * Whether a section is outside the plan: “see also”, “next steps”, a help footer, or a section that a flow file moves to the end.
 */
export function standsBeside(section: Section, context: PlanContext): boolean {
  const { keyOf, flowOf } = context
  if (flowOf(keyOf(section)).when !== undefined) return true
  return headingMatches(section, context, (title, words) => words.furtherReading.test(title) || words.needsHelp.test(title))
}

/**
 * Puts a procedure below the problem before it, as its remedy, where the section of the problem only states it:
 *
 * ```md
 * ### Échec de l'installation du profil
 * **Problème :** Un utilisateur reçoit une erreur.
 *
 * ### Procédure de dépannage
 * 1. Vérifiez que …
 * ```
 */
export function joinRemedies(sections: readonly Section[], context: PlanContext): Section[] {
  const { flowOf, keyOf } = context
  const out: Section[] = []
  for (const section of sections) {
    const last = out.at(-1)
    if (
      last !== undefined &&
      onlyStatesProblem(last, context) &&
      isProcedure(section, context) &&
      flowOf(keyOf(section)).plan === undefined
    )
      out[out.length - 1] = { ...last, sections: [section] }
    else out.push(section)
  }
  return out
}

function onlyStatesProblem(section: Section, bilingual: BilingualContext): boolean {
  const [intro, problem, ...others] = segmentsOf(section.blocks, bilingual, section.at)
  return (
    section.sections.length === 0 &&
    intro?.blocks.length === 0 &&
    problem?.role === 'problem' &&
    problem.blocks.length === 1 &&
    others.length === 0
  )
}

const isProcedure = (section: Section, bilingual: BilingualContext): boolean =>
  section.blocks.some((block) => block.type === 'list' && block.style === 'ordered') &&
  segmentsOf(section.blocks, bilingual, section.at).length === 1

/** Inner sections grouped into the parts that the flow file names. A section that it does not name is a part of its own. */
export function partsOf(inner: readonly Section[], key: string, { keyOf, flowOf }: PlanContext): Section[][] {
  const { of } = flowOf(key)
  if (of === undefined) return inner.map((section) => [section])
  const byKey = new Map(inner.map((section) => [keyOf(section), section]))
  const named = of.map((part) => [part].flat())
  const rest = inner.filter((section) => !named.flat().includes(keyOf(section)))
  return [
    ...named.map((part) => part.flatMap((name) => byKey.get(name) ?? [])).filter((part) => part.length > 0),
    ...rest.map((section) => [section]),
  ]
}

/** Whether the text announces that each section is a remedy: `Essayez les solutions suivantes :`. */
export function announcesTries(own: readonly SourceBlock[], bilingual: BilingualContext): boolean {
  const last = own.filter(({ type }) => type === 'paragraph').at(-1)
  return last !== undefined && matchesAnywhere(last, bilingual, (text, words) => words.triesFollow.test(text))
}

/** Whether a heading is a question. */
export const isQuestion = (section: Section, bilingual: BilingualContext): boolean =>
  anyMatches(headingTexts(section, bilingual), (text) => text.endsWith('?'))

/**
 * Whether the inner headings are problems to choose from: below `Problèmes courants` or `Causes possibles et solutions`, inside
 * an article.
 */
export const listsProblems = (section: Section, bilingual: BilingualContext): boolean =>
  section.depth > 1 && headingMatches(section, bilingual, (title, words) => words.listsProblems.test(title))

/** The first sections, to be read before the choice between the others: prerequisites, an introduction. */
export function preliminaries(sections: readonly Section[], bilingual: BilingualContext): readonly Section[] {
  const first = sections.findIndex(
    (section) =>
      !/^(?:requirements?|prerequisites?|before-you-(?:begin|start)|introduction|overview|supported-)/.test(
        section.anchor ?? '',
      ) && !headingMatches(section, bilingual, (title, words) => words.preliminaries.test(title)),
  )
  return first === -1 ? [] : sections.slice(0, first)
}

/** Whether a test holds for a heading in any language, without a colon or a question mark at its end. */
export const headingMatches = (
  section: Section,
  bilingual: BilingualContext,
  test: (title: string, words: LanguageWords) => boolean,
): boolean => anyMatches(headingTexts(section, bilingual), (text, words) => test(text.replace(/\s*[:?]$/, ''), words))

/** The platform that a heading names; `undefined` where it names none or several. */
export const headingPlatform = (section: Section): Platform | undefined => platformIn(phraseText(section.title))

/** The number of the step that a heading names: 2 for `Étape n° 2 – Fermez`, `Deuxième étape` and `Stap twee`. */
export function stepOfHeading(section: Section, bilingual: BilingualContext): number | undefined {
  return firstMatch(headingTexts(section, bilingual), ({ text, words }) => {
    const heading = words.stepHeading.exec(text.replace(/\s*[:?]$/, ''))?.[0]
    if (heading === undefined) return
    const number = /\d{1,2}(?!\d)/.exec(/\p{L}/u.test(heading) ? heading : text)?.[0]
    return number === undefined ? writtenNumber(heading, words) : Number(number)
  })
}

/** A number in words or Roman digits: 2 in `Deuxième étape`, `Stap twee` and `Étape II`. */
function writtenNumber(heading: string, { numbers, turns }: LanguageWords): number | undefined {
  for (const word of heading.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const ordinal = turns.ordinals.indexOf(word)
    const known = Math.max(numbers.indexOf(word), ordinal + 1, romans.indexOf(word) + 1)
    if (known > 0) return known
  }
  return
}

const romans = 'i ii iii iv v vi vii viii ix x'.split(' ')

const headingTexts = (section: Section, bilingual: BilingualContext) =>
  textsOf({ phrase: section.title, ...(section.twin && { twin: section.twin }) }, bilingual)

export const hasErrorTable = (section: Section, bilingual: BilingualContext): boolean =>
  section.blocks.some((block) => block.type === 'table' && errorColumnsOf(block, bilingual) !== undefined) ||
  section.sections.some((inner) => hasErrorTable(inner, bilingual))

/** A test whether a list only names the sections that follow it: item by item by their words, or as their numbered steps. */
export const announcesSections = (sections: readonly Section[], bilingual: BilingualContext) => {
  const numbered = sections.filter((section) =>
    headingMatches(section, bilingual, (title, words) => words.stepHeading.test(title)),
  ).length
  return ({ style, items }: SourceList): boolean =>
    items.length > 1 &&
    ((style === 'ordered' && items.length === numbered && items.every(({ blocks }) => blocks.length === 1)) ||
      (items.length <= sections.length &&
        items.every((item, i) => sharesWords(item.blocks.map(sourceText).join(' '), phraseText(sections[i]?.title ?? [])))))
}

/** Whether a section has nothing to do and nothing to choose, only something to read. */
export function isReading(section: Section, bilingual: BilingualContext): boolean {
  const acts = section.blocks.some(
    (block) =>
      block.type === 'list' &&
      (block.style === 'ordered' ||
        block.items.some((item) => item.blocks.some((inner) => inner.type === 'list' && inner.style === 'ordered'))),
  )
  return (
    !acts &&
    !isLabelled(section, bilingual) &&
    !hasErrorTable(section, bilingual) &&
    section.sections.every((inner) => isReading(inner, bilingual))
  )
}

export const sendsOn = (section: Section): boolean =>
  section.blocks.some((block) => block.type === 'list' && linkItems(block).length > 1)

/** Whether each section is for another platform, or is another tab of one group. */
export const areAlternatives = (sections: readonly Section[]): boolean =>
  differ(sections.map(headingPlatform)) || differ(sections.map(({ tab }) => tab))

const differ = (names: readonly (string | undefined)[]): boolean =>
  names.every((name) => name !== undefined) && new Set(names).size === names.length

/** Sections in the order of the article, with consecutive alternatives grouped. */
export function runsOfAlternatives(sections: readonly Section[]): Section[][] {
  const runs: Section[][] = []
  for (const section of sections) {
    const last = runs.at(-1)
    if (last !== undefined && areAlternatives([...last, section])) last.push(section)
    else runs.push([section])
  }
  return runs
}

/** The index of the first section that is for when the sections before it did not help; -1 where none is. */
export function firstForFailure(inner: readonly Section[], bilingual: BilingualContext): number {
  const failed = inner.findIndex(
    (child, i) =>
      headingMatches(child, bilingual, (title, words) => words.failedHeading.test(title)) ||
      (i > 0 && opensWithFailure(child, bilingual)),
  )
  const last = inner.at(-1)
  return failed === -1 && inner.length > 2 && last !== undefined && isTroubleshooting(last, bilingual) ? inner.length - 1 : failed
}

/** Whether the first sentence of a section says that what stands before it did not help: `Si aucune de ces solutions …`. */
export function opensWithFailure({ blocks: [first] }: Section, bilingual: BilingualContext): boolean {
  const [sentence] = first?.type === 'paragraph' ? sentencePairs(first, bilingual) : []
  return sentence !== undefined && persists(sentence, bilingual)
}

/**
 * The index of the first of the last sections that come behind a choice between the others: those for when nothing helped, and the
 * troubles with the procedures before them. The number of all where there are none.
 */
export function firstBehindChoice(inner: readonly Section[], bilingual: BilingualContext): number {
  const failed = firstForFailure(inner, bilingual)
  if (failed > 1) return failed
  const trouble = firstTrouble(inner, bilingual)
  const areWays = inner
    .slice(0, Math.max(trouble, 0))
    .every((child) => child.blocks.some((block) => block.type === 'list' && block.style === 'ordered'))
  return trouble > 1 && areWays ? trouble : inner.length
}

/**
 * The index of the first of the last sections that are about troubles alone: a table of messages, a problem, a list of causes. Behind a
 * procedure they are for when it did not help. -1 where none is.
 */
export function firstTrouble(inner: readonly Section[], bilingual: BilingualContext): number {
  let first = inner.length
  for (let last = inner[first - 1]; last !== undefined && isTrouble(last, bilingual); last = inner[first - 1]) first--
  return first < inner.length ? first : -1
}

const isTrouble = (section: Section, bilingual: BilingualContext): boolean =>
  hasErrorTable(section, bilingual) ||
  isLabelled(section, bilingual) ||
  hasMessages(section, bilingual) ||
  headingMatches(
    section,
    bilingual,
    (title, words) => words.listsProblems.test(title) || words.troubleshooting.test(title) || words.errors.trouble.test(title),
  )

/** Whether a section has bullets that are messages with their remedies. */
const hasMessages = ({ blocks, title, twin }: Section, bilingual: BilingualContext): boolean =>
  blocks.some(
    (block) =>
      block.type === 'list' &&
      block.style === 'bullet' &&
      areMessages(block, { title, ...(twin && { titleTwin: twin }) }, bilingual),
  )

/** Whether a heading says that what stands above it did not help: `Le message reste affiché`, `Résolution des problèmes`. */
export const isForFailure = (section: Section, bilingual: BilingualContext): boolean =>
  headingMatches(section, bilingual, (title, words) => words.failedHeading.test(title)) || isTroubleshooting(section, bilingual)

/** Whether a heading is `Résolution des problèmes`, about no problem in particular. */
const isTroubleshooting = (section: Section, bilingual: BilingualContext): boolean =>
  headingMatches(section, bilingual, (title, words) => words.troubleshooting.test(title))
