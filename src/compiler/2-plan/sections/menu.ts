import { phraseText } from '../../../guide/content.ts'
import { type Section, type SourceBlock, type SourceItem, toContent } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import type { Mode, PlanContext, Scope, SectionConstruct } from '../context.ts'
import { matchesAnywhere } from '../paired-phrase.ts'
import type { Option, Plan, PlannedScreen } from '../plan.ts'
import { linksOf } from '../sentences.ts'
import { longestLead, wordsIn } from '../words-on-screen.ts'
import { checked } from './section-questions.ts'
import { headingMatches } from './section-shape.ts'
import { planApart } from './sibling-choice.ts'

/** Answers that are links to sections of the same article. */
export interface Menu {
  /** The blocks before the links. */
  readonly lead: readonly SourceBlock[]
  readonly answers: readonly { readonly label: string; readonly key: string }[]
}

/** A section that is a menu: its links are answers, and the sections inside it follow them. */
export const planAsMenu: SectionConstruct = ({ section, own, inner, scope, mode }, context) => {
  if (context.flowOf(scope.key).plan !== undefined) return
  const open = { ...section, blocks: own }
  const menu = menuOf(open, context)
  if (menu === undefined) reportMenuToItself(open, context)
  return menu && planMenu(menu, inner, scope, section.at, mode, context)
}

/**
 * Reads a section as a menu: it asks a question, and ends in a list of only links to other sections:
 *
 * ```md
 * ## Le voyant est-il allumé ?
 *
 * - [Oui](#redemarrer)
 * - [Non](#alimentation)
 * ```
 *
 * `undefined` for any other section, such as a table of contents, which asks nothing.
 */
function menuOf(section: Section, context: PlanContext): Menu | undefined {
  const lead = section.blocks.slice(0, -1)
  const list = section.blocks.at(-1)
  if (list?.type !== 'list' || list.items.length < 2 || !asks(section, lead, context)) return
  const answers = list.items.flatMap((item) => answerOf(item, section, context) ?? [])
  return answers.length === list.items.length && new Set(answers.map(({ key }) => key)).size > 1 ? { lead, answers } : undefined
}

/** Reports a question whose links lead to the question itself. */
function reportMenuToItself(section: Section, context: PlanContext): void {
  const list = section.blocks.at(-1)
  if (list?.type !== 'list' || !asks(section, section.blocks.slice(0, -1), context)) return
  const own = list.items
    .flatMap(({ blocks: [first] }) => (first?.type === 'paragraph' ? linksOf(first.phrase) : []))
    .find(({ href }) => href.startsWith('#') && context.keyOfAnchor(href) === context.keyOf(section))
  if (own !== undefined)
    context.report({
      code: 'menu-to-itself',
      message: `Unexpected link \`${own.href}\` that leads to its own question, expected another section; the links are text, and nothing is asked`,
      at: list.at,
    })
}

function asks(section: Section, lead: readonly SourceBlock[], context: PlanContext): boolean {
  const last = lead.filter(({ type }) => type === 'paragraph').at(-1)
  if (last !== undefined && matchesAnywhere(last, context, (text, words) => text.endsWith('?') || words.asksToChoose.test(text)))
    return true
  return (
    headingMatches(section, context, (title, words) => words.asksToChoose.test(title)) ||
    phraseText(section.title).trim().endsWith('?')
  )
}

function answerOf(
  { blocks: [first, ...more] }: SourceItem,
  section: Section,
  { keyOf, keyOfAnchor }: PlanContext,
): Menu['answers'][number] | undefined {
  if (first?.type !== 'paragraph' || more.length > 0) return
  const [link, ...others] = linksOf(first.phrase)
  if (link === undefined || others.length > 0 || !link.href.startsWith('#')) return
  if (phraseText(first.phrase).length - phraseText(link.text).length > 30) return
  const key = keyOfAnchor(link.href)
  return key === undefined || key === keyOf(section) ? undefined : { label: phraseText(first.phrase), key }
}

/** The first section that is only a menu of sections after it. */
export function siblingMenu(
  sections: readonly Section[],
  context: PlanContext,
): { readonly menu: Menu; readonly child: Section; readonly i: number } | undefined {
  for (const [i, child] of sections.entries()) {
    const menu =
      child.sections.length === 0 && context.flowOf(context.keyOf(child)).plan === undefined ? menuOf(child, context) : undefined
    if (menu === undefined) continue
    const later = new Set(sections.slice(i + 1).map(context.keyOf))
    if (menu.answers.every(({ key }) => later.has(key))) return { menu, child, i }
  }
  return
}

/**
 * A menu as a question. An answer leads into one of the `near` sections, or jumps to a section elsewhere. `near` sections without
 * an answer follow.
 */
export function planMenu(
  { lead, answers }: Menu,
  near: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  context: PlanContext,
): Plan[] {
  const free = new Map(near.map((section) => [context.keyOf(section), section]))
  const isShort = wordsIn(lead) <= longestLead
  const before = isShort ? [] : context.planBody(lead, scope, 'tell', context)
  const screen: PlannedScreen = {
    id: context.idOf(scope.key, 'which'),
    title: scope.title,
    body: isShort ? lead.map(toContent) : [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at,
  }
  const options = answers.map(({ label, key }, i): Option => {
    const target = free.get(key)
    free.delete(key)
    const id = answers.findIndex((other) => other.key === key) === i ? key : `${key}-${i + 1}`
    return {
      id,
      label,
      plan:
        target === undefined
          ? { kind: 'goto', turn: { to: 'section', key } }
          : checked(context.planSection(target, 'answer'), key, target, 'problem', context),
    }
  })
  return [
    ...before,
    { kind: 'choice', ...screen, ask: 'problem', options },
    ...planApart([...free.values()], scope, at, mode, context),
  ]
}
