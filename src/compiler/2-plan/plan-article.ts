import { type Block, phraseText } from '../../guide/content.ts'
import type { Audience } from '../../guide/guide.ts'
import type { NodeId, Result } from '../../guide/node.ts'
import type { Article, Section, SourceBlock } from '../1-read/article.ts'
import type { Flow, SectionFlow } from '../1-read/flow-file.ts'
import { anchorText, lettersOf } from '../1-read/names.ts'
import { isBare } from '../1-read/read-article.ts'
import { formatPlace, type Place, type Report } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import type { Lexicon } from '../language/words-of.ts'
import { articleEnds, linksToSupport } from './article-ends.ts'
import { shapeOf } from './article-shape.ts'
import { endsInQuestion } from './body/check-decision.ts'
import { planBody } from './body/plan-body.ts'
import { withCheck } from './body/with-check.ts'
import { namedBy } from './compose-article.ts'
import { contactOf } from './conditions.ts'
import { contactClause } from './contact.ts'
import { asksToGetHelp, type PlanContext } from './context.ts'
import type { Decision } from './decision.ts'
import { lastResort, sayAtLastChecks } from './last-checks.ts'
import { type BilingualContext, bilingualContext, matchesAnywhere, textsOf } from './paired-phrase.ts'
import { endsInRemedy, lastRemedyKey } from './persistence.ts'
import type { Plan } from './plan.ts'
import { planSection } from './sections/plan-section.ts'
import { headingMatches, standsBeside, stepOfHeading } from './sections/section-shape.ts'
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

/** A section as the target of links. */
export interface Heading {
  readonly key: string
  readonly title: string
  readonly anchor?: string
  readonly slug: string
  /** The letters and digits of the title, for anchors that another program makes of it. */
  readonly letters: string
  readonly at: Place
  /** It has no text, and neither have its inner sections. */
  readonly isBare: boolean
}

/**
 * The key of the section that an anchor names: by the author's anchor, else by the words of the heading, as we or another program
 * make an anchor of them. Other programs number headings of the same words: `#android-1` is the second.
 */
export function keyOfAnchor(headings: readonly Heading[], anchor: string): string | undefined {
  const exact = headings.find((heading) => heading.anchor === anchorText(anchor)) ?? headings.find(({ slug }) => slug === anchor)
  if (exact !== undefined) return exact.key
  const letters = lettersOf(anchor)
  const alike = letters === '' ? undefined : headings.find((heading) => heading.letters === letters)
  if (alike !== undefined) return alike.key
  const [, words, number] = /^(.+)-(\d{1,2})$/.exec(anchor) ?? []
  if (words === undefined) return
  const same = lettersOf(words)
  return headings.filter((heading) => heading.letters === same)[Number(number)]?.key
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
  const anyBlock = (test: (block: SourceBlock) => boolean) => sections.some(({ blocks }) => blocks.some(test))
  // The support that the dialect links to is open to administrators alone. A message that names an administrator may be quoted.
  const isForUsers = !anyBlock(linksToSupport) && anyBlock((block) => matchesAnywhere(block, bilingual, namesAdmin))
  const audience = flow?.audience ?? article.front.audience ?? (isForUsers ? 'user' : 'admin')
  const headings = [...sections].map(
    (section): Heading => ({
      key: keyOf(section),
      title: phraseText(section.title),
      ...(section.anchor !== undefined && { anchor: section.anchor }),
      slug: section.slug,
      letters: lettersOf(phraseText(section.title)),
      at: section.at,
      isBare: isBare(section),
    }),
  )
  const flows = new Map<string, SectionFlow>(Object.entries(flow?.sections ?? {}))

  const steps = new Map<number, string[]>()
  for (const section of sections) {
    const number = stepOfHeading(section, bilingual)
    if (number !== undefined) steps.set(number, [...(steps.get(number) ?? []), keyOf(section)])
  }
  const failed = flow?.failed ?? failedOf(sections, audience, bilingual)
  const taken = new Map<string, number>()
  const decisions: Decision[] = []
  const decided = new Map<string, number>()
  const context: PlanContext = {
    ...bilingual,
    planBody,
    planSection: (section, mode) => planSection(section, mode, context),
    words: wordsOf(article.language),
    report,
    shape: shapeOf(article.root, audience, bilingual),
    name: `${article.key.split('/').at(-1)?.toLowerCase() ?? ''}-${article.root.anchor ?? ''}`,
    decided: (decision) => {
      const count = (decided.get(decision.id) ?? 0) + 1
      decided.set(decision.id, count)
      decisions.push(count === 1 ? decision : { ...decision, id: `${decision.id}-${count}` })
    },
    failed,
    keyOf,
    flowOf: (key) => flows.get(key) ?? {},
    repeats: [...flows.values()].flatMap(({ question }) => {
      const { remember, repeats = [] } = question ?? {}
      return remember === undefined ? [] : repeats.map((repeat) => ({ ...repeat, remember }))
    }),
    keyOfAnchor: (href) => keyOfAnchor(headings, href.replace(/^#/, '').toLowerCase()),
    keyOfStep: (number) => {
      const [only, ...others] = steps.get(number) ?? []
      return others.length === 0 ? only : undefined
    },
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
    idOf: (key, kind): NodeId => {
      const base = kind === '' ? key : `${key}-${kind}`
      const count = (taken.get(base) ?? 0) + 1
      taken.set(base, count)
      return kind === '' || count > 1 ? `${base}-${count}` : base
    },
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

/** The key of the only section with a heading, by the words of either language. */
function titlesOf(sections: readonly Section[], keyOf: (section: Section) => string, bilingual: BilingualContext) {
  let known: Map<string, string | undefined> | undefined
  const named = (title: string, language: string) => `${language} ${title.toLowerCase().replace(/[\s.:?]+$/, '')}`
  return (title: string, language: string): string | undefined => {
    if (known === undefined) {
      known = new Map()
      for (const section of sections.slice(1))
        for (const { text, words } of textsOf(
          { phrase: section.title, ...(section.twin && { twin: section.twin }) },
          bilingual,
        )) {
          // `Cause 2 : le câble` is also called `la cause 2`.
          const [, short] = /^(\p{L}+ \p{N}{1,2}) ?[:.–—-] /u.exec(text) ?? []
          for (const name of [text, ...(short === undefined ? [] : [short])].map((name) => named(name, words.language)))
            known.set(name, known.has(name) ? undefined : keyOf(section))
        }
    }
    return known.get(named(title, language))
  }
}

/**
 * The key of every section, language-neutral where possible: the alias of the flow file, else the English anchor, else the slug
 * of the heading, in the first language of two versions with one outline. Where several sections share a key, the key of the section around them is put before it. The article itself is
 * `start`.
 */
function keysOf(root: Section, flow: Flow | undefined, report: Report): Map<Section, string> {
  const named = namedBy(flow)
  const own = (section: Section) => named(section) ?? section.sharedSlug ?? section.slug
  const sections: { section: Section; parent: string }[] = []
  const collect = (section: Section, parent: string) => {
    for (const inner of section.sections) {
      sections.push({ section: inner, parent })
      collect(inner, own(inner))
    }
  }
  collect(root, '')
  const firsts = new Map<string, Section>()
  for (const { section } of sections) {
    const first = firsts.get(own(section))
    if (first === undefined) firsts.set(own(section), section)
    else if (section.tab === undefined)
      report({
        code: 'repeated-heading',
        message: `Unexpected second heading \`${own(section)}\`, expected every heading of an article to differ; told apart by the section around it`,
        at: section.at,
        because: { message: 'The first', at: first.at },
      })
  }
  const count = new Map<string, number>()
  for (const { section } of sections) count.set(own(section), (count.get(own(section)) ?? 0) + 1)
  const keys = new Map<Section, string>([[root, 'start']])
  const used = new Set(['start'])
  const last = new Map<string, number>()
  for (const { section, parent } of sections) {
    const base = (count.get(own(section)) ?? 0) > 1 && parent !== '' ? `${parent}-${own(section)}` : own(section)
    let key = base
    let n = last.get(base) ?? 1
    while (used.has(key)) key = `${base}-${++n}`
    last.set(base, n)
    used.add(key)
    keys.set(section, key)
  }
  return keys
}

/** Whether a text tells its reader to contact the administrator. An error message that says so is quoted, and tells others. */
const namesAdmin = (text: string, words: LanguageWords): boolean =>
  contactClause(text, words)?.who === 'contact-admin' && !quotesError.test(text)

const quotesError = /^[^.]{0,60}(?<![\p{L}\d])(?:0x)?(?=[a-f]*\d)[\da-f]{6,10}(?![\p{L}\d])[^.]{0,4}["'«“‘]/iu

/** Whether a text says whom to contact where nothing helped: `Contactez le support si aucune de ces solutions ne fonctionne.` */
const saysLastResort = (text: string, words: LanguageWords): boolean =>
  contactClause(text, words)?.isForbidden === false &&
  [0, ...[...text.matchAll(words.turns.follows)].map(({ index, 0: mark }) => index + mark.length)].some((at) =>
    words.conditions.persists.test(text.slice(at)),
  )

/**
 * The outcome when nothing helped: the person whom a help footer names; without one, the administrator for a user, and for an
 * administrator the support that the article links to, or `unresolved`.
 */
function failedOf(sections: readonly Section[], audience: Audience, bilingual: BilingualContext): Result {
  const supported = sections.some(({ blocks }) => blocks.some(linksToSupport))
  const otherwise: Result = audience === 'user' ? 'contact-admin' : supported ? 'contact-support' : 'unresolved'
  for (const section of sections) {
    const isFooter = headingMatches(section, bilingual, (title, words) => words.needsHelp.test(title))
    for (const block of section.blocks)
      if (block.type === 'paragraph' && (isFooter || asksToGetHelp(block, bilingual)))
        return contactOf(textsOf(block, bilingual), otherwise)
    const beside = headingMatches(section, bilingual, (title, words) => words.furtherReading.test(title))
    const resort = beside ? section.blocks.find((block) => matchesAnywhere(block, bilingual, saysLastResort)) : undefined
    if (resort?.type === 'paragraph') return contactOf(textsOf(resort, bilingual), otherwise)
  }
  return otherwise
}
