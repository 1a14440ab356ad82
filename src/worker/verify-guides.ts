import type { Guide } from '../guide/guide.ts'
import { guideFilePath } from '../guide/guide-file.ts'
import { type Language, languages } from '../guide/language.ts'
import { exits, type GuideId, type GuideNode } from '../guide/node.ts'
import { field, isRecord, listOf, type Reader, readIf, recordOf, text } from '../guide/read.ts'
import type { GuideSelection } from './protocol.ts'

/** Reads a stored data file by its path below the scope; `undefined` where it is missing or no JSON. */
export type ReadData = (path: string) => Promise<unknown>

/** The result of visiting every screen of some stored guides. */
export interface Verification {
  readonly guides: number
  readonly screens: number
  /** What is missing, as a helpdesk may read it: `data/fr/x.json`, or `data/fr/x.json step-2 > step-3`. */
  readonly missing: readonly string[]
}

/**
 * Visits every screen of some guides and of the guides that they call. Each screen must be complete enough to be drawn, and
 * everything that it leads to must be there. `ignoresCallsOf`: whether the guides that a called guide calls may be missing.
 */
export async function verifyGuides(
  { language, guides }: GuideSelection,
  read: ReadData,
  ignoresCallsOf: (guide: GuideId) => boolean = () => false,
): Promise<Verification> {
  const visited = new Map<GuideId, Guide | undefined>()
  const queue = [...guides]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (visited.has(id)) continue
    const guide = await readGuide(id, language, read)
    visited.set(id, guide)
    if (guides.includes(id) || !ignoresCallsOf(id)) queue.push(...calledGuides(guide))
  }
  const found = [...visited.values()].flatMap((guide) => guide ?? [])
  const missing = [...visited].flatMap(([id, guide]) =>
    guide === undefined ? [guideFilePath(id, language)] : missingIn(guide, visited),
  )
  return { guides: found.length, screens: found.reduce((sum, { nodes }) => sum + nodes.length, 0), missing }
}

/** The guides that a guide calls, each once. */
export const calledGuides = (guide: Guide | undefined): readonly GuideId[] => [
  ...new Set((guide?.nodes ?? []).flatMap((node) => (isNode(node) && node.kind === 'call' ? (node.guide ?? []) : []))),
]

/** Reads a guide as the page does: in the reader's language, otherwise in another; `undefined` where there is none. */
export async function readGuide(id: GuideId, language: Language, read: ReadData): Promise<Guide | undefined> {
  for (const candidate of new Set([language, ...languages])) {
    const file = await read(guideFilePath(id, candidate))
    if (isGuideFile(file, id)) return file.guide
  }
  return
}

function isGuideFile(file: unknown, id: GuideId): file is { readonly guide: Guide } {
  const guide = field(file, 'guide')
  return (
    field(file, 'schema') === 1 &&
    field(guide, 'id') === id &&
    text(field(guide, 'start')) !== undefined &&
    Array.isArray(field(guide, 'nodes'))
  )
}

/** What is missing in one guide. `visited` has the guides that it may call; a guide outside of it was not asked for. */
function missingIn(guide: Guide, visited: ReadonlyMap<GuideId, Guide | undefined>): readonly string[] {
  const file = guideFilePath(guide.id, guide.language)
  const ids = new Set(guide.nodes.map((node) => field(node, 'id')))
  const nodes = guide.nodes.flatMap((node, index): readonly string[] => {
    if (!isNode(node)) return [`${file} ${index + 1}`]
    const gone = exits(node).filter(({ to }) => !ids.has(to))
    return [...gone.map(({ to }) => `${file} ${node.id} > ${to}`), ...missingOfCall(node, file, visited)]
  })
  return ids.has(guide.start) ? nodes : [`${file} > ${guide.start}`, ...nodes]
}

/** The guide that a screen calls, or the screen of it that the call begins at. */
function missingOfCall(node: GuideNode, file: string, visited: ReadonlyMap<GuideId, Guide | undefined>): readonly string[] {
  if (node.kind !== 'call' || node.guide === undefined || !visited.has(node.guide)) return []
  const called = visited.get(node.guide)
  if (called === undefined) return [`${file} ${node.id} > ${node.guide}`]
  return node.at === undefined || called.nodes.some((other) => field(other, 'code') === node.at)
    ? []
    : [`${file} ${node.id} > ${node.guide} ${node.at}`]
}

const list = listOf((item) => item ?? null)
const choices = readIf(listOf(recordOf({ id: text, label: text, to: text })), ({ length }) => length > 0)

/** What the view of each kind of screen reads. */
const readers: ReadonlyMap<string, Reader<unknown>> = new Map(
  Object.entries({
    question: recordOf({ choices }),
    step: recordOf({ next: text }),
    info: recordOf({ next: text }),
    check: recordOf({ yes: text, no: text }),
    call: recordOf({ solved: text, unsolved: text }),
    outcome: recordOf({ result: text }),
  } satisfies Record<GuideNode['kind'], Reader<unknown>>),
)
const readParts = recordOf({ id: text, code: text, title: list, body: list, kind: text })

/** Whether data has everything that the view of its kind reads. */
function isNode(data: unknown): data is GuideNode {
  const parts = isRecord(data) ? readParts(data) : undefined
  return parts !== undefined && readers.get(parts.kind)?.(data) !== undefined
}
