import type { Page } from '../../guide/page.ts'
import { writeBelow } from '../files/write-below.ts'
import { type DocumentParts, writeDocument } from './document.ts'
import { pageFile } from './page-file.ts'
import type { PageTemplate } from './page-template.ts'

/** The number of pages that are written at the same time. It bounds the memory. */
const atOnce = 64

/** Renders every page and writes it below a folder. */
export async function writePages(
  pages: readonly Page[],
  render: (page: Page) => Promise<DocumentParts>,
  template: PageTemplate,
  folder: string,
): Promise<void> {
  for (let first = 0; first < pages.length; first += atOnce) {
    const writing: Promise<void>[] = []
    // Rendered one after the other: pages of one guide follow each other and share its data.
    for (const page of pages.slice(first, first + atOnce)) {
      const parts = await render(page)
      writing.push(writeBelow(folder, pageFile(page), writeDocument(parts, template)))
    }
    await Promise.all(writing)
  }
}
