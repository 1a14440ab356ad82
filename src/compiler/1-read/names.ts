/** An anchor in the form that links use: the whole anchor, without characters that an id of a node may not have. */
export const anchorText = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** The longest part of an address, in characters. */
export const longestName = 80

/** Words as a part of an address: `Était-il là ?` is `etait-il-la`. Never empty, never longer than 80 characters. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestName)
    .replace(/-+$/, '')
  return slug === '' ? 'section' : slug
}
