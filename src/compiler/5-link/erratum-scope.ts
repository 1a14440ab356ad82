import { dominatorsOf } from '../../guide/dominators.ts'
import { graphOf, leadingTo, reachableFrom } from '../../guide/graph.ts'
import type { Language } from '../../guide/language.ts'
import { exits, isSharedEnd, type NodeId } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { type PlacedErratum, screenWithQuote } from './errata.ts'
import { isOwn, questionBefore } from './out-of-walk.ts'

/** A correction at the screen where it acts. */
export interface Action {
  readonly node: DraftNode
  readonly heading: string
  readonly guide: DraftGuide
  readonly erratum: PlacedErratum
  readonly language: Language
  readonly report: Report
}

/** The screens that an acting erratum is about, and the screen at which the walk goes on behind them. */
export interface Scope {
  readonly screens: ReadonlySet<NodeId>
  readonly past: NodeId
}

/**
 * The scope of an acting erratum: its own screen; all that are reached only through it; those up to the one with words of the
 * flow file; or those before the one with such words. Words that name no screen behind the first are reported, and the
 * correction is about its own screen.
 */
export function scopeOf(action: Action): Scope {
  const { node, guide, erratum } = action
  const { does, scope = does === 'skip' || does === 'instead' ? 'screen' : 'section', until } = erratum.written
  const own = new Set([node.id])
  if (until === undefined && scope === 'screen') return { screens: own, past: behind(own, guide) }
  const section = sectionOf(node.id, guide)
  const quote = (until ?? (typeof scope === 'object' ? scope : undefined))?.[action.language]
  if (quote === undefined) return { screens: section, past: behind(section, guide) }
  const named = screenWithQuote(quote, guide.nodes, erratum.key)
  if (named === undefined || !section.has(named) || (until !== undefined && named === node.id)) {
    action.report({
      code: 'idle-erratum',
      message: `Unexpected scope up to \`${quote}\`, expected words of a screen that follows; the correction is about its own screen only`,
      at: erratum.at,
    })
    return { screens: own, past: behind(own, guide) }
  }
  const screens =
    until === undefined ? between(node.id, named, section, guide) : before(node.id, entryOf(named, guide), section, guide)
  return { screens, past: until === undefined ? behind(screens, guide) : entryOf(named, guide) }
}

/** The screen at which a reader arrives on the way to another: the question before it, or the screen itself. */
function entryOf(id: NodeId, guide: DraftGuide): NodeId {
  const question = questionBefore(id)
  return guide.nodes.some((node) => node.id === question) ? question : id
}

/** The screens of a section that come only before a screen behind the first one. */
function before(first: NodeId, past: NodeId, section: ReadonlySet<NodeId>, guide: DraftGuide): ReadonlySet<NodeId> {
  const closed = (end: NodeId) => graphOf(guide.nodes.map((node) => (node.id === end ? redirect(node, () => end) : node)))
  const [passed, later] = [reachableFrom([first], closed(past)), reachableFrom([past], closed(first))]
  return new Set([...section].filter((id) => id === first || (passed.has(id) && !later.has(id))))
}

/** A screen and all that are reached only through it, except the ends that others share. */
function sectionOf(first: NodeId, guide: DraftGuide): ReadonlySet<NodeId> {
  // Superseded screens lead back into the walk, and no way through the article passes them.
  const dominators = dominatorsOf({ start: guide.start, nodes: guide.nodes.filter(({ superseded }) => !superseded) })
  const isBelow = (id: NodeId) => {
    for (let above: NodeId | undefined = id; above !== undefined; above = dominators.get(above)) if (above === first) return true
    return false
  }
  return new Set(guide.nodes.filter((node) => !isSharedEnd(node) && !node.superseded && isBelow(node.id)).map(({ id }) => id))
}

/** The screens of a section on the ways from its first screen to a last one. */
function between(first: NodeId, last: NodeId, section: ReadonlySet<NodeId>, guide: DraftGuide): ReadonlySet<NodeId> {
  // The screens behind the last one lead to it only by way of a circle.
  const open = graphOf(guide.nodes.map((node) => (node.id === last ? redirect(node, () => last) : node)))
  const [before, after] = [leadingTo([last], open), reachableFrom([first], open)]
  return new Set([...section].filter((id) => before.has(id) && after.has(id)))
}

/**
 * The first screen behind a scope, in the order of the article. A screen of the flow file comes after those. An outcome is the last resort: one that a screen of the scope leads
 * to, else that of a stop in the scope.
 */
function behind(scope: ReadonlySet<NodeId>, guide: DraftGuide): NodeId {
  const inside = guide.nodes.filter(({ id }) => scope.has(id))
  const left = new Set(inside.flatMap((node) => exits(node).map(({ to }) => to)))
  const outside = guide.nodes.filter(({ id }) => left.has(id) && !scope.has(id))
  const [stop] = inside.flatMap((node) => (node.kind === 'outcome' ? [node.result] : []))
  const screens = outside.filter(({ kind }) => kind !== 'outcome')
  return (screens.find((node) => !isOwn(node)) ?? screens[0] ?? outside[0])?.id ?? stop ?? guide.failed
}
