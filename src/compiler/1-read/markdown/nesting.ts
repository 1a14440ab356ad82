import type { Nodes } from 'mdast'
import { deepest } from './limits.ts'

/**
 * The first line of a text whose nesting exceeds the limit. Counted without a parser, because parsers overflow their stack or
 * take minutes. Checks a run of marks on one line, list items that are indented further and further, and tags that are not
 * closed.
 */
export const tooDeepLine = (text: string): number | undefined => runOfMarks(text) ?? indentedItems(text) ?? openTags(text)

const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm
const mark = />|[-*+]|\d+[.)]/g

/** Counts a run of block marks at the start of one line: `> > > > …`, `- - - - …`. */
function runOfMarks(text: string): number | undefined {
  for (const { 0: run, index } of text.matchAll(marks)) if ((run.match(mark)?.length ?? 0) > deepest) return lineOf(text, index)
  return
}

/** Counts items that each begin further right than the one before, and so may be inside it. */
function indentedItems(text: string): number | undefined {
  const columns: number[] = []
  for (const { 0: run, index } of text.matchAll(marks))
    for (const found of run.matchAll(mark)) {
      while ((columns.at(-1) ?? -1) >= found.index) columns.pop()
      columns.push(found.index)
      if (columns.length > deepest) return lineOf(text, index)
    }
  return
}

/** Elements that stay open until their end tag. A second one of any other element closes the first. */
const nesting = new Set(
  (
    'abbr b big blockquote button caption center code del details div dl em fieldset figcaption figure font form h1 h2 h3 h4 h5 h6 i ins kbd ' +
    'mark math object ol pre q s samp section select small span strike strong sub summary sup svg table template tt u ul var'
  ).split(' '),
)

function openTags(text: string): number | undefined {
  let open = 0
  for (const { 1: slash, 2: name, index } of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi)) {
    if (!nesting.has(name?.toLowerCase() ?? '')) continue
    open = slash === '/' ? Math.max(open - 1, 0) : open + 1
    if (open > deepest) return lineOf(text, index)
  }
  return
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The first node below the deepest level allowed. No recursion, because the tree may have any depth. */
export function tooDeepNode(root: Nodes): Nodes | undefined {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * deepest) return level[0]
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  }
  return
}
