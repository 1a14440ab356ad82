import { hashOfOriginal } from '../../compiler/4-check-articles/check-translation.ts'
import type { NamedDraft } from '../../compiler/5-link/draft-with-flow.ts'
import { languages } from '../../guide/language.ts'
import { bytesBelow, isFileBelow } from '../files/read-below.ts'
import type { WrittenFile } from './click-history.ts'

/**
 * The translations of a guide whose original has changed, with its hash in their front matter. Nothing else of an article changes.
 */
export async function renewedHashes(folder: string, versions: readonly NamedDraft[]): Promise<readonly WrittenFile[]> {
  const files = versions.flatMap(({ draft, flow }) => [
    draft.file,
    ...languages.flatMap((language) => (flow?.complement?.[language] ?? []).map((path) => `${language}/${path}`)),
  ])
  const renewed: WrittenFile[] = []
  for (const file of new Set(files)) {
    if (!(await isFileBelow(folder, file))) continue
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesBelow(folder, file))
    const front = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---/.exec(text)?.[0] ?? ''
    const original = /^translated_from:[ \t]*["']?([^"'\r\n]+?)["']?[ \t]*\r?$/m.exec(front)?.[1]
    if (original === undefined || !(await isFileBelow(folder, original))) continue
    const hash = hashOfOriginal(await bytesBelow(folder, original))
    const after = front.replace(/^(source_hash:[ \t]*).*?(\r?)$/m, `$1${hash}$2`)
    if (after === front) continue
    renewed.push({ path: file, text: after + text.slice(front.length) })
  }
  return renewed
}
