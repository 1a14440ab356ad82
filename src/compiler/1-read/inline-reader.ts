import type { Element } from 'hast'
import type { Finding, Place, Report } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { forbiddenElement } from './forbidden-elements.ts'
import { readLink } from './link-address.ts'
import { repairMojibake } from './mojibake.ts'
import type { InlineReader } from './phrase.ts'

/** What reading the blocks of an article needs besides them. */
export interface BlockContext {
  readonly file: string
  readonly words: LanguageWords
  readonly report: Report
  /** Whether a picture has a description besides the one in the article. */
  readonly described: (src: string) => boolean
}

/** The place of a node; `fallback` for one without a place. */
export const placeOf = (node: { position?: Element['position'] }, file: string, fallback?: Place): Place =>
  // An element that the HTML parser added has no place of its own.
  node.position?.start?.line
    ? { file, line: node.position.start.line, column: node.position.start.column }
    : (fallback ?? { file, line: 1, column: 1 })

/** The inline reader of an article: repairs damaged text and checks link schemes, and reports both with a place. */
export function inlineReader({ file, report, described }: BlockContext, near: Place): InlineReader {
  const say = (node: { position?: Element['position'] }, finding: Omit<Finding, 'at'>) =>
    report({ ...finding, at: placeOf(node, file, near) })
  return {
    text: (value, node) => {
      const { text, repairs } = repairMojibake(value)
      for (const [found, sound] of repairs)
        say(node, {
          code: 'damaged-encoding',
          message: `Unexpected \`${found}\`, expected \`${sound}\`; read as UTF-8 that had been taken for another encoding`,
        })
      return text
    },
    link: (href, node) => {
      const link = readLink(href)
      if (link.finding) say(node, link.finding)
      return link.href === undefined ? undefined : withinArticle(link.href, file)
    },
    alt: (written, node) => {
      if (described(String(node.properties.src ?? ''))) return isFileName(written) ? '' : written
      if (written === '')
        say(node, {
          code: 'empty-alt',
          message: 'Unexpected picture without alternative text, expected words for those who do not see it',
        })
      if (!isFileName(written)) return written
      say(node, {
        code: 'file-name-alt',
        message: `Unexpected \`${written}\` as alternative text, expected words that say what the picture shows; shown without`,
      })
      return ''
    },
    forbidden: (node) =>
      say(node, {
        code: 'forbidden-element',
        message: `Unexpected \`<${node.tagName}>\`, expected text; it is left out ${forbiddenElement(node.tagName)}`,
      }),
  }
}

/** A link to a section of the article that names its own file, `vpn.md#fin` in `vpn.md`, as `#fin`. Any other link as it is. */
function withinArticle(href: string, file: string): string {
  const [path = '', anchor] = href.split('#', 2)
  const name = file.slice(file.lastIndexOf('/') + 1)
  return anchor !== undefined && path.replace(/^\.\//, '') === name ? `#${anchor}` : href
}

/** Whether an alternative text is a file name, `screenshot-error-1` or `image3.png`, which describes nothing. */
const isFileName = (alt: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)+$|^[\w-]+\.(?:png|PNG|jpe?g|JPE?G|gif|GIF|svg|webp)$/.test(alt)
