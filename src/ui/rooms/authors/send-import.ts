import { mostImportedBytes, tooLarge } from '../../../guide/import-report.ts'
import { askServer, type Silent } from './ask-server.ts'
import type { ImportAnswer } from './edits.ts'

export interface FileToSend {
  readonly file: File
  readonly guide: string
  /** Empty: told from the words of the text. */
  readonly language: string
}

/** Sends a file to the development server, which makes an article of it; `silent` where it gave no answer. */
export async function sendImport(base: string, { file, guide, language }: FileToSend): Promise<ImportAnswer | Silent> {
  // A server that stops reading closes the connection, and its answer may be lost.
  if (file.size > mostImportedBytes) return tooLarge
  const query = new URLSearchParams({ file: file.name, guide, ...(language !== '' && { language }) })
  return askServer(`${base}authors/import?${query}`, 'application/octet-stream', file)
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
