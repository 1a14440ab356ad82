import type { ListPage } from '../../guide/list-page.ts'
import type { Words } from '../words/words.ts'

/** A title of a document: `<title> – Ariane`. */
export const withProduct = (title: string, t: Words): string => `${title} – ${t('product.name')}`

/** Tells the pages of a long list apart in a title; empty where the list has one page. */
export const pageWords = ({ page, pages }: ListPage, t: Words): string =>
  page === undefined ? '' : `, ${t('rooms:pager.place', { page, pages })}`

/** The number of a list's page as an address has it: absent for the first, whose address is the list's own. */
export const pageNumber = ({ page = 1 }: ListPage): { readonly page?: number } => (page === 1 ? {} : { page })
