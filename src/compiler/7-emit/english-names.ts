import type { NodeId, OptionId } from '../../guide/node.ts'
import { slugOf } from '../1-read/names.ts'

/** Suffixes of an id after the name of its section: the number of a row, an ordinal, the kind of screen. */
const added = /(?:-(?:which|info|call|turn|other|cause|way|[rm]?\d+))+$/

/**
 * An English name for a screen, from an id that is an English anchor: `device-cap-reached` is “device cap reached”. Empty where
 * the id comes from the article's own words.
 */
export function englishName(
  id: NodeId | OptionId,
  { section, title }: { readonly section: string; readonly title: string },
): string {
  const name = id.replace(added, '')
  const own = [section, title].some((text) => text !== '' && slugOf(text).startsWith(name))
  return /[a-z]{3}-[a-z]/.test(name) && !own ? name.replace(/-+/g, ' ') : ''
}
