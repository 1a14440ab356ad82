import { mostImportedBytes, tooLarge } from '../../../guide/import-report.ts'
import type { ImportAnswer } from './edits.ts'

export interface FileToSend {
  readonly file: File
  readonly guide: string
  /** Empty: told from the words of the text. */
  readonly language: string
}

/** Sends a file to the development server, which makes an article of it; `silent` where it gave no answer. */
export async function sendImport(
  base: string,
  { file, guide, language }: FileToSend,
): Promise<ImportAnswer | { readonly refused: 'silent'; readonly because?: string }> {
  // A server that stops reading closes the connection, and its answer may be lost.
  if (file.size > mostImportedBytes) return tooLarge
  const query = new URLSearchParams({ file: file.name, guide, ...(language !== '' && { language }) })
  try {
    const response = await fetch(`${base}authors/import?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await file.arrayBuffer(),
    })
    return await response.json()
  } catch {
    return { refused: 'silent' }
  }
}

/** A name for the guide of a file: `Mot de passe (v2).docx` becomes `mot-de-passe-v2`. At most 60 letters. */
export const guideOfFile = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
