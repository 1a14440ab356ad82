import type { LanguageWords } from './language-words.ts'

/** A text with the names of the organisation's products as signs of the same number, so that no word inside of one counts. */
export const withoutProducts = (text: string, { products }: LanguageWords): string =>
  products === undefined ? text : text.replace(products, (name) => '\ue100'.repeat(name.length))

/** The ranges of the names of products in a text, by the offsets of the first character and of the one behind the last. */
export const productRanges = (
  text: string,
  { products }: LanguageWords,
): readonly { readonly from: number; readonly to: number }[] =>
  products === undefined
    ? []
    : [...text.matchAll(products)].map(({ index, 0: name }) => ({ from: index, to: index + name.length }))
