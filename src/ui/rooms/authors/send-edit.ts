import { askServer, type Silent } from './ask-server.ts'
import type { EditAnswer, EditBody } from './edits.ts'

/** What the server did; `silent` where it gave no answer. */
export type SentEdit = EditAnswer | Silent

/** Asks the development server to change a file of settings or of records. */
export const sendEdit = (base: string, body: EditBody): Promise<SentEdit> =>
  askServer(`${base}authors/edit`, 'application/json', JSON.stringify(body))
