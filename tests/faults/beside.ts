import { expect } from 'vitest'
import { emitFiles, emitPages } from '../../src/compiler/7-emit/emit.ts'
import type { Compilation } from '../../src/compiler/assemble.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'
import type { Guide } from '../../src/guide/guide.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { expectOurs } from './our-shapes.ts'

/** The limit in seconds of processor time, not of wall time: a busy machine must not fail a test that only a hang should. */
const mostSeconds = 25

export interface Reading {
  readonly compilation: Compilation
  /** The guides of the files under test. */
  readonly guides: readonly Guide[]
  /** Each diagnostic about the files under test: `fr/x.md:3:1 empty-file`. */
  readonly says: readonly string[]
  /** Only the codes of `says`. */
  readonly codes: readonly string[]
  /** All published files, as text. */
  readonly published: string
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export const sourceFiles = (files: Readonly<Record<string, string | Uint8Array>>): readonly SourceFile[] =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: bytesOf(content) }))

const good: SourceFile = {
  path: 'fr/bon-article.md',
  bytes: bytesOf('# Un bon article\n\n1. Ouvrez les réglages.\n2. Fermez les réglages.\n'),
}

/**
 * Compiles files beside a good article, and checks what holds for every row of the list: it ends in time, the good article is
 * whole, prototypes are clean, nodes are of our own types, and no file is written outside the output.
 */
export function compileBeside(files: Readonly<Record<string, string | Uint8Array>> | readonly SourceFile[]): Reading {
  const sources = Array.isArray(files) ? files : sourceFiles(files as Readonly<Record<string, string>>)
  const start = process.cpuUsage()
  const compilation = compile([good, ...sources])
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6, 'seconds').toBeLessThan(mostSeconds)

  const whole = compilation.guides.find(({ source }) => source === good.path)
  expect(whole?.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(2)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  for (const guide of compilation.guides) expectOurs(guide)
  const paths = [...emitFiles(compilation).map(({ path }) => path), ...emitPages(compilation).map(pageFile)]
  for (const path of paths) expect(path).toMatch(/^(?:[a-z0-9-]{1,80}\/){0,4}[a-z0-9-]{1,80}\.(?:html|json)$/)
  expect(new Set(paths).size, 'one file a path').toBe(paths.length)

  const own = compilation.diagnostics.filter(({ at, code }) => at.file !== good.path && code !== 'unlocked-code')
  for (const { at, message } of own) {
    expect(at.line).toBeGreaterThan(0)
    expect(message).toMatch(/^Unexpected .*, expected/s)
  }
  return {
    compilation,
    guides: compilation.guides.filter(({ source }) => source !== good.path),
    says: own.map(({ at, code }) => `${at.file}:${at.line}:${at.column} ${code}`),
    codes: own.map(({ code }) => code),
    published: emitFiles(compilation)
      .map(({ text }) => text)
      .join('\n'),
  }
}

/** One French article, `fr/x.md`. */
export const compileArticle = (text: string | Uint8Array): Reading => compileBeside({ 'fr/x.md': text })

/** The words of a guide's screens. */
export const wordsOf = ({ guides }: Reading): string =>
  JSON.stringify(guides.map(({ title, description, nodes }) => [title, description, nodes]))
