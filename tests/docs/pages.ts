import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The text of each page for people, by its path: README.md, CONTRIBUTING.md and all of docs/. */
export const pages: ReadonlyMap<string, string> = new Map(
  [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ].map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

/** A command as a page shows it, without its comment. */
export interface Command {
  readonly page: string
  readonly line: string
}

/** Every line of code that begins with npm or npx. */
export const commands: readonly Command[] = [...pages].flatMap(([page, text]) =>
  [...text.matchAll(/^(?: {4,}|\t)?(np[mx] .*)$/gm)].map(([, line = '']) => ({ page, line: line.replace(/\s+#.*$/, '').trim() })),
)

/** Every npm or npx command that a sentence names between backquotes. */
export const named: readonly Command[] = [...pages].flatMap(([page, text]) =>
  [...text.matchAll(/`(np[mx] [^`]+)`/g)].map(([, line = '']) => ({ page, line: line.replace(/\s+/g, ' ') })),
)

/** The links of a page to other files of the project: the path from the root, and the place in it. */
export const linksOf = (page: string, text: string): readonly { readonly path: string; readonly anchor: string | undefined }[] =>
  [
    ...text
      .replace(/^ {4}.*$/gm, '')
      .replace(/`[^`]*`/g, '')
      .matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g),
  ].map(([, to = '', anchor]) => ({
    path: to === '' ? page : posix.normalize(posix.join(dirname(page), to)),
    anchor,
  }))

/** The words of a command line, those in quotes as one. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** The npm script that a command line runs, and the arguments that the program behind it gets. `npx ariane …` is the program itself. */
export function scriptOf(line: string): { readonly name: string; readonly args: readonly string[] } {
  const [, first = '', second = '', ...rest] = wordsOf(line)
  return first === 'run'
    ? { name: second, args: rest.slice(rest[0] === '--' ? 1 : 0) }
    : { name: first, args: [second, ...rest].slice(second === '--' ? 1 : 0).filter((word) => word !== '') }
}
