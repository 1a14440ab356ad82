import { type Document, isCollection, isSeq, parseDocument, stringify } from 'yaml'
import { readOwnWords } from '../../compiler/1-read/own-words.ts'
import { readFlow } from '../../compiler/1-read/read-flow.ts'
import type { Finding, Report } from '../../compiler/diagnostic.ts'
import type { SettingsEdit, SettingsPath } from '../../ui/rooms/authors/edits.ts'

/** The text after an edit; or why it was refused: the file cannot be read, or what the edit would write is not allowed there. */
export type EditedSettings =
  | { readonly text: string }
  | { readonly refused: 'unreadable' | 'not-allowed'; readonly because: string }

/** The changes of a click in the text of a flow file. */
export const editFlow = (file: string, text: string, edits: readonly SettingsEdit[]): EditedSettings =>
  editYaml(text, edits, (text, report) => readFlow(file, text, report))

/** The changes of a click in the text of the words of an organisation; without a text, in a new file. */
export const editWords = (text: string | undefined, edits: readonly SettingsEdit[]): EditedSettings =>
  editYaml(text ?? '', edits, (text, report) => readOwnWords(text, report), text === undefined)

/**
 * Makes changes in a text. Comments, the order of keys and all other lines stay as they are. Nothing is changed that the compiler could
 * not read before, or could not read afterwards: then the refusal carries its message.
 */
function editYaml(
  text: string,
  edits: readonly SettingsEdit[],
  read: (text: string, report: Report) => unknown,
  isNew = false,
): EditedSettings {
  const unread = isNew ? undefined : faultIn(text, read)
  if (unread !== undefined) return { refused: 'unreadable', because: unread }
  const document = parseDocument(text, { schema: 'failsafe', merge: false, uniqueKeys: false })
  for (const edit of edits) {
    if (edit.does === 'remove') remove(document, edit.path)
    else put(document, edit)
  }
  const after = keepLines(text, document.toString({ lineWidth: 0, indent: indentOf(text), indentSeq: !hasFlatLists(text) }))
  const wrong = faultIn(after, read)
  return wrong === undefined ? { text: after } : { refused: 'not-allowed', because: wrong }
}

/** The first lines of a flow file that does not exist yet: the guide and its articles. */
export const firstLines = (id: string, articles: Readonly<Record<string, string>>): string => stringify({ id, articles })

/** Why the compiler passes over a text; `undefined` where it reads it. */
function faultIn(text: string, read: (text: string, report: Report) => unknown): string | undefined {
  const found: Finding[] = []
  return read(text, (finding) => found.push(finding)) === undefined ? (found[0]?.message ?? '') : undefined
}

function put(document: Document, { does, path, value }: Exclude<SettingsEdit, { does: 'remove' }>): void {
  const there = document.getIn(path, true)
  if (does === 'add' && isSeq(there)) there.add(document.createNode(value))
  else document.setIn(path, document.createNode(does === 'add' ? [value] : value))
}

/** Takes a key away, and the keys around it that hold nothing else. */
function remove(document: Document, path: SettingsPath): void {
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

/** The spaces of the line that is indented least. */
function indentOf(text: string): number {
  const indents = [...text.matchAll(/^( +)[^ #\r\n]/gm)].map(([, spaces = '']) => spaces.length)
  return indents.length === 0 ? 2 : indents.reduce((least, each) => Math.min(least, each))
}

/** Whether a list begins below the first letter of its key, and not further in. */
const hasFlatLists = (text: string): boolean => /^( *)[^\s#-].*:[ \t]*\r?\n\1- /m.test(text)
