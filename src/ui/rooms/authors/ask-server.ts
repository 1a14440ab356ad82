/** The server gave no answer. */
export interface Silent {
  readonly refused: 'silent'
  readonly because?: string
}

/** Sends something to the development server, and returns its answer. */
export async function askServer<Answer>(url: string, type: string, body: BodyInit): Promise<Answer | Silent> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
    return await response.json()
  } catch {
    return { refused: 'silent' }
  }
}
