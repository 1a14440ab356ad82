import type { NodeId, OptionId } from '../../guide/node.ts'
import { slugOf } from '../1-read/names.ts'

/** What an id adds to the name of its section: the number of a row, an ordinal, what kind of screen it is. */
const added = /(?:-(?:which|info|call|turn|other|cause|way|[rm]?\d+))+$/

/**
 * English words for what stands at a screen, from ids that come from the English anchors of headings: `device-cap-reached` is
 * “device cap reached”. Empty where the id is made of the article's own words, for want of an anchor.
 */
export function englishName(
  id: NodeId | OptionId,
  { section, title }: { readonly section: string; readonly title: string },
): string {
  const name = id.replace(added, '')
  const own = [section, title].some((text) => text !== '' && slugOf(text).startsWith(name))
  return /[a-z]{3}-[a-z]/.test(name) && !own ? name.replace(/-+/g, ' ') : ''
}
