import { type Block, phraseText } from '../../guide/content.ts'
import type { Audience } from '../../guide/guide.ts'
import type { Result } from '../../guide/node.ts'
import type { Article, Section } from '../1-read/article.ts'
import type { Flow, SectionFlow } from '../1-read/flow-file.ts'
import { formatPlace, type Report } from '../diagnostic.ts'
import type { Lexicon } from '../language/words-of.ts'
import { articleEnds } from './article-ends.ts'
import { shapeOf } from './article-shape.ts'
import { endsInQuestion } from './body/check-decision.ts'
import { planBody } from './body/plan-body.ts'
import { withCheck } from './body/with-check.ts'
import type { PlanContext } from './context.ts'
import type { Decision } from './decision.ts'
import { audienceOf, failedOf } from './failed-result.ts'
import { lastResort, sayAtLastChecks } from './last-checks.ts'
import { bilingualContext } from './paired-phrase.ts'
import { endsInRemedy, lastRemedyKey } from './persistence.ts'
import type { Plan } from './plan.ts'
import { type Heading, headingsOf, keyOfAnchor, keysOf, stepKeys, titlesOf } from './section-names.ts'
import { planSection } from './sections/plan-section.ts'
import { standsBeside } from './sections/section-shape.ts'
import { settleStops } from './settle-stops.ts'
import { reportCircleOfSections } from './turns/jumps.ts'

/** A planned article: the plan itself, and what is shown or done at its ends. */
export interface ArticlePlan {
  readonly article: Article
  readonly flow: Flow | undefined
  readonly audience: Audience
  readonly plan: Plan
  /** What follows when the problem is solved, before the outcome. */
  readonly solved?: Plan
  /** The outcome when nothing helped. */
  readonly failed: Result
  /** The content of the outcomes: further reading where the problem is solved, whom to ask where it is not. */
  readonly outcomes: { readonly solved: readonly Block[]; readonly failed: readonly Block[] }
  /** The places where the article leaves the shape of its tree open, in order. */
  readonly decisions: readonly Decision[]
  /** Every section with the article itself, in order. */
  readonly headings: readonly Heading[]
}

/** The second phase: sections of blocks to a tree of sequences, choices and fallbacks. */
export function planArticle(article: Article, flow: Flow | undefined, wordsOf: Lexicon, report: Report): ArticlePlan {
  const bilingual = bilingualContext(article, wordsOf)
  const keys = keysOf(article.root, flow, report)
  const sections = [...keys.keys()]
  const beside = sections.filter((section) => section !== article.root)
  // Sections are identified by their place, because a plan may regroup and copy them.
  const nameOf = ({ at, depth }: Section) => `${formatPlace(at)} ${depth}`
  const byPlace = new Map([...keys].map(([section, key]) => [nameOf(section), key]))
  const keyOf = (section: Section) => byPlace.get(nameOf(section)) ?? section.slug
  const audience = flow?.audience ?? article.front.audience ?? audienceOf(sections, bilingual)
  const headings = headingsOf(sections, keyOf)
  const flows = new Map<string, SectionFlow>(Object.entries(flow?.sections ?? {}))
  const failed = flow?.failed ?? failedOf(sections, audience, bilingual, report)
  const decisions: Decision[] = []
  const context: PlanContext = {
    ...bilingual,
    parts: new WeakMap(),
    planBody,
    planSection: (section, mode) => planSection(section, mode, context),
    words: wordsOf(article.language),
    report,
    shape: shapeOf(article.root, audience, bilingual),
    name: `${article.key.split('/').at(-1)?.toLowerCase() ?? ''}-${article.root.anchor ?? ''}`,
    decided: numbered(decisions),
    failed,
    keyOf,
    flowOf: (key) => flows.get(key) ?? {},
    repeats: [...flows.values()].flatMap(({ question }) => {
      const { remember, repeats = [] } = question ?? {}
      return remember === undefined ? [] : repeats.map((repeat) => ({ ...repeat, remember }))
    }),
    keyOfAnchor: (href) => keyOfAnchor(headings, href.replace(/^#/, '').toLowerCase()),
    keyOfStep: stepKeys(sections, keyOf, bilingual),
    keyOfTitle: titlesOf(sections, keyOf, bilingual),
    isLastResort: ({ phrase }) => resort !== undefined && phraseText(phrase) === phraseText(resort.phrase),
    get lastRemedy() {
      return endsInRemedy(article.root.blocks, context) ? lastRemedyKey : undefined
    },
    keyAfter: (key) => {
      const at = sections.findIndex((section) => keyOf(section) === key)
      const from = sections[at]
      const next = from && sections.slice(at + 1).find(({ depth }) => depth <= from.depth)
      return next === undefined || standsBeside(next, context) ? undefined : keyOf(next)
    },
    idOf: nodeIds(),
  }
  reportCircleOfSections(beside, context)
  const resort = lastResort(sections, context)
  const root = planSection(article.root, 'tell', context)
  const ends = articleEnds(sections, beside, context)
  const end = { plan: root, at: article.root.at, helps: ends.failed.length > 0, sendsOn: context.shape === 'landing' }
  const asked = endsInQuestion(end, context)
    ? withCheck(root, 'start', { section: '', sectionKey: 'start' }, article.root.at, context)
    : root
  return {
    article,
    flow,
    audience,
    plan: sayAtLastChecks(settleStops(asked, report), resort === undefined ? [] : [['p', ...resort.phrase]]),
    ...(ends.followUps.length > 0 && { solved: { kind: 'sequence', parts: ends.followUps } }),
    failed,
    decisions,
    outcomes: { solved: ends.solved, failed: ends.failed },
    headings,
  }
}

/** Adds decisions to a list. The second one with the same id gets a number. */
function numbered(decisions: Decision[]): PlanContext['decided'] {
  const counts = new Map<string, number>()
  return (decision) => {
    const count = (counts.get(decision.id) ?? 0) + 1
    counts.set(decision.id, count)
    decisions.push(count === 1 ? decision : { ...decision, id: `${decision.id}-${count}` })
  }
}

/** Makes the ids of the nodes of one article. Screens of a section that have no kind, and those of a kind from the second, are numbered. */
function nodeIds(): PlanContext['idOf'] {
  const taken = new Map<string, number>()
  return (key, kind) => {
    const base = kind === '' ? key : `${key}-${kind}`
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return kind === '' || count > 1 ? `${base}-${count}` : base
  }
}
