import type { Element, ElementContent } from 'hast'
import type { Heading, ThematicBreak } from 'mdast'

/** The names of platforms in pivots; any other pivot has its id as its name. */
const names = new Map([
  ['android', 'Android'],
  ['ios', 'iOS'],
  ['macos', 'macOS'],
  ['windows', 'Windows'],
  ['linux', 'Linux'],
])

/**
 * A zone as the tab that it stands for: `:::zone pivot="ios"` as the heading `[iOS](#tab/ios)`, `:::zone-end` as the rule that
 * ends tabs. `undefined` for any other line of colons.
 */
export function zoneAsTab(fence: string): Heading | ThematicBreak | undefined {
  if (/^zone-end\b/.test(fence)) return { type: 'thematicBreak' }
  const pivot = /^zone\b.*\bpivot="([^"]+)"/.exec(fence)?.[1]
  if (pivot === undefined) return
  const ids = pivot.split(',').map((id) => id.trim().toLowerCase())
  const title = ids.map((id) => names.get(id) ?? id.replace(/-/g, ' ')).join(', ')
  return {
    type: 'heading',
    depth: 1,
    children: [{ type: 'link', url: `#tab/${ids.join('-')}`, children: [{ type: 'text', value: title }] }],
  }
}

/** The id of a tab that begins at a heading: `ios` for `# [iOS/iPadOS](#tab/ios)`. */
export function tabOf(heading: Element): string | undefined {
  const [link, ...others] = heading.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const href = others.length === 0 && link?.type === 'element' && link.tagName === 'a' ? link.properties.href : undefined
  return /^#tab\/([^/?#]+)/i.exec(typeof href === 'string' ? href : '')?.[1]
}

/** A rule, `---`, ends a group of tabs. */
export const endsTabs = (element: ElementContent): boolean => element.type === 'element' && element.tagName === 'hr'
