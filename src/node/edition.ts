import { resolve } from 'node:path'
import { treeOf } from '../compiler/6-check-guides/approvals.ts'
import { emitFiles, emitPages } from '../compiler/7-emit/emit.ts'
import type { Compilation } from '../compiler/assemble.ts'
import { type Diagnostic, formatDiagnostic } from '../compiler/diagnostic.ts'
import type { Guide } from '../guide/guide.ts'
import { dateOf, newest } from '../guide/guide-date.ts'
import type { Code, GuideId } from '../guide/node.ts'
import type { Page, PageUnit } from '../guide/page.ts'
import { type Work, wholeWork } from './cache/work.ts'
import { compileContent } from './compile/compile-content.ts'
import { displayPath, pictureFiles, readContentFolder } from './compile/content-files.ts'
import { type SourceLines, sourceLines } from './compile/source-lines.ts'
import { drawTrees } from './pictures/draw-trees.ts'
import { publishPictures } from './pictures/publish-pictures.ts'
import { callOf } from './printing/call-of.ts'
import type { Rendering } from './rendering/rendering-contract.ts'

/** The compiled content: all pages to render, and all data files that devices load. */
export interface Edition {
  readonly pages: readonly Page[]
  /** The text of each data file, by its path below the base. */
  readonly files: ReadonlyMap<string, string>
  /** Pictures by their path below the base. The path changes with the content of the picture. */
  readonly media: ReadonlyMap<string, string | Uint8Array>
  /** Codes that no screen has any more, each with the guide that it belonged to, in the order of the codes. */
  readonly former: readonly (readonly [code: Code, guide: GuideId])[]
  /** The newest date of a source or a correction, `2026-03-14`. */
  readonly date?: string | undefined
  /** Short messages for authors. Problems of an article never stop a build. */
  readonly messages: readonly string[]
  /** All diagnostics, and a summary of every guide, for the page of authors. */
  readonly diagnostics: readonly Diagnostic[]
  readonly summaries: readonly GuideSummary[]
  /** The decisions about the shape of each tree, by the path of its article. */
  readonly decisions: Compilation['decisions']
  readonly approvals: Compilation['approvals']
  /** The names that guides had before. */
  readonly moved: Compilation['formerNames']
  /** What the guides are made of, their codes, and what authors wrote down, for the page of authors. */
  readonly made: Pick<Compilation, 'drafts' | 'codes' | 'lock' | 'agreements' | 'own'>
  /** The lines of the files that diagnostics and decisions are about. */
  readonly lines: SourceLines
}

/** A guide in one language, as the page of authors lists it. */
export type GuideSummary = Pick<Guide, 'id' | 'language' | 'title' | 'source' | 'audience'> & {
  readonly screens: number
  /** The fingerprint of its tree, which an author approves. */
  readonly tree: string
}

/** The summary of a guide. */
export const summaryOf = (guide: Guide): GuideSummary => {
  const { id, language, title, source, audience, nodes } = guide
  return { id, language, title, source, audience, screens: nodes.length, tree: treeOf(guide) }
}

/** The rendering functions that draw pictures and trees. */
type Drawings = Pick<Rendering, 'pictureNames' | 'drawPicture' | 'wordsFor' | 'drawingWords' | 'shapeNames' | 'drawnFile'>

/**
 * Reads and compiles a content folder, and publishes its pictures: screenshots of authors, and drawings for the others. One of several jobs
 * draws its own trees alone.
 */
export async function readEdition(
  folder: string,
  drawings: Drawings,
  unit: PageUnit = 'node',
  work: Work = wholeWork,
): Promise<Edition> {
  const files = [...(await readContentFolder(folder)), ...pictureFiles(drawings.pictureNames)]
  const compilation = await compileContent(files)
  const paths = files.map(({ path }) => path)
  const published = await publishPictures(compilation.guides, { folder, paths, draw: drawings.drawPicture })
  const { guides } = published
  const shown: Compilation = { ...compilation, guides }
  return {
    pages: emitPages(shown, unit),
    files: new Map(emitFiles(shown).map(({ path, text }) => [path, text] as const)),
    media: new Map([...published.media, ...(await drawTrees(guides, drawings, work))]),
    former: formerCodes(compilation),
    date: newest(guides.flatMap((guide) => dateOf(guide) ?? [])),
    messages: [...shortMessages(compilation.diagnostics, folder), ...published.messages],
    diagnostics: compilation.diagnostics,
    decisions: compilation.decisions,
    approvals: compilation.approvals,
    moved: compilation.formerNames,
    made: compilation,
    lines: sourceLines(files, [...compilation.diagnostics, ...[...compilation.decisions.values()].flat()]),
    summaries: guides.map(summaryOf),
  }
}

function formerCodes({ lock, codes }: Compilation): Edition['former'] {
  const lost = codes.lost.map(({ code, guide }): readonly [Code, GuideId] => [code, guide])
  return [...Object.entries(lock.retired), ...lost].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Errors in full, and the number of warnings, because `check` shows those with their lines. */
function shortMessages(diagnostics: readonly Diagnostic[], folder: string): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const shown = displayPath(resolve(folder))
  const hint = `${callOf('check', shown)} shows them`
  return [...errors.map(formatDiagnostic), ...(warnings > 0 ? [`${warnings} warnings about the content: ${hint}`] : [])]
}
