import type { Element, ElementContent } from 'hast'
import type { Loss } from '../../../guide/import-report.ts'
import { findAll, hasClass, isElement, property, wordsIn } from '../elements.ts'
import type { ReadBeside, Source } from '../source.ts'
import { parseHtml } from './parse-html.ts'

/** Where programs keep the text of a page, the most exact first. Each test is of one element. */
const places: readonly ((element: Element) => boolean)[] = [
  // Confluence: server, then cloud.
  (node) => property(node, 'id') === 'main-content' && hasClass(node, /^wiki-content$/),
  (node) => hasClass(node, /^(?:wiki-content|ak-renderer-document)$/),
  // SharePoint: modern pages have a canvas of web parts, classic ones a field.
  (node) =>
    property(node, 'dataAutomationId') === 'textBox' ||
    hasClass(node, /^(?:ck-content|cke_editable|ms-rtestate-field|ms-rteElement)$/),
  (node) => /^(?:CanvasZone|Canvas)$/.test(property(node, 'dataAutomationId')) || hasClass(node, /^Canvas(?:Zone|Component)$/),
  // MediaWiki, DokuWiki, XWiki, BookStack.
  (node) => hasClass(node, /^mw-parser-output$/) || property(node, 'id') === 'mw-content-text',
  (node) =>
    isElement(node, 'div') &&
    (hasClass(node, /^dw-content$/) || /^(?:xwikicontent|bkmrk-page|page-content)$/.test(property(node, 'id'))),
  (node) => isElement(node, 'main') || property(node, 'role') === 'main' || property(node, 'id') === 'main-content',
  (node) => isElement(node, 'article'),
]

/** Where programs show the title of a page, outside of its text. */
const titles: readonly ((element: Element) => boolean)[] = [
  (node) => /^(?:title-text|firstHeading)$/.test(property(node, 'id')),
  (node) => property(node, 'dataAutomationId') === 'TitleTextId' || property(node, 'dataTestId') === 'title-text',
  (node) => property(node, 'dataAutomationId') === 'pageHeader' || property(node, 'id') === 'titleRegion',
]

/** Reads a saved page: the part of it that is its text. Relative pictures lie beside the file. `lines`: whether the lines of the page are those of a file. */
export function readHtml(name: string, html: string, beside: ReadBeside, { lines = true } = {}): Source {
  const page = parseHtml(name, html, { lines })
  const content = mainPart(page)
  const title = titleOf(page)
  const address = addressOf(page, html)
  return {
    content,
    ...(title !== undefined && { title }),
    ...(address !== undefined && { address }),
    picture: (src) => pictureOf(src, beside),
    losses: emptyPart(content),
  }
}

/** The part of a page that its program marks as its text; the whole page where none does. */
function mainPart(page: readonly ElementContent[]): readonly ElementContent[] {
  for (const matches of places) {
    const found = findAll(page, matches).filter((part) => wordsIn(part.children) !== '' || part.children.length > 1)
    if (found.length > 0) return found
  }
  const [body] = findAll(page, (node) => node.tagName === 'body')
  return body?.children ?? page
}

function titleOf(page: readonly ElementContent[]): string | undefined {
  for (const matches of titles) {
    const [found] = findAll(page, matches)
    const words = found === undefined ? '' : wordsIn(found.children)
    if (words !== '') return words
  }
  const [tab] = findAll(page, (node) => node.tagName === 'title')
  const words = tab === undefined ? '' : wordsIn(tab.children)
  // The name of the space and of the program follow the title.
  return words === '' ? undefined : (words.split(/ [-–—|] /)[0] ?? words)
}

/** The address of a page: what its program or the browser that saved it has written down. */
function addressOf(page: readonly ElementContent[], html: string): string | undefined {
  const written = [
    ...findAll(page, (node) => node.tagName === 'base').map((node) => property(node, 'href')),
    ...findAll(page, (node) => node.tagName === 'link' && property(node, 'rel') === 'canonical').map((node) =>
      property(node, 'href'),
    ),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1] ?? '',
    ...findAll(page, (node) => node.tagName === 'meta' && property(node, 'name') === 'ajs-base-url').map(
      (node) => `${property(node, 'content').replace(/\/$/, '')}/`,
    ),
  ]
  return written.find((address) => /^https?:\/\//i.test(address) && URL.canParse(address))
}

async function pictureOf(src: string, beside: ReadBeside): Promise<Uint8Array | undefined> {
  const data = /^data:image\/[\w+.-]+(;base64)?,/i.exec(src)
  if (data !== null) {
    const rest = src.slice(data[0].length)
    return new Uint8Array(data[1] === undefined ? Buffer.from(decoded(rest)) : Buffer.from(rest, 'base64'))
  }
  return /^[a-z][a-z0-9+.-]*:|^\//i.test(src) ? undefined : beside(decoded(src.split(/[?#]/)[0] ?? ''))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A page that a program draws by script has no text when it is saved as HTML only. */
const emptyPart = (content: readonly ElementContent[]): readonly Loss[] =>
  wordsIn(content).length > 20 ? [] : [{ kind: 'noText' }]
