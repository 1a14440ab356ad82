import type { Blockquote, FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'

/**
 * Puts each footnote below the paragraph, heading or item that cites it, because a guide has no foot of a page. In a cell of a table,
 * its text follows that of the cell. The raised number is removed. A footnote that nothing cites stays where it is written.
 */
export function placeFootnotes(root: Root): void {
  const definitions = new Map<string, FootnoteDefinition>()
  collect(root, definitions)
  if (definitions.size === 0) return
  const cited = new Set<string>()
  placeIn(root, definitions, cited)
  replaceDefinitions(root, (definition) => (cited.has(definition.identifier) ? [] : [noteOf(definition)]))
}

function collect(node: Nodes, definitions: Map<string, FootnoteDefinition>): void {
  if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collect(child, definitions)
}

function placeIn(parent: Parents, definitions: ReadonlyMap<string, FootnoteDefinition>, cited: Set<string>): void {
  const children: readonly Nodes[] = parent.children
  const placed = children.flatMap((child): Nodes[] => {
    if (!('children' in child) || child.type === 'footnoteDefinition') return [child]
    if (child.type !== 'paragraph' && child.type !== 'heading' && child.type !== 'tableCell') {
      placeIn(child, definitions, cited)
      return [child]
    }
    const notes = [...takeReferences(child)].flatMap((identifier) => definitions.get(identifier) ?? [])
    for (const { identifier } of notes) cited.add(identifier)
    if (child.type !== 'tableCell') return [child, ...notes.map(noteOf)]
    const between: PhrasingContent[] = [{ type: 'break' }, { type: 'break' }]
    child.children.push(...notes.flatMap((note) => [...between, ...wordsOf(note)]))
    return [child]
  })
  // The cast is needed because mdast types the children of each parent; quotes are put only where blocks are.
  parent.children = placed as typeof parent.children
}

/** Removes the references from a line, and returns the footnotes that they name, in order. */
function takeReferences(line: Parents): Set<string> {
  const found = new Set<string>()
  const visit = (node: Parents): void => {
    const kept = node.children.filter((child) => {
      if (child.type !== 'footnoteReference') return true
      found.add(child.identifier)
      return false
    })
    if (kept.length < node.children.length) node.children = kept as typeof node.children
    for (const child of kept) if ('children' in child) visit(child)
  }
  visit(line)
  return found
}

const noteOf = ({ children, position }: FootnoteDefinition): Blockquote => ({
  type: 'blockquote',
  children,
  position,
  data: { hProperties: { dataFootnote: true } },
})

/** The text of a footnote, for a cell. */
const wordsOf = ({ children }: FootnoteDefinition): PhrasingContent[] =>
  children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))

function replaceDefinitions(parent: Parents, replace: (definition: FootnoteDefinition) => RootContent[]): void {
  const children: readonly Nodes[] = parent.children
  const replaced = children.flatMap((child): Nodes[] => {
    if (child.type === 'footnoteDefinition') return replace(child)
    if ('children' in child && child.type !== 'paragraph') replaceDefinitions(child, replace)
    return [child]
  })
  if (replaced.length !== children.length || replaced.some((child, i) => child !== children[i]))
    parent.children = replaced as typeof parent.children
}
