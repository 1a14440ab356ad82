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

/**
 * The letters and digits of a heading or of an anchor that another program made of one. GitHub, Learn and others keep accents, remove
 * apostrophes or put a hyphen for each sign: `#étape-2--fermez-lappareil` is `Étape 2 : Fermez l’appareil`.
 */
export const lettersOf = (text: string): string =>
  decoded(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
