import { phraseText } from '../../../guide/content.ts'
import type { Section, SourceBlock } from '../../1-read/article.ts'
import type { SectionFlow } from '../../1-read/flow-file.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { stopOf } from '../body/stop-screen.ts'
import { onlyContacts } from '../conditions.ts'
import { asksToGetHelp, type Mode, type OpenSection, type PlanContext, type Scope, type SectionConstruct } from '../context.ts'
import { foldAway } from '../fold-away.ts'
import { anyMatches, matchesAnywhere, textsOf } from '../paired-phrase.ts'
import { asksForAction, type Plan, type SequencePlan, sequence } from '../plan.ts'
import { endSequence } from '../settle-stops.ts'
import { phraseStops } from '../stops.ts'
import { planAsMenu } from './menu.ts'
import { planAsLabelled } from './plan-labelled.ts'
import { isAboutProblem, isTask } from './section-decision.ts'
import { questionOf } from './section-questions.ts'
import { headingMatches, joinRemedies, standsBeside } from './section-shape.ts'
import { planSiblings } from './siblings.ts'

/** The constructs of a section, in the order in which they are looked for. The last one plans every section. */
const constructs: readonly SectionConstruct[] = [planAsLabelled, planAsMenu, planSiblings]

/** The plan of a section and its inner sections. */
export function planSection(section: Section, mode: Mode, context: PlanContext): SequencePlan {
  const key = context.keyOf(section)
  const flow = context.flowOf(key)
  const inner = joinRemedies(
    section.sections.filter((child) => !standsBeside(child, context)),
    context,
  )
  const { blocks: own, folded } = foldAway(
    section.blocks.filter((block) => !asksToGetHelp(block, context)),
    section,
    flow,
    context,
  )
  // A heading that is folded away with its text is not the title of a screen.
  const scope: Scope = {
    key,
    sectionKey: key,
    title: folded ? [] : section.title,
    ...(!folded && section.twin && { titleTwin: section.twin }),
    section: folded ? '' : phraseText(section.title),
    ...(inner.length === 0 && { isLeaf: true }),
  }
  const open = { section, own, inner, scope, mode: modeOf(section, mode, flow.plan, context) }
  const question = questionOf(scope, section, context)
  const parts = planWith(constructs, open, context)
  const plan = sequence(question === undefined ? parts : [question, ...parts], key)
  if (inner.length === 0 && !asksForAction(plan) && own.some((block) => matchesAnywhere(block, context, hasNoSolution)))
    return { ...plan, parts: [...plan.parts, { kind: 'goto', turn: { to: 'failed' } }] }
  if (flow.ends !== undefined) return endSequence(plan, { result: flow.ends, byFlow: true })
  const ends = inner.length === 0 && (headingStops(section, own, context) || onlySendsToHelp(section, own, context))
  return ends ? endSequence(plan, stopOf(own, context)) : plan
}

/** Whether a text says that nothing helps: the question whether it helped would be no question. */
const hasNoSolution = (text: string, words: LanguageWords): boolean => words.noSolution.test(text)

/** Whether the heading of a section with text tells every reader to stop: `Ne continuez pas`, or `Stop` above whom to contact. */
function headingStops({ title, twin }: Section, [first]: readonly SourceBlock[], context: PlanContext): boolean {
  if (first === undefined) return false
  const heading = { phrase: title, ...(twin && { twin }) }
  if (phraseStops(heading, context)) return true
  const mayStop = anyMatches(textsOf(heading, context), (text, words) => words.stops.mayStop.test(text))
  return mayStop && first.type === 'paragraph' && phraseStops({ phrase: [...title, '. ', ...first.phrase] }, context)
}

/**
 * Whether a section for when nothing helped only tells to contact somebody, as `Contactez le helpdesk.` below `Si cela ne marche toujours
 * pas`. Nobody can say whether that helped.
 */
const onlySendsToHelp = (section: Section, own: readonly SourceBlock[], context: PlanContext): boolean =>
  onlyContacts(own, context) &&
  headingMatches(section, context, (title, words) => words.failedHeading.test(title) || words.conditions.persists.test(title))

/** How the paragraphs of a section are read, where the sections around it are read in a mode. */
function modeOf(section: Section, mode: Mode, plan: SectionFlow['plan'], context: PlanContext): Mode {
  if (plan === 'steps') return 'act'
  if (plan === 'info') return 'tell'
  if (plan !== undefined) return mode
  if (isNumberedStep(section, context)) return 'act'
  const isOpen = mode === 'answer' || (mode === 'tell' && section.depth > 1)
  if (isOpen && isAboutProblem(section, context)) return 'advise'
  return isOpen && isTask(section, context) ? 'answer' : mode
}

/** Whether a section is a single step: a heading such as `Étape 2 : Redémarrez` above prose without lists. */
const isNumberedStep = (section: Section, context: PlanContext): boolean =>
  section.sections.length === 0 &&
  section.blocks.every(({ type }) => type !== 'list') &&
  headingMatches(section, context, (title, words) => words.stepHeading.test(title))

/** The plan of the first construct that the section is. */
function planWith(all: readonly SectionConstruct[], open: OpenSection, context: PlanContext): readonly Plan[] {
  for (const plan of all) {
    const parts = plan(open, context)
    if (parts !== undefined) return parts
  }
  return []
}
