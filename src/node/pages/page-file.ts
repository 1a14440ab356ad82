import { pathOf } from '../../guide/address.ts'
import type { Page } from '../../guide/page.ts'

/**
 * The path of a page's file. It is an `index.html` in a folder, so that a static host serves it at an address with a trailing
 * slash.
 */
export function pageFile(page: Page): string {
  switch (page.kind) {
    case 'root':
      return 'index.html'
    case 'catalog':
    case 'find':
    case 'desk':
    case 'call':
    case 'admin':
    case 'ready':
    case 'about':
      return `${pathOf(page, '')}index.html`
    case 'admin-door':
      return `${pathOf({ kind: 'admin', ...(page.room !== undefined && { room: page.room }) }, '')}index.html`
    case 'start':
      return `${page.language}/${page.guide}/index.html`
    case 'node':
      return `${page.language}/${page.guide}/${page.code}/index.html`
    case 'desk-guide':
      return `${page.language}/desk/${page.guide}/index.html`
    case 'code':
    case 'retired':
      return `${page.code}/index.html`
    case 'missing':
      return '404.html'
    case 'shell':
      return 'shell.html'
  }
}
