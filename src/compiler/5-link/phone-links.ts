/** The address of a telephone number: its digits without the zero that is not dialled from abroad, and its extension. */
export function telephone(number: string): string {
  const [main = '', extension] = number.split(/\s*,?\s*\p{L}[\p{L}.]*\s*(?=\d+$)/u)
  const digits = main.replace(/\(0\)/g, (zero) => (/^\s*(?:\+|00)/.test(main) ? '' : zero)).replace(/[^\d+]/g, '')
  return extension === undefined ? `tel:${digits}` : `tel:${digits};ext=${extension.replace(/\D/g, '')}`
}
