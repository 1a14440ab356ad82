import { join } from 'node:path'
import { wordsFile } from '../../compiler/1-read/own-words.ts'
import { guideNamedIn } from '../../compiler/survey.ts'
import type { GuideId } from '../../guide/node.ts'
import type { EditAnswer, EditBody, SettingsFile } from '../../ui/rooms/authors/edits.ts'
import { namesIn } from '../files/list-below.ts'
import { createClickHistory, type WrittenFile } from './click-history.ts'
import { type EditedSettings, editFlow, editWords, firstLines } from './edit-settings.ts'
import { textOf, versionOf } from './file-text.ts'

type EditRequest = Omit<Extract<EditBody, { does: 'edit' }>, 'does' | 'of'>

export interface SettingsEditor {
  /** The flow file of each guide; the place of a new one, where there is none. */
  readonly filesOf: (guides: readonly GuideId[]) => Promise<ReadonlyMap<GuideId, SettingsFile>>
  /** The words of the organisation; the place of the file, where there is none. */
  readonly wordsFile: () => Promise<SettingsFile>
  readonly edit: (request: EditRequest, articles: Readonly<Record<string, string>> | undefined) => Promise<EditAnswer>
  /** Changes the words of the organisation, by a click beside a guide. */
  readonly editWords: (request: EditRequest) => Promise<EditAnswer>
  /** Writes what a click beside a guide writes down: the first file is the one that is named to the author. */
  readonly save: (guide: GuideId, files: readonly WrittenFile[]) => Promise<EditAnswer>
  /** Takes back the last click whose files are still on disk as it wrote them. */
  readonly undo: () => Promise<EditAnswer>
  /** The guide whose click would be taken back. */
  readonly undoes: () => GuideId | undefined
}

/**
 * Edits the settings below a content folder, one request after the other, and remembers what it replaced: never over a text that the
 * author has not seen.
 */
export function createSettingsEditor(folder: string): SettingsEditor {
  const history = createClickHistory(folder)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }
  const change = async (
    { guide, version }: EditRequest,
    { path, text }: SettingsText,
    edited: () => EditedSettings,
  ): Promise<EditAnswer> => {
    if (versionOf(text) !== version) return { refused: 'changed' }
    const after = edited()
    return 'refused' in after ? after : history.write(guide, [{ path, text: after.text }])
  }
  return {
    filesOf: async (guides) => {
      const named = await readFlows(folder)
      const files = new Map<GuideId, SettingsFile>()
      for (const guide of guides) {
        const { path, text } = await flowOf(folder, guide, named)
        files.set(guide, { path, version: versionOf(text) })
      }
      return files
    },
    wordsFile: async () => ({ path: wordsFile, version: versionOf(await textOf(folder, wordsFile)) }),
    edit: (request, articles) =>
      inTurn(async () => {
        if (articles === undefined) return { refused: 'unknown' }
        const { guide, edits } = request
        const flow = await flowOf(folder, guide, await readFlows(folder))
        return change(request, flow, () => editFlow(flow.path, flow.text ?? firstLines(guide, articles), edits))
      }),
    editWords: (request) =>
      inTurn(async () => {
        const text = await textOf(folder, wordsFile)
        return change(request, { path: wordsFile, text }, () => editWords(text, request.edits))
      }),
    save: (guide, files) => inTurn(() => history.write(guide, files)),
    undo: () => inTurn(history.undo),
    undoes: history.undoes,
  }
}

interface SettingsText {
  readonly path: string
  readonly text: string | undefined
}

/** The flow file that names the guide as its `id`, whatever its own name; else the place of a new one, or what stands in its place. */
async function flowOf(folder: string, guide: GuideId, named: ReadonlyMap<GuideId, SettingsText>): Promise<SettingsText> {
  const path = `flows/${guide}.yaml`
  return named.get(guide) ?? { path, text: await textOf(folder, path) }
}

/** Every flow file by the guide that it names. Of two with one guide, the first. */
async function readFlows(folder: string): Promise<ReadonlyMap<GuideId, SettingsText>> {
  const flows = new Map<GuideId, SettingsText>()
  for (const name of await namesIn(join(folder, 'flows'))) {
    const path = `flows/${name}`
    const text = /\.ya?ml$/.test(name) ? await textOf(folder, path) : undefined
    const guide = guideNamedIn(text)
    if (guide !== undefined && !flows.has(guide)) flows.set(guide, { path, text })
  }
  return flows
}
