import type { Page } from '../../guide/page.ts'
import { writeBelow } from '../files/write-below.ts'
import { type DocumentParts, writeDocument } from './document.ts'
import { pageFile } from './page-file.ts'
import type { PageTemplate } from './page-template.ts'

/** The number of pages that are written at the same time. It bounds the memory. */
const atOnce = 64

/** Renders every page and writes it below a folder. Rejects with the first fault, when no file is being written any more. */
export async function writePages(
  pages: readonly Page[],
  render: (page: Page) => Promise<DocumentParts>,
  template: PageTemplate,
  folder: string,
): Promise<void> {
  for (let first = 0; first < pages.length; first += atOnce) {
    const writing: Promise<readonly unknown[]>[] = []
    // Rendered one after the other: pages of one guide follow each other and share its data.
    for (const page of pages.slice(first, first + atOnce)) {
      const parts = await render(page)
      const written = writeBelow(folder, pageFile(page), writeDocument(parts, template))
      writing.push(
        written.then(
          () => [],
          (fault: unknown) => [fault],
        ),
      )
    }
    // All writes end before one that failed is reported: a later one would make the removed folder again.
    for (const fault of (await Promise.all(writing)).flat()) throw fault
  }
}
