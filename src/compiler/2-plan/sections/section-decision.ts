import { phraseText } from '../../../guide/content.ts'
import { platformsIn } from '../../../guide/platforms.ts'
import type { Section, SourceBlock } from '../../1-read/article.ts'
import type { SectionFlow } from '../../1-read/flow-file.ts'
import { anchorWords } from '../../language/anchor-words.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { plain } from '../../language/plain.ts'
import { errorColumnsOf } from '../body/plan-error-table.ts'
import type { PlanContext } from '../context.ts'
import { type Decision, decide, decidedByFlow, type Evidence, type Options, settled } from '../decision.ts'
import type { EvidenceName } from '../evidence-names.ts'
import { matchesAnywhere } from '../paired-phrase.ts'
import { linksOf } from '../sentences.ts'
import { blockStops } from '../stops.ts'
import { isLabelled } from './labels.ts'
import {
  announcesSections,
  announcesTries,
  areAlternatives,
  firstForFailure,
  firstTrouble,
  hasErrorTable,
  headingMatches,
  isForFailure,
  isQuestion,
  isReading,
  listsProblems,
  opensWithFailure,
  preliminaries,
  sendsOn,
} from './section-shape.ts'

type How = 'sequence' | 'choice' | 'fallback'

/**
 * How inner sections are combined: as the flow file says, else by the evidence of headings, labels and text. Most siblings are
 * alternatives; a sequence is what needs evidence. `behind` are the sections for when those did not help.
 */
export function howOf(
  section: Section,
  own: readonly SourceBlock[],
  inner: readonly Section[],
  context: PlanContext,
  behind: readonly Section[] = [],
): How {
  const { flowOf, keyOf } = context
  const key = keyOf(section)
  const { plan, of } = flowOf(key)
  const place = { id: `${key}-sections`, kind: 'sections', at: section.at, ...orderOf(of, inner.map(keyOf)) } as const
  // The parts that a flow file names may exist only in the other language's version.
  const named = of === undefined || [...of].flat().some((name) => inner.some((child) => keyOf(child) === name))
  if (named && isHow(plan)) {
    context.decided(decidedByFlow(place, plan, key))
    return plan
  }
  const rows = own.some((block) => block.type === 'table' && errorColumnsOf(block, context) !== undefined)
  if (inner.filter(hasText).length < 2 && !rows) return 'sequence'
  // Behind a group of tabs stands a section without a heading: the tabs are a question, and it is for everybody.
  if (inner.some(({ title }) => title.length === 0)) return 'sequence'
  const evidence = evidenceOf(section, own, inner, rows, context)
  const decision = decide(place, behind.length === 0 ? evidence : withBehind(evidence, behind, context))
  const chosen = settled(decision, (plan) => ({ section: key, plan }), context)
  return isHow(chosen) ? chosen : 'sequence'
}

/** The keys of inner sections in the order of the tree. Groups of sections have none that a click could change. */
function orderOf(of: SectionFlow['of'], inner: readonly string[]): Pick<Decision, 'parts'> {
  const parts = (of ?? inner).flatMap((key) => (typeof key === 'string' ? [key] : []))
  return parts.length < 2 || (of !== undefined && parts.length < of.length) ? {} : { parts }
}

const isHow = (plan: string | undefined): plan is How => plan === 'choice' || plan === 'fallback' || plan === 'sequence'

/** Whether a section or one inside it has text. A heading alone is no alternative to another section. */
const hasText = ({ blocks, sections }: Section): boolean => blocks.length > 0 || sections.some(hasText)

/** Positive weights speak for a choice, negative ones for a sequence. */
const weights = {
  prior: 0.4,
  certain: 6,
  announcedTries: 20,
  problems: 3,
  questions: 2.5,
  platforms: 3.5,
  topicsOfReading: 3,
  likeness: 4,
  menu: 2.5,
  troubleshooting: 1.5,
  severalWays: 1.5,
  fewProcedures: -2,
  phases: -2.6,
  refersBack: -2,
  onlyReading: -2,
  listsAll: -4,
  tasks: 2,
  announced: -6,
  sameAlternatives: -3.5,
  troublesBehind: -10,
  failsBehind: 2,
} as const

function evidenceOf(
  section: Section,
  own: readonly SourceBlock[],
  inner: readonly Section[],
  rows: boolean,
  context: PlanContext,
): Options {
  const share = (test: (child: Section) => boolean) => inner.filter(test).length / Math.max(1, inner.length)
  const sequence: Evidence[] = []
  const choice: Evidence[] = [{ name: 'siblings are most often alternatives', weight: weights.prior }]
  const fallback: Evidence[] = []
  const add = (name: EvidenceName, weight: number) => {
    const rounded = Math.round(Math.abs(weight) * 100) / 100
    if (rounded !== 0) (weight > 0 ? choice : sequence).push({ name, weight: rounded })
  }
  if (inner.length > 1 && announcesTries(own, context))
    fallback.push({ name: 'the text announces remedies to try', weight: weights.announcedTries })
  const solves = own.some((block) => block.type === 'paragraph' && matchesAnywhere(block, context, tellsWhy))
  if (inner.length > 1 && solves && share((child) => isTask(child, context)) >= 0.6)
    fallback.push({ name: 'tasks that solve the problem above', weight: weights.tasks })
  const isStep = (child: Section) => headingMatches(child, context, (title, words) => words.stepHeading.test(title))
  if (inner.length > 0 && share(isStep) >= 0.5) add('the headings are numbered steps', -2 * weights.certain)
  if (
    own.some(
      (block) =>
        block.type === 'list' && block.items.length > 2 && block.style === 'ordered' && announcesSections(inner, context)(block),
    )
  )
    add('a numbered list announces them', weights.announced)
  if (inner.length > 1 && areAlternatives(inner)) add('each is for another platform or tab', weights.certain)
  if (context.shape === 'landing' && inner.filter(sendsOn).length > 1) add('the article sends to other articles', weights.certain)
  if (new Set(inner.map((child) => plain(phraseText(child.title)).toLowerCase())).size < inner.length)
    add('headings are the same', weights.announced)
  const labelled = share((child) => isLabelled(child, context) || hasErrorTable(child, context))
  if ((inner.length > 1 || rows) && labelled >= 0.5) add('labelled problems or error tables', weights.certain)
  else if (labelled > 0 && inner.length > 1) add('some labelled problems', weights.problems * labelled)
  if (inner.length > 1 && listsProblems(section, context)) add('the heading above lists problems', weights.certain)

  const platforms = inner.filter((child) => platformsIn(phraseText(child.title)).length > 0)
  const named = new Set(platforms.map((child) => platformsIn(phraseText(child.title)).join()))
  if (platforms.length * 3 >= inner.length * 2 && named.size > 1) add('most headings name a platform', weights.platforms)
  const asked = share((child) => isQuestion(child, context))
  if (asked >= 0.75) add('headings are questions', weights.certain)
  else add('some headings are questions', asked >= 0.4 ? weights.questions * asked : 0)
  const troubled = share((child) => statesProblem(child, context))
  add('headings state problems', troubled >= 0.3 ? weights.problems * troubled : 0)
  const reading = share((child) => isReading(child, context))
  if (reading === 1) {
    if (inner.length >= fewestTopics && section.depth <= 1) add('topics to read', weights.topicsOfReading)
    else if (troubled < 0.5 && !isTroubleshooting(section, context)) add('nothing to do in them', weights.onlyReading)
  }
  const alike = likenessOf(inner)
  // In an article that sets something up, alike headings may be steps about one thing.
  const likeness = isSetup(context) ? weights.likeness / 2 : weights.likeness
  add('headings are alike', alike >= 0.2 ? likeness * Math.min(alike, 0.75) : 0)
  if (reading < 1 && share((child) => !isReading(child, context)) * inner.length < 2 && troubled < 0.3)
    add('only one has something to do', weights.fewProcedures)
  if (linksToEach(own, inner, context)) add('a list of links leads to each', weights.menu)
  if (section.depth <= 2 && isTroubleshooting(section, context)) add('the article is about problems', weights.troubleshooting)
  if (own.some((block) => matchesAnywhere(block, context, (text, words) => words.severalWays.test(text) && /:$/.test(text))))
    add('the text announces several ways', weights.severalWays)
  const phases = phasesIn(inner) / Math.max(1, inner.length)
  if (phases >= 0.6 && (alike < 0.4 || isSetup(context))) add('headings are phases of one job', weights.phases * phases)
  if (firstForFailure(inner, context) > -1) add('one is for when the others did not help', -weights.certain)
  if (!isTroubleshooting(section, context) && goesWrongBehind(inner, context))
    add('troubles stand behind the only procedure', weights.troublesBehind)
  if (inner.some((child) => listsProblems(child, context))) add('one lists the causes of the whole', weights.listsAll)
  if (inner.length > 1 && inner.every(({ sections }) => sections.length > 1 && areAlternatives(sections)))
    add('all have the same alternatives', weights.sameAlternatives)
  if (inner.slice(0, -1).some((child) => endsWalk(child, context))) add('one before the last tells to stop', weights.certain)
  const back = inner.slice(1).filter((child) => refersBack(child, context)).length / Math.max(1, inner.length - 1)
  add('sections refer to the one before', weights.refersBack * back)
  return { sequence, choice, fallback }
}

/** What the sections for when nothing helped say of those before them: “none of the solutions above” names them solutions to try. */
function withBehind(evidence: Options, behind: readonly Section[], context: PlanContext): Options {
  const name = 'one is for when the others did not help'
  const { sequence = [], fallback = [] } = evidence
  if (behind.some((child) => opensWithFailure(child, context)))
    return { ...evidence, fallback: [...fallback, { name, weight: weights.failsBehind }] }
  return behind.some((child) => isForFailure(child, context))
    ? { ...evidence, sequence: [...sequence, { name, weight: weights.failsBehind }] }
    : evidence
}

/** Whether the last sections are a few troubles with the only procedure, which stands before them. */
function goesWrongBehind(inner: readonly Section[], context: PlanContext): boolean {
  const first = firstTrouble(inner, context)
  if (first < 1 || inner.length - first > mostTroubles) return false
  const acting = inner.slice(0, first).filter((child) => !isReading(child, context))
  const [only] = acting
  return (
    acting.length === 1 &&
    only?.sections.length === 0 &&
    only.blocks.some((block) => block.type === 'list' && block.style === 'ordered')
  )
}

/** The most sections about troubles with one procedure. More of them are a list to choose from. */
const mostTroubles = 3

/** Whether a section ends the walk: it tells every reader to stop, or a flow file says so. */
const endsWalk = (section: Section, context: PlanContext): boolean => {
  const stop = section.blocks.findIndex((block) => blockStops(block, context))
  const isLast = stop !== -1 && section.blocks.slice(stop + 1).every(({ type }) => type !== 'list' && type !== 'table')
  return context.flowOf(context.keyOf(section)).ends !== undefined || (section.sections.length === 0 && isLast)
}

/** The fewest topics that are easier to choose from than to read in order. */
const fewestTopics = 4

/** The English words of a heading, from its anchor; of a heading without an anchor, its own words. */
const nameWords = ({ anchor, title }: Section): string[] =>
  (anchor ?? plain(phraseText(title)).toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)

const statesProblem = (section: Section, context: PlanContext): boolean =>
  (section.anchor !== undefined && anchorWords.trouble.test(section.anchor)) ||
  headingMatches(
    section,
    context,
    (title, words: LanguageWords) => words.errors.trouble.test(title) || words.statesFact.test(title),
  )

const isTroubleshooting = (section: Section, context: PlanContext): boolean =>
  anchorWords.troubleshooting.test(`${context.name}-${section.anchor ?? ''}`)

/** Whether a section is text about a problem, in an article about problems or under a heading that states one. */
export const isAboutProblem = (section: Section, context: PlanContext): boolean =>
  section.sections.length === 0 &&
  preliminaries([section], context).length === 0 &&
  (isTroubleshooting(section, context) || statesProblem(section, context))

/** Whether the heading of a section without inner sections names something to do. */
export const isTask = (section: Section, context: PlanContext): boolean =>
  section.sections.length === 0 &&
  ((section.anchor !== undefined && anchorWords.task.test(section.anchor)) ||
    headingMatches(section, context, (title, words) => words.task.test(title)))

const isSetup = ({ name }: PlanContext): boolean => anchorWords.setup.test(name)

/** The number of headings that are phases of a job. Those that begin with the same verb are one, because phases differ. */
const phasesIn = (sections: readonly Section[]): number =>
  new Set(sections.flatMap(({ anchor }) => anchorWords.phase.exec(anchor ?? '')?.[0] ?? [])).size

/** The mean share of words that two headings have in common. */
function likenessOf(sections: readonly Section[]): number {
  const bags = sections.map((section) => new Set(nameWords(section).filter((word) => !common.has(word))))
  let sum = 0
  let pairs = 0
  bags.forEach((a, i) => {
    for (const b of bags.slice(i + 1, i + 12)) {
      const shared = [...a].filter((word) => b.has(word)).length
      sum += shared / Math.max(1, Math.min(a.size, b.size))
      pairs++
    }
  })
  return pairs === 0 ? 0 : sum / pairs
}

const common = new Set(
  'the and for with your you that this from into are les des une votre vous het een van voor uw met intune microsoft settings options properties information overview details considerations general parametres instellingen'.split(
    ' ',
  ),
)

/** Whether links in a list above lead to at least two thirds of the sections. */
function linksToEach(own: readonly SourceBlock[], inner: readonly Section[], { keyOf, keyOfAnchor }: PlanContext): boolean {
  const keys = new Set(
    own.flatMap((block) =>
      block.type === 'list'
        ? block.items.flatMap(({ blocks: [first] }) =>
            first?.type === 'paragraph'
              ? linksOf(first.phrase).flatMap(({ href }) => (href.startsWith('#') ? (keyOfAnchor(href) ?? []) : []))
              : [],
          )
        : [],
    ),
  )
  return inner.length > 1 && inner.filter((child) => keys.has(keyOf(child))).length * 3 >= inner.length * 2
}

const tellsWhy = (text: string, words: LanguageWords): boolean => words.remedyInside.test(text)

/** Whether the first sentence of a section continues the section before: `Ensuite, …`, `Nadat u …`. */
function refersBack({ blocks: [first] }: Section, context: PlanContext): boolean {
  return first?.type === 'paragraph' && matchesAnywhere(first, context, (text, words) => words.refersBack.test(text))
}
