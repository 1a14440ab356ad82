import { resolve } from 'node:path'
import { emitFiles, emitPages } from '../../compiler/7-emit/emit.ts'
import { type Diagnostic, formatDiagnostic } from '../../compiler/diagnostic.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Page, PageUnit } from '../../guide/page.ts'
import { shownPath } from '../cli/content/content-check.ts'
import { compileContent } from '../compile/compile-content.ts'
import { drawnFiles, readContentFolder } from '../compile/content-files.ts'
import type { Written } from '../dev/authors-data.ts'
import type { Rendering } from '../pages/page-renderer.ts'
import { drawTrees } from '../pictures/draw-trees.ts'
import { publishPictures } from '../pictures/publish-pictures.ts'

/** The content compiled: every page there is to render, and every data file that a device loads. */
export interface Edition {
  readonly pages: readonly Page[]
  /** Text of each data file by its path below the base. */
  readonly files: ReadonlyMap<string, string>
  /** Drawings and screenshots by their path below the base; the path changes with what is in them. */
  readonly media: ReadonlyMap<string, string | Uint8Array>
  /** The newest date that a source or a correction says, `2026-03-14`. */
  readonly date?: string | undefined
  /** What authors have to hear, in short. A bad article never stops the others, so none of it stops a build. */
  readonly says: readonly string[]
  /** The same in full, and where each guide is written: for the page of authors. */
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly Written[]
}

/** What can be drawn, and how. */
type Drawings = Pick<Rendering, 'pictureNames' | 'drawPicture' | 'speakOf' | 'drawingWords' | 'shapeNames' | 'drawnFile'>

/** Reads and compiles a content folder, and publishes its pictures: those of its authors, and drawings for the others. */
export async function readEdition(folder: string, drawings: Drawings, unit: PageUnit = 'node'): Promise<Edition> {
  const files = [...(await readContentFolder(folder)), ...drawnFiles(drawings.pictureNames)]
  const compilation = await compileContent(files)
  const {
    guides,
    media: pictures,
    says,
  } = await publishPictures(compilation.guides, { folder, paths: files.map(({ path }) => path), draw: drawings.drawPicture })
  const shown = { ...compilation, guides }
  const trees = drawTrees(guides, drawings)
  return {
    pages: emitPages(shown, unit),
    files: new Map([...emitFiles(shown).map(({ path, text }) => [path, text] as const), ...trees.data]),
    media: new Map([...pictures, ...trees.pictures]),
    date: newestDate(guides),
    says: [...inShort(compilation.diagnostics, folder), ...says],
    diagnostics: compilation.diagnostics,
    written: guides.map(({ id, language, title, source, audience, nodes }) => ({
      id,
      language,
      title,
      source,
      audience,
      screens: nodes.length,
    })),
  }
}

/** Dates of the form `2026-03-14` are in order as texts. */
function newestDate(guides: readonly Guide[]): string | undefined {
  const dates = guides.flatMap(({ passport, nodes }) => [
    passport.date ?? '',
    ...nodes.flatMap(({ errata = [] }) => errata.map(({ date }) => date)),
  ])
  return dates
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .sort()
    .pop()
}

/** Errors in full; the rest is counted, because `npm run content -- check` shows it with its lines. */
function inShort(diagnostics: readonly Diagnostic[], folder: string): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const shown = shownPath(resolve(folder))
  const hint = `npm run content -- check${shown === 'content' ? '' : ` ${shown}`} shows them`
  return [...errors.map(formatDiagnostic), ...(warnings > 0 ? [`${warnings} warnings about the content: ${hint}`] : [])]
}
