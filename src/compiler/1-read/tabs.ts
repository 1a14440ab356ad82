import type { Element, ElementContent } from 'hast'
import type { Heading, Paragraph } from 'mdast'

/** The names of platforms in pivots; any other pivot has its id as its name. */
const names = new Map([
  ['android', 'Android'],
  ['ios', 'iOS'],
  ['macos', 'macOS'],
  ['windows', 'Windows'],
  ['linux', 'Linux'],
])

/** A part of an article that is for some readers only: a platform, or a version of the product. */
interface Zone {
  /** `ios`, `from-intune-2020`. */
  readonly id: string
  /** What it is called on a screen: `iOS`, `≥ intune 2020`. */
  readonly title: string
}

/** The part that begins at a line of colons: `zone pivot="ios"` or `moniker range=">=intune-2020"`. `undefined` for any other line. */
export function zoneOf(fence: string): Zone | undefined {
  const pivot = /^zone\b.*\bpivot="([^"]+)"/.exec(fence)?.[1]
  if (pivot !== undefined) {
    const ids = pivot.split(',').map((id) => id.trim().toLowerCase())
    return { id: ids.join('-'), title: ids.map((id) => names.get(id) ?? id.replace(/-/g, ' ')).join(', ') }
  }
  const range = /^moniker\b.*\brange="([^"]+)"/.exec(fence)?.[1]
  if (range === undefined) return
  const parts = range.split('||').map((part) => /^\s*([<>]?=?)\s*(.*?)\s*$/.exec(part) ?? ['', '', part])
  return {
    id: parts.map(([, sign = '', id = '']) => `${relations.get(sign)?.id ?? ''}${id.toLowerCase()}`).join('-'),
    title: parts.map(([, sign = '', id = '']) => `${relations.get(sign)?.sign ?? ''}${id.replace(/-/g, ' ')}`).join(', '),
  }
}

/** The signs of a range of versions. */
const relations = new Map([
  ['>', { id: 'after-', sign: '> ' }],
  ['>=', { id: 'from-', sign: '≥ ' }],
  ['<', { id: 'before-', sign: '< ' }],
  ['<=', { id: 'up-to-', sign: '≤ ' }],
])

/** Whether a line of colons ends such a part. */
export const endsZone = (fence: string): boolean => /^(?:zone|moniker)-end\b/.test(fence)

/** A part as the tab that it stands for: `:::zone pivot="ios"` as the heading `[iOS](#tab/ios)`. */
export const zoneAsTab = ({ id, title }: Zone): Heading => ({
  type: 'heading',
  depth: 1,
  children: [{ type: 'link', url: `#tab/${id}`, children: [{ type: 'text', value: title }] }],
})

/** A part inside a step, where there are no tabs: its name in bold above its text. */
export const zoneAsLabel = ({ title }: Zone): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
})

interface Tab {
  /** `ios` for `# [iOS/iPadOS](#tab/ios)`. */
  readonly id: string
  /** The tab of another group that must be chosen, too: `linux` for `# [REST](#tab/rest/linux)`. */
  readonly condition?: string
}

/** The tab that begins at a heading. */
export function tabOf(heading: Element): Tab | undefined {
  const [link, ...others] = heading.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const href = others.length === 0 && link?.type === 'element' && link.tagName === 'a' ? link.properties.href : undefined
  const [, id, condition] = /^#tab\/([^/?#]+)(?:\/([^/?#]+))?/i.exec(typeof href === 'string' ? href : '') ?? []
  return id === undefined ? undefined : { id, ...(condition !== undefined && { condition }) }
}

/** A rule, `---`, ends a group of tabs. */
export const endsTabs = (element: ElementContent): boolean => element.type === 'element' && element.tagName === 'hr'
