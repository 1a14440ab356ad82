import type { Page } from '../../guide/page.ts'
export function renderPage(page: Page, _context: unknown) {
  return { lang: 'language' in page ? page.language : 'fr', title: page.kind, description: 'd', alternatePaths: [], html: `<h1>${page.kind}</h1>`, data: { kind: page.kind } }
}
