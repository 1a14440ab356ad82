import { join } from 'node:path'
import { guideNamedIn } from '../../compiler/survey.ts'
import type { GuideId } from '../../guide/node.ts'
import type { EditAnswer, EditBody, FlowFile } from '../../ui/rooms/authors/edits.ts'
import { digest } from '../digest.ts'
import { namesIn } from '../files/list-below.ts'
import { readBelow } from '../files/read-below.ts'
import { removeBelow, replaceBelow } from '../files/write-below.ts'
import { editFlow, firstLines } from './edit-flow.ts'

type EditRequest = Omit<Extract<EditBody, { does: 'edit' }>, 'does'>

export interface FlowEditor {
  /** The flow file of each guide; the place of a new one, where there is none. */
  readonly filesOf: (guides: readonly GuideId[]) => Promise<ReadonlyMap<GuideId, FlowFile>>
  readonly edit: (request: EditRequest, articles: Readonly<Record<string, string>> | undefined) => Promise<EditAnswer>
  /** Takes back the last edit that is still on disk as it was written. */
  readonly undo: () => Promise<EditAnswer>
  /** The guide whose edit would be taken back. */
  readonly undoes: () => GuideId | undefined
}

interface Done {
  readonly guide: GuideId
  readonly path: string
  readonly before: string | undefined
  readonly after: string
}

/** The most edits that can be taken back. */
const mostUndone = 100
/** The most bytes of a flow file. */
const mostBytes = 2 ** 22

/**
 * Edits flow files below a content folder, one request after the other, and remembers what they replaced. It writes nothing but
 * `flows/*.yaml`, and never over a text that the author has not seen.
 */
export function createFlowEditor(folder: string): FlowEditor {
  const history: Done[] = []
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }
  const write = async (path: string, text: string | undefined): Promise<string | undefined> => {
    try {
      if (text === undefined) await removeBelow(folder, path)
      else await replaceBelow(folder, path, new TextEncoder().encode(text))
      return
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const edit = async (
    { guide, version, edits }: EditRequest,
    articles: Readonly<Record<string, string>> | undefined,
  ): Promise<EditAnswer> => {
    if (articles === undefined) return { refused: 'unknown' }
    const { path, text } = await flowOf(folder, guide, await readFlows(folder))
    if (versionOf(text) !== version) return { refused: 'changed' }
    const edited = editFlow(path, text ?? firstLines(guide, articles), edits)
    if ('refused' in edited) return edited
    const because = await write(path, edited.text)
    if (because !== undefined) return { refused: 'unsaved', because }
    history.push({ guide, path, before: text, after: edited.text })
    history.splice(0, history.length - mostUndone)
    return { done: { path, version: versionOf(edited.text) } }
  }
  const undo = async (): Promise<EditAnswer> => {
    const done = history.at(-1)
    if (done === undefined) return { refused: 'nothing' }
    if ((await textOf(folder, done.path)) !== done.after) {
      history.pop()
      return { refused: 'changed' }
    }
    const because = await write(done.path, done.before)
    if (because !== undefined) return { refused: 'unsaved', because }
    history.pop()
    return { done: { path: done.path, version: versionOf(done.before) } }
  }
  return {
    filesOf: async (guides) => {
      const named = await readFlows(folder)
      const files = new Map<GuideId, FlowFile>()
      for (const guide of guides) {
        const { path, text } = await flowOf(folder, guide, named)
        files.set(guide, { path, version: versionOf(text) })
      }
      return files
    },
    edit: (request, articles) => inTurn(() => edit(request, articles)),
    undo: () => inTurn(undo),
    undoes: () => history.at(-1)?.guide,
  }
}

const versionOf = (text: string | undefined): string => (text === undefined ? 'none' : digest(text).slice(0, 16))

async function textOf(folder: string, path: string): Promise<string | undefined> {
  const read = await readBelow(folder, path, mostBytes)
  return 'bytes' in read ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes) : undefined
}

interface FlowText {
  readonly path: string
  readonly text: string | undefined
}

/** The flow file that names the guide as its `id`, whatever its own name; else the place of a new one, or what stands in its place. */
async function flowOf(folder: string, guide: GuideId, named: ReadonlyMap<GuideId, FlowText>): Promise<FlowText> {
  const path = `flows/${guide}.yaml`
  return named.get(guide) ?? { path, text: await textOf(folder, path) }
}

/** Every flow file by the guide that it names. Of two with one guide, the first. */
async function readFlows(folder: string): Promise<ReadonlyMap<GuideId, FlowText>> {
  const flows = new Map<GuideId, FlowText>()
  for (const name of await namesIn(join(folder, 'flows'))) {
    const path = `flows/${name}`
    const text = /\.ya?ml$/.test(name) ? await textOf(folder, path) : undefined
    const guide = guideNamedIn(text)
    if (guide !== undefined && !flows.has(guide)) flows.set(guide, { path, text })
  }
  return flows
}
