import { type Document, isCollection, isSeq, parseDocument, stringify } from 'yaml'
import { readFlow } from '../../compiler/1-read/read-flow.ts'
import type { Finding } from '../../compiler/diagnostic.ts'
import type { FlowEdit, FlowPath } from '../../ui/rooms/authors/edits.ts'

/** The text after an edit; or why it was refused: the file cannot be read, or what the edit would write is not allowed there. */
export type EditedFlow = { readonly text: string } | { readonly refused: 'unreadable' | 'not-allowed'; readonly because: string }

/**
 * Makes the changes of a click in the text of a flow file. Comments, the order of keys and all other lines stay as they are. Nothing is changed that the
 * compiler could not read before, or could not read afterwards: then the refusal carries its message.
 */
export function editFlow(file: string, text: string, edits: readonly FlowEdit[]): EditedFlow {
  const unread = faultOf(file, text)
  if (unread !== undefined) return { refused: 'unreadable', because: unread }
  const document = parseDocument(text, { schema: 'failsafe', merge: false, uniqueKeys: false })
  for (const edit of edits) {
    if (edit.does === 'remove') remove(document, edit.path)
    else put(document, edit)
  }
  const after = keepLines(text, document.toString({ lineWidth: 0, indent: indentOf(text) }))
  const wrong = faultOf(file, after)
  return wrong === undefined ? { text: after } : { refused: 'not-allowed', because: wrong }
}

/** The first lines of a flow file that does not exist yet: the guide and its articles. */
export const firstLines = (id: string, articles: Readonly<Record<string, string>>): string => stringify({ id, articles })

/** Why the compiler passes over a flow file; `undefined` where it reads it. */
function faultOf(file: string, text: string): string | undefined {
  const found: Finding[] = []
  return readFlow(file, text, (finding) => found.push(finding)) === undefined ? found[0]?.message : undefined
}

function put(document: Document, { does, path, value }: Exclude<FlowEdit, { does: 'remove' }>): void {
  const there = document.getIn(path, true)
  if (does === 'add' && isSeq(there)) there.add(document.createNode(value))
  else document.setIn(path, document.createNode(does === 'add' ? [value] : value))
}

/** Takes a key away, and the keys around it that hold nothing else. */
function remove(document: Document, path: FlowPath): void {
  document.deleteIn(path)
  for (let length = path.length - 1; length > 0; length--) {
    const outer = document.getIn(path.slice(0, length), true)
    if (!isCollection(outer) || outer.items.length > 0) return
    document.deleteIn(path.slice(0, length))
  }
}

/** The package writes `[ a ]` for `[a]`: a line that differs in inner spaces alone stays as the author wrote it. */
function keepLines(before: string, after: string): string {
  const written = new Map(before.split('\n').map((line) => [shapeOf(line), line]))
  return after
    .split('\n')
    .map((line) => written.get(shapeOf(line)) ?? line)
    .join('\n')
}

/** The indentation of a line, and its other characters without spaces. */
const shapeOf = (line: string): string => `${/^ */.exec(line)?.[0]}${line.replaceAll(' ', '')}`

/** The spaces of the first indented line. */
const indentOf = (text: string): number => /^( +)[^ #-]/m.exec(text)?.[1]?.length ?? 2
