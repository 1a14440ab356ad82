import type { Guide } from '../guide/guide.ts'
import { type Language, languages } from '../guide/language.ts'
import { exits, type GuideId, type GuideNode } from '../guide/node.ts'

/** Reads a data file that is kept, by its path below the scope; `undefined` where it is not there or is no JSON. */
export type ReadKept = (path: string) => Promise<unknown>

/** Where a walk begins, for a reader of a language. */
export interface Journey {
  readonly language: Language
  readonly guides: readonly GuideId[]
}

/** What a walk over kept guides has met. */
export interface KeptWalk {
  readonly guides: number
  readonly screens: number
  /** What a reader would miss, as a helpdesk may want it: `data/fr/x.json`, `data/fr/x.json step-2 > step-3`. */
  readonly lacking: readonly string[]
}

/**
 * Goes to every screen of some guides and of the guides that they call: each has to be one that can be drawn, and everything
 * that it leads to has to be there. `isFar` says of a called guide whether what it calls in turn may be missing.
 */
export async function walkKept(
  { language, guides }: Journey,
  read: ReadKept,
  isFar: (guide: GuideId) => boolean = () => false,
): Promise<KeptWalk> {
  const met = new Map<GuideId, Guide | undefined>()
  const asked = [...guides]
  for (let id = asked.shift(); id !== undefined; id = asked.shift()) {
    if (met.has(id)) continue
    const guide = await guideIn(id, language, read)
    met.set(id, guide)
    if (guides.includes(id) || !isFar(id)) asked.push(...calledBy(guide))
  }
  const found = [...met.values()].flatMap((guide) => guide ?? [])
  const lacking = [...met].flatMap(([id, guide]) =>
    guide === undefined
      ? [`data/${language}/${id}.json`]
      : faultsOf(
          guide,
          (called) => met.get(called),
          (called) => !met.has(called),
        ),
  )
  return { guides: found.length, screens: found.reduce((sum, { nodes }) => sum + nodes.length, 0), lacking }
}

/** The guides that a guide calls, each once. */
export const calledBy = (guide: Guide | undefined): readonly GuideId[] => [
  ...new Set(
    (guide?.nodes ?? []).flatMap((node) => (node.kind === 'call' && typeof node.guide === 'string' ? [node.guide] : [])),
  ),
]

/** As the page looks for it: in the reader's language, else in another. What is not a guide of that name counts as none. */
export async function guideIn(id: GuideId, language: Language, read: ReadKept): Promise<Guide | undefined> {
  for (const text of new Set([language, ...languages])) {
    const file = await read(`data/${text}/${id}.json`)
    if (isGuideFile(file, id)) return file.guide
  }
  return
}

function isGuideFile(file: unknown, id: GuideId): file is { readonly guide: Guide } {
  if (typeof file !== 'object' || file === null || !('schema' in file) || file.schema !== 1 || !('guide' in file)) return false
  const { guide } = file
  return (
    typeof guide === 'object' &&
    guide !== null &&
    'id' in guide &&
    guide.id === id &&
    'start' in guide &&
    'nodes' in guide &&
    Array.isArray(guide.nodes)
  )
}

/** What is wrong in one guide. A guide that was not asked for is no fault of the one that calls it. */
function faultsOf(guide: Guide, calls: (id: GuideId) => Guide | undefined, isOut: (id: GuideId) => boolean): readonly string[] {
  const file = `data/${guide.language}/${guide.id}.json`
  const ids = new Set(guide.nodes.map((node) => node?.id))
  const nodes = guide.nodes.flatMap((node, place): readonly string[] => {
    if (!canBeDrawn(node)) return [`${file} ${place + 1}`]
    const gone = exits(node)
      .filter(({ to }) => !ids.has(to))
      .map(({ to }) => `${file} ${node.id} > ${to}`)
    return node.kind !== 'call' || node.guide === undefined || isOut(node.guide)
      ? gone
      : [...gone, ...faultsOfCall(file, node.id, node.guide, node.at, calls(node.guide))]
  })
  return ids.has(guide.start) ? nodes : [`${file} > ${guide.start}`, ...nodes]
}

const faultsOfCall = (
  file: string,
  node: string,
  id: GuideId,
  at: string | undefined,
  called: Guide | undefined,
): readonly string[] => {
  if (called === undefined) return [`${file} ${node} > ${id}`]
  return at === undefined || called.nodes.some(({ code }) => code === at) ? [] : [`${file} ${node} > ${id} ${at}`]
}

/** Whether data has what the view of its kind reads. */
function canBeDrawn(node: unknown): node is GuideNode {
  const { id, kind, code, title, body, choices, next, yes, no, solved, unsolved, result }: Readonly<Record<string, unknown>> = {
    ...(typeof node === 'object' ? node : {}),
  }
  const are = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string')
  if (!are(id, code) || !Array.isArray(title) || !Array.isArray(body)) return false
  switch (kind) {
    case 'question':
      return (
        Array.isArray(choices) &&
        choices.length > 0 &&
        choices.every((choice) => typeof choice === 'object' && choice !== null && are(choice.id, choice.label, choice.to))
      )
    case 'step':
    case 'info':
      return are(next)
    case 'check':
      return are(yes, no)
    case 'call':
      return are(solved, unsolved)
    case 'outcome':
      return are(result)
    default:
      return false
  }
}
