import type { ElementContent } from 'hast'
import mammoth from 'mammoth'
import type { Loss, LossKind } from '../../../guide/import-report.ts'
import { isElement, isHeading, property, rewrite, text, wordsIn } from '../elements.ts'
import { ImportRefused } from '../import-refused.ts'
import type { Source } from '../source.ts'
import { parseHtml } from './parse-html.ts'
import { unpackXml } from './zip.ts'

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='TOC Heading'] => !",
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p[style-name='toc ${depth}'] => !`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "r[style-name='HTML Code'] => code",
  'br[type="page"] => !',
]

/**
 * Reads a document of Word. Headings, lists, tables, links, footnotes and pictures are kept; what Word draws (charts, diagrams,
 * equations) and what only reviewers see is listed as lost. Throws `ImportRefused` for what is none, or is too large.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Source> {
  const parts = unpackXml(name, bytes)
  const pictures = new Map<string, Uint8Array>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `word:${pictures.size + 1}`
    pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()))
    return { src }
  })
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) }, { styleMap: styles, convertImage })
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      throw new ImportRefused(
        { kind: 'damaged' },
        `${name}: Unexpected document (${reason}), expected one that Word opens; nothing is written`,
      )
    })
  const content = withFootnotes(parseHtml(name, value, { lines: false }))
  const title = titleIn(parts.get('docProps/core.xml') ?? '')
  return {
    content: asTitle(content),
    ...(title !== undefined && { title }),
    picture: async (src) => pictures.get(src),
    losses: lossesIn(parts),
  }
}

/** The title among the properties of a document, unless a program made it up. */
function titleIn(properties: string): string | undefined {
  const written = /<dc:title>([^<]+)<\/dc:title>/.exec(properties)?.[1]?.trim()
  return written === undefined || /^(?:microsoft word|document ?\d*$|untitled)|\.docx?$/i.test(written)
    ? undefined
    : wordsIn(parseHtml('title', written, { lines: false }))
}

/** The title of a document is no section: it becomes the element `title` that `title.ts` looks for. */
const asTitle = (content: readonly ElementContent[]): ElementContent[] =>
  rewrite(content, (node) => [isHeading(node) && property(node, 'className') === 'title' ? { ...node, tagName: 'title' } : node])

/** Footnotes stand in brackets where they are cited: a screen has no foot of a page. */
function withFootnotes(content: readonly ElementContent[]): ElementContent[] {
  const notes = new Map<string, string>()
  const without = rewrite(content, (node) => {
    const id = property(node, 'id')
    if (!isElement(node, 'li') || !/^(?:foot|end)note-/.test(id)) return [node]
    notes.set(`#${id}`, wordsIn(node.children).replace(/\s*↑$/, ''))
    return []
  })
  if (notes.size === 0) return without
  return rewrite(without, (node) => {
    const note = isElement(node, 'a') ? notes.get(property(node, 'href')) : undefined
    if (note !== undefined) return [text(` (${note})`)]
    return isElement(node, 'sup') || (isElement(node, 'ol') && node.children.length === 0) ? node.children : [node]
  })
}

/** Parts of a document that have no place in an article, by their mark in the XML. */
const lost: readonly (readonly [mark: RegExp, kind: LossKind])[] = [
  [/<c:chart\b/g, 'chart'],
  [/<dgm:relIds\b/g, 'diagram'],
  [/<m:oMath>|<m:oMath /g, 'equation'],
  [/<w:object\b/g, 'embedded'],
  [/<w:commentReference\b/g, 'comment'],
  [/<w:del /g, 'deleted'],
  [/<w:ins /g, 'added'],
  [/<w:sdtContent>\s*<w:r><w:rPr>[\s\S]{0,200}PlaceholderText/g, 'field'],
]

function lossesIn(parts: ReadonlyMap<string, string>): readonly Loss[] {
  const xml = parts.get('word/document.xml') ?? ''
  return lost.flatMap(([mark, kind]) =>
    [...xml.matchAll(mark)].slice(0, 20).map(({ index }): Loss => {
      const after = lastWords(xml, index)
      return { kind, ...(after !== '' && { after }) }
    }),
  )
}

/** The words of a document before a place in its XML, from the beginning of a word on. */
const lastWords = (xml: string, index: number): string =>
  [...xml.slice(Math.max(0, index - 20_000), index).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
    .map(([, words = ' ']) => words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(-60)
    .replace(/^\S*\s(?=.{40})/, '')
