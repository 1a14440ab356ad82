import { graphOf, reachableFrom } from '../../guide/graph.ts'
import { exits, isSharedEnd, type NodeId, results } from '../../guide/node.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, outcomeNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import type { PlacedErratum } from './errata.ts'

/** What becomes of the screens that a correction takes out of the walk. */
export interface Removal {
  readonly erratum: PlacedErratum
  /** The advice of the correction, which is their heading. */
  readonly heading: string
  /** The screen at which a reader of one of them goes on. */
  readonly next: NodeId
  readonly report: Report
}

/** A guide whose every answer leads to a node, and whose outcomes are those that a screen leads to. */
export function withItsOutcomes(guide: DraftGuide): DraftGuide {
  const [first] = guide.nodes
  if (first === undefined) return guide
  const wanted = new Set([guide.start, ...guide.nodes.flatMap((node) => exits(node).map(({ to }) => to))])
  const known = new Set(guide.nodes.map(({ id }) => id))
  const added = results.filter((result) => wanted.has(result) && !known.has(result))
  return {
    ...guide,
    nodes: [
      ...guide.nodes.filter((node) => !isSharedEnd(node) || wanted.has(node.id)),
      ...added.map((result) => outcomeNode(result, first.place)),
    ],
  }
}

/**
 * The guide without the screens that no way leads to behind a correction. A screen of the article becomes the advice of the correction, and
 * leads to the screen at which the reader goes on. A screen that a flow file put there is left out, with a finding.
 */
export function supersede(guide: DraftGuide, removal: Removal): DraftGuide {
  const reached = reachableFrom([guide.start], graphOf(guide.nodes))
  const isOut = (node: DraftNode) => !node.superseded && !isSharedEnd(node) && !reached.has(node.id)
  const left = new Set(guide.nodes.filter((node) => isOut(node) && isOwn(node)).map(({ id }) => id))
  for (const { id, place } of guide.nodes)
    if (left.has(id))
      removal.report({
        code: 'idle-erratum',
        message: `Unexpected screen \`${id}\` of a correction that no answer leads to, expected one; it is left out`,
        at: place,
      })
  const out = new Set(guide.nodes.filter(isOut).map(({ id }) => id))
  const nodes = guide.nodes.flatMap((node): DraftNode[] => {
    if (left.has(node.id)) return []
    if (out.has(node.id)) return [outOfWalk(node, removal)]
    // A screen that an earlier correction took out of the walk may lead to one that this correction takes out.
    return [redirect(node, (to) => (left.has(to) || (node.superseded && out.has(to)) ? removal.next : to))]
  })
  const sections = new Map([...guide.sections].map(([key, first]) => [key, left.has(first) ? screenBehind(first) : first]))
  return withItsOutcomes({ ...guide, nodes, sections })
}

/** Whether a flow file put the screen there. */
export const isOwn = ({ errata }: DraftNode): boolean => errata?.some(({ own }) => own) === true

/** The screen, with the advice of a correction in the place of the article's words, and without a way to it. */
function outOfWalk(node: DraftNode, { erratum, heading, next }: Removal): DraftNode {
  const { errata } = node
  return {
    ...bare(node),
    kind: 'info',
    title: [heading],
    next,
    superseded: true,
    errata: [...(errata ?? []), erratum.shown],
  }
}

const suffix = '-correction'

/** The id of the question that a correction puts before a screen. */
export const questionBefore = (id: NodeId): NodeId => `${id}${suffix}`

/** The screen that a question of a correction is put before. */
const screenBehind = (question: NodeId): NodeId => question.slice(0, -suffix.length)

/** What every node has, with the words of the article set aside. */
export function bare(node: DraftNode) {
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
