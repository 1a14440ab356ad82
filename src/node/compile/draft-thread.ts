import { parentPort, workerData } from 'node:worker_threads'
import { draftText, type Folder, type Text } from '../../compiler/draft-text.ts'

/** The code of a worker thread: drafts each batch of texts that `draft-threads.ts` sends, until it is terminated. */
const folder: Folder = workerData
parentPort?.on('message', (texts: readonly Text[]) => {
  parentPort?.postMessage(texts.map((text) => draftText(text, folder)))
})
