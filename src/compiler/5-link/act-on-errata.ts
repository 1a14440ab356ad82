import { dominatorsOf } from '../../guide/dominators.ts'
import { graphOf, leadingTo, reachableFrom } from '../../guide/graph.ts'
import type { Language } from '../../guide/language.ts'
import { exits, type NodeId, type Result } from '../../guide/node.ts'
import { results } from '../1-read/flow-file.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, outcomeNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { type PlacedErratum, screenWithQuote } from './errata.ts'

/**
 * A drafted guide with its errata: those that only inform stand on their screen, and those that act change the walk. `stop` makes
 * their screen a check with the new advice, `skip` leads past their screens, `instead` puts their words in the place of the
 * article's, and `ask` puts a question before their screens. The screens behind a stop and those that are skipped stay, because
 * their codes are known, but no answer of the walk leads to them.
 */
export function actOnErrata(guide: DraftGuide, errata: readonly PlacedErratum[], language: Language, report: Report): DraftGuide {
  return errata.reduce((current, erratum) => actOn(current, erratum, language, report), guide)
}

/** A correction at the screen where it acts. */
interface Action {
  readonly node: DraftNode
  readonly heading: string
  readonly guide: DraftGuide
  readonly erratum: PlacedErratum
  readonly language: Language
  readonly report: Report
}

function actOn(guide: DraftGuide, erratum: PlacedErratum, language: Language, report: Report): DraftGuide {
  const { node: id, written } = erratum
  const node = guide.nodes.find((each) => each.id === id)
  if (node === undefined) return guide
  const heading = written.heading?.[language]
  if (written.does === undefined || heading === undefined || node.superseded) return withNode(guide, withErratum(node, erratum))
  if (node.was !== undefined) {
    report({
      code: 'idle-erratum',
      message: `Unexpected second action \`${written.does}\` at one screen, expected one; its text is shown, and it does nothing`,
      at: erratum.at,
    })
    return withNode(guide, withErratum(node, erratum))
  }
  const action: Action = { node, heading, guide, erratum, language, report }
  switch (written.does) {
    case 'instead':
      return withNode(guide, withErratum({ ...node, ...bare(node), title: [heading] }, erratum))
    case 'stop':
      return stopAt(action)
    case 'skip':
      return skip(action)
    case 'ask':
      return askBefore(action)
  }
}

const withErratum = (node: DraftNode, { shown }: PlacedErratum): DraftNode => ({
  ...node,
  errata: [...(node.errata ?? []), shown],
})

const withNode = (guide: DraftGuide, node: DraftNode): DraftGuide => ({
  ...guide,
  nodes: guide.nodes.map((each) => (each.id === node.id ? node : each)),
})

/** A guide whose walk ends at a node with a correction: the node becomes a check, and what only it led to is superseded. */
function stopAt(action: Action): DraftGuide {
  const { node, heading, guide, erratum, language, report } = action
  const { answers, to } = erratum.written
  const scope = scopeOf(action)
  const open = withOutcomes(guide, ['solved', ...results.filter((result) => result === to)])
  const no = (to === undefined ? undefined : targetOf(to, open, erratum, report)) ?? guide.failed
  const labels = { yes: answers?.yes[language], no: answers?.no[language] }
  const stop: DraftNode = withErratum(
    {
      ...bare(node),
      title: [heading],
      kind: 'check',
      yes: 'solved',
      no,
      ...(labels.yes !== undefined && labels.no !== undefined && { labels: { yes: labels.yes, no: labels.no } }),
    },
    erratum,
  )
  const stopped = withNode(open, stop)
  return supersede(stopped, new Set([...scope].filter((id) => id !== node.id)), heading, node.id, erratum)
}

/** A guide whose walk passes the screens of a correction. */
function skip(action: Action): DraftGuide {
  const { heading, guide, erratum } = action
  const scope = scopeOf(action)
  const past = behind(scope, guide)
  const onward = (to: NodeId) => (scope.has(to) ? past : to)
  const passed = {
    ...guide,
    start: onward(guide.start),
    nodes: guide.nodes.map((each) => (scope.has(each.id) ? each : redirect(each, onward))),
    sections: new Map([...guide.sections].map(([key, first]) => [key, onward(first)])),
  }
  return supersede(passed, scope, heading, past, erratum)
}

/** A guide with a question before the screens of a correction. */
function askBefore(action: Action): DraftGuide {
  const { node, heading, guide, erratum, language, report } = action
  const { options = [] } = erratum.written
  const scope = scopeOf(action)
  const open = withOutcomes(
    guide,
    results.filter((result) => options.some(({ to }) => to === result)),
  )
  const past = behind(scope, open)
  const id = `${node.id}-correction`
  const question: DraftNode = withErratum(
    {
      id,
      kind: 'question',
      ask: 'option',
      title: [heading],
      body: [],
      section: node.section,
      sectionKey: node.sectionKey,
      place: erratum.at,
      byFlow: true,
      choices: options.map(({ id: option, label, needs, to = 'next' }) => ({
        id: option,
        label: label[language] ?? '',
        ...(needs && { needs }),
        to: to === 'next' ? node.id : to === 'past' ? past : (targetOf(to, open, erratum, report) ?? open.failed),
      })),
    },
    erratum,
  )
  const asked = (to: NodeId) => (to === node.id ? id : to)
  const nodes = open.nodes.flatMap((each) => {
    const led = scope.has(each.id) ? each : redirect(each, asked)
    return each.id === node.id ? [question, led] : [led]
  })
  return {
    ...open,
    start: asked(open.start),
    nodes,
    sections: new Map([...open.sections].map(([key, first]) => [key, asked(first)])),
  }
}

/** The screens that an acting erratum is about. Those of a section are all that are reached only through the first of them. */
function scopeOf({ node: { id: first }, guide, erratum, language, report }: Action): ReadonlySet<NodeId> {
  const { written, key, at } = erratum
  const { does, scope = does === 'skip' ? 'screen' : 'section' } = written
  if (scope === 'screen') return new Set([first])
  const dominators = dominatorsOf(guide)
  const isBelow = (id: NodeId) => {
    for (let above: NodeId | undefined = id; above !== undefined; above = dominators.get(above)) if (above === first) return true
    return false
  }
  const section = guide.nodes.filter(({ id, kind }) => kind !== 'outcome' && isBelow(id)).map(({ id }) => id)
  const quote = typeof scope === 'object' ? scope[language] : undefined
  if (quote === undefined) return new Set(section)
  const last = screenWithQuote(quote, guide.nodes, key)
  if (last === undefined || !section.includes(last)) {
    report({
      code: 'idle-erratum',
      message: `Unexpected scope up to \`${quote}\`, expected words of a screen that follows; the correction is about its own screen only`,
      at,
    })
    return new Set([first])
  }
  // The screens behind the last one lead to it only by way of a circle.
  const open = graphOf(guide.nodes.map((node) => (node.id === last ? redirect(node, () => last) : node)))
  const [before, after] = [leadingTo([last], open), reachableFrom([first], open)]
  return new Set(section.filter((id) => before.has(id) && after.has(id)))
}

/** The first screen behind a scope, in the order of the article. An outcome is the last resort. */
function behind(scope: ReadonlySet<NodeId>, guide: DraftGuide): NodeId {
  const left = new Set(guide.nodes.filter(({ id }) => scope.has(id)).flatMap((node) => exits(node).map(({ to }) => to)))
  const outside = guide.nodes.filter(({ id }) => left.has(id) && !scope.has(id))
  return (outside.find(({ kind }) => kind !== 'outcome') ?? outside[0])?.id ?? guide.failed
}

/** The node that a result, `failed` or the key of a section names. Anything else is reported. */
function targetOf(to: string, guide: DraftGuide, { at }: PlacedErratum, report: Report): NodeId | undefined {
  if (to === 'failed') return guide.failed
  const found = results.find((result) => result === to) ?? guide.sections.get(to)
  if (found === undefined)
    report({
      code: 'unknown-section',
      message: `Unexpected target \`${to}\` of a correction, expected a result, \`failed\` or the key of a section; the guide ends there`,
      at,
    })
  return found
}

/** The guide with outcomes that its article does not lead to. */
function withOutcomes(guide: DraftGuide, wanted: readonly Result[]): DraftGuide {
  const known = new Set(guide.nodes.map(({ id }) => id))
  const [first] = guide.nodes
  if (first === undefined) return guide
  const added = [...new Set(wanted)].filter((result) => !known.has(result)).map((result) => outcomeNode(result, first.place))
  return { ...guide, nodes: [...guide.nodes, ...added] }
}

/**
 * Takes screens out of the walk, and those that only they led to: each becomes the advice of the correction, and leads to the screen
 * at which the reader goes on.
 */
function supersede(
  guide: DraftGuide,
  scope: ReadonlySet<NodeId>,
  heading: string,
  next: NodeId,
  erratum: PlacedErratum,
): DraftGuide {
  const reached = reachableFrom([guide.start], graphOf(guide.nodes))
  const nodes = guide.nodes.map((node): DraftNode => {
    if (node.superseded || node.kind === 'outcome' || (reached.has(node.id) && !scope.has(node.id))) return node
    return withErratum({ ...bare(node), kind: 'info', title: [heading], next, superseded: true }, erratum)
  })
  const led = new Set(nodes.flatMap((node) => exits(node).map(({ to }) => to)))
  return { ...guide, nodes: nodes.filter(({ id, kind }) => kind !== 'outcome' || led.has(id) || id === guide.start) }
}

/** What every node has, with the words of the article set aside. */
function bare(node: DraftNode) {
  const { id, label, section, sectionKey, place, errata } = node
  const said = node.title.length > 0 || node.body.length > 0 ? { title: node.title, body: node.body } : undefined
  const was = node.was ?? said
  return {
    id,
    section,
    sectionKey,
    place,
    body: [],
    ...(was && { was }),
    ...(errata && { errata }),
    ...(label !== undefined && { label }),
  }
}
