import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '../../guide/page.ts'
import { type DocumentFrame, type DocumentParts, writeDocument } from './document.ts'
import { pageFile } from './page-file.ts'

/** Pages on their way to the disk at once: memory does not grow with the number of pages. */
const atOnce = 64

/** Renders every page and writes it below a folder. One page at a time is in memory, a few dozen are being written. */
export async function writePages(
  pages: readonly Page[],
  render: (page: Page) => DocumentParts,
  frame: DocumentFrame,
  folder: string,
): Promise<void> {
  for (let first = 0; first < pages.length; first += atOnce) {
    await Promise.all(
      pages.slice(first, first + atOnce).map((page) => writeBelow(folder, pageFile(page), writeDocument(render(page), frame))),
    )
  }
}

/** Writes a file and the folders that it needs. */
export async function writeBelow(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
