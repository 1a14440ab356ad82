import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import type { EditAnswer, EditBody, SettingsValue } from '../../ui/rooms/authors/edits.ts'
import type { SettingsEditor } from '../authoring/settings-editor.ts'
import { bytesOf, isFromAuthors } from './from-authors.ts'

const value: v.GenericSchema<SettingsValue> = v.union([
  v.string(),
  v.array(v.lazy(() => value)),
  v.record(
    v.string(),
    v.lazy(() => value),
  ),
])
const path = v.pipe(v.array(v.string()), v.minLength(1))

/** What the page of authors may ask for. */
const request = v.variant('does', [
  v.strictObject({ does: v.literal('undo') }),
  v.strictObject({ does: v.picklist(['approve', 'agree']), guide: v.string(), trees: v.record(v.string(), v.string()) }),
  v.strictObject({ does: v.literal('lock'), retired: v.array(v.string()) }),
  v.strictObject({
    does: v.literal('edit'),
    of: v.picklist(['flow', 'words']),
    guide: v.string(),
    version: v.string(),
    edits: v.pipe(
      v.array(
        v.variant('does', [
          v.strictObject({ does: v.picklist(['set', 'add']), path, value }),
          v.strictObject({ does: v.literal('remove'), path }),
        ]),
      ),
      v.minLength(1),
    ),
  }),
])

/** The most bytes of a request. */
const mostBytes = 65_536

interface Answer {
  readonly status: number
  readonly body: EditAnswer
}

/** What the server does for an author beyond settings. */
export interface AuthorsRecords {
  /** The articles of a guide by language; `undefined` for an unknown one. */
  readonly articlesOf: (guide: string) => Promise<Readonly<Record<string, string>> | undefined>
  readonly approve: (guide: string, trees: Readonly<Record<string, string>>) => Promise<EditAnswer>
  readonly agree: (guide: string, trees: Readonly<Record<string, string>>) => Promise<EditAnswer>
  readonly lock: (retired: readonly string[]) => Promise<EditAnswer>
}

/**
 * Answers a request of the page of authors to change a file. Only that page, on this machine, may ask: a page of another site, and
 * another machine of the network, are refused.
 */
export async function answerEdit(incoming: IncomingMessage, editor: SettingsEditor, records: AuthorsRecords): Promise<Answer> {
  const asked = isFromAuthors(incoming, 'application/json') ? v.safeParse(request, await bodyOf(incoming)) : undefined
  if (asked === undefined || !asked.success) return { status: 403, body: { refused: 'not-ours' } }
  const body = await answerTo(asked.output, editor, records)
  return { status: 'done' in body ? 200 : 409, body }
}

async function answerTo(asked: EditBody, editor: SettingsEditor, records: AuthorsRecords): Promise<EditAnswer> {
  switch (asked.does) {
    case 'undo':
      return editor.undo()
    case 'approve':
    case 'agree':
      return records[asked.does](asked.guide, asked.trees)
    case 'lock':
      return records.lock(asked.retired)
    case 'edit':
      return asked.of === 'words' ? editor.editWords(asked) : editor.edit(asked, await records.articlesOf(asked.guide))
  }
}

/** The JSON of a request; `undefined` for what is too long or no JSON. */
async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await bytesOf(incoming, mostBytes)))
  } catch {
    return
  }
}
