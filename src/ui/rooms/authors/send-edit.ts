import type { EditAnswer, EditBody } from './edits.ts'

/** What the server did; `silent` where it gave no answer. */
export type SentEdit = EditAnswer | { readonly refused: 'silent'; readonly because?: string }

/** Asks the development server to change a flow file. */
export async function sendEdit(base: string, body: EditBody): Promise<SentEdit> {
  try {
    const response = await fetch(`${base}authors/edit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await response.json()
  } catch {
    return { refused: 'silent' }
  }
}
