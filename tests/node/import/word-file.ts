import { zipOf } from './zip-file.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** A run of text; `**bold**` becomes a bold run. */
const runs = (text: string): string =>
  text
    .split(/(\*\*.*?\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const bold = /^\*\*(.*)\*\*$/.exec(part)?.[1]
      return `<w:r>${bold === undefined ? '' : '<w:rPr><w:b/></w:rPr>'}<w:t xml:space="preserve">${escaped(bold ?? part)}</w:t></w:r>`
    })
    .join('')

const styled = (style: string, content: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`

export const title = (text: string): string => styled('Titre', runs(text))
/** A heading of Word in French: the style is `Titre1`, its name `heading 1`. */
export const heading = (depth: number, text: string): string => styled(`Titre${depth}`, runs(text))
export const paragraph = (text: string): string => `<w:p>${runs(text)}</w:p>`
export const contents = (text: string): string => styled('TM1', runs(text))
const listed = (list: number, text: string, level = 0): string =>
  `<w:p><w:pPr><w:pStyle w:val="Paragraphedeliste"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${runs(text)}</w:p>`
/** A step of a numbered list; lists of another number begin at 1. */
export const step = (text: string, level = 0): string => listed(1, text, level)
export const bullet = (text: string): string => listed(2, text)

/** Word has a blip for a picture; `descr` is its alternative text. */
export const picture = (relation: string, alt = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
export const chart = (): string =>
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
export const link = (relation: string, before: string, words: string, after = ''): string =>
  `<w:p>${runs(before)}<w:hyperlink r:id="${relation}"><w:r><w:t>${escaped(words)}</w:t></w:r></w:hyperlink>${after === '' ? '' : runs(after)}</w:p>`
export const comment = (text: string): string => `<w:p>${runs(text)}<w:r><w:commentReference w:id="0"/></w:r></w:p>`
/** A table of rows of cells. A cell `^` continues the cell above it. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (row, i) =>
        `<w:tr>${row
          .map((cell, column) => {
            const below = rows[i + 1]?.[column] === '^'
            const merge = cell === '^' ? '<w:vMerge/>' : below ? '<w:vMerge w:val="restart"/>' : ''
            const paragraphs = cell === '^' ? '<w:p/>' : cell.split('\n').map(paragraph).join('')
            return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraphs}</w:tc>`
          })
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

const names = [
  'wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
const numbering = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`

interface Word {
  readonly body: readonly string[]
  /** The pictures, by their relation. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** The addresses of links, by their relation. */
  readonly links?: Readonly<Record<string, string>>
  /** The title among the properties. */
  readonly named?: string
}

/** The bytes of a document as Word in French saves it. */
export const wordFile = ({ body, pictures = {}, links = {}, named }: Word): Uint8Array =>
  zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rs" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rn" Type="${office}/numbering" Target="numbering.xml"/>${Object.keys(
      pictures,
    )
      .map((id) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`)
      .join('')}${Object.entries(links)
      .map(
        ([id, address]) =>
          `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
      )
      .join('')}</Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${names}>${[
      ['Titre', 'Title'],
      ['Titre1', 'heading 1'],
      ['Titre2', 'heading 2'],
      ['Titre3', 'heading 3'],
      ['TM1', 'toc 1'],
      ['Paragraphedeliste', 'List Paragraph'],
    ]
      .map(([id = '', name = '']) => style(id, name))
      .join('')}</w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${names}>${numbering(1, 'decimal')}${numbering(2, 'bullet')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body.join('')}</w:body></w:document>`,
    ...(named !== undefined && {
      'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(named)}</dc:title></cp:coreProperties>`,
    }),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
  })
