/** An anchor as links name it: the whole of it, without what an id of a node may not hold. */
export const anchorText = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'section'

/** Characters of an address part. */
export const longestName = 80

/** Words as an address part: `Était-il là ?` is `etait-il-la`. Never empty, never longer than 80 characters. */
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
