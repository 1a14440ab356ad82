import { parentPort, workerData } from 'node:worker_threads'
import { draftText, type Folder, type Text } from '../../compiler/draft-text.ts'

/** Drafts batches of texts for `draft-threads.ts`, until it is stopped. */
const folder: Folder = workerData
parentPort?.on('message', (texts: readonly Text[]) => {
  parentPort?.postMessage(texts.map((text) => draftText(text, folder)))
})
