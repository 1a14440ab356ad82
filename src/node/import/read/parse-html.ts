import type { ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { rewrite } from '../elements.ts'
import { ImportRefused } from '../import-refused.ts'

/** The deepest nesting of elements. Real pages have about 40 levels. */
const deepest = 400

/** Parses HTML as browsers do: any text gives a tree. Without `lines`, elements have no place in a file. Throws `ImportRefused` for a page that is nested too deep to work on. */
export function parseHtml(name: string, html: string, { lines }: { readonly lines: boolean }): ElementContent[] {
  const tooDeep = (): never => {
    throw new ImportRefused(
      { kind: 'deep' },
      `${name}: Unexpected elements more than ${deepest} deep, expected a page of text; nothing is written`,
    )
  }
  let nodes: readonly RootContent[]
  try {
    nodes = fromHtml(html, { fragment: !/<(?:html|body)[\s>]/i.test(html) }).children
  } catch (error) {
    if (error instanceof RangeError) return tooDeep()
    throw error
  }
  let level: readonly RootContent[] = nodes
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return tooDeep()
    level = level.flatMap((node) => (node.type === 'element' ? node.children : []))
  }
  const elements = nodes.flatMap((node) => (node.type === 'element' || node.type === 'text' ? [node] : []))
  return lines ? elements : rewrite(elements, ({ position: _, ...node }) => [node])
}
