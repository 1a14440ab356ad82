import type { ElementContent } from 'hast'
import { mostBytes } from '../../compiler/1-read/markdown/limits.ts'
import type { Loss, RefusalKind } from '../../guide/import-report.ts'
import type { Language } from '../../guide/language.ts'
import { dropFurniture, plainMacros } from './clean/drop-furniture.ts'
import { boldHeadings, evenHeadings, takeTitle } from './clean/headings.ts'
import { plainLinks } from './clean/links.ts'
import { isStrange, listLosses } from './clean/list-losses.ts'
import { joinLists, stepsToLists } from './clean/lists.ts'
import { panelsToAlerts } from './clean/panels.ts'
import { filePictures, pictureLines } from './clean/pictures.ts'
import { plainTables } from './clean/tables.ts'
import { isElement, rewrite, wordsIn } from './elements.ts'
import { ImportRefused } from './import-refused.ts'
import { languageOfWords } from './language-of.ts'
import type { Source } from './source.ts'
import { writeMarkdown } from './to-markdown.ts'

/** An article made of a file, not yet written. */
export interface Article {
  readonly title: string
  readonly language: Language
  readonly markdown: string
  /** Its pictures, by their path below the content folder. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly losses: readonly Loss[]
}

interface Making {
  /** The name of the file, for messages. */
  readonly name: string
  readonly guide: string
  readonly language: Language | undefined
  readonly title: string | undefined
  /** Where the page was published, for its relative links. */
  readonly address: string | undefined
}

/**
 * Makes an article of what a reader of files has found: one pass of cleaning after the other, then Markdown. Throws `ImportRefused`
 * where no text is left, the language cannot be told, or the text is larger than an article may be.
 */
export async function makeArticle(
  source: Source,
  { name, guide, language: wanted, title: ownTitle, address }: Making,
): Promise<Article> {
  const refuse = (kind: RefusalKind, what: string): never => {
    throw new ImportRefused({ kind }, `${name}: Unexpected ${what}; nothing is written`)
  }
  const text = dropFurniture(panelsToAlerts(source.content))
  const lost = listLosses(text)
  const plain = plainMacros(rewrite(text, (node) => (isStrange(node) ? [] : isElement(node, 'summary') ? node.children : [node])))
  const words = wordsIn(plain)
  if (words === '') return refuse('noWords', 'file without words, expected a text')
  const language = wanted ?? languageOfWords(words)
  if (language === undefined)
    throw new ImportRefused(
      { kind: 'language' },
      `${name}: Unexpected text whose language is not clear, expected \`--language fr\` or \`--language nl\`; nothing is written`,
    )
  const { title, content } = takeTitle(plain, ownTitle ?? source.title, name)
  const linked = plainLinks(evenHeadings(boldHeadings(content)), address ?? source.address)
  const shaped = stepsToLists(joinLists(pictureLines(plainTables(linked.content))))
  const pictured = await filePictures(shaped, source.picture, `media/${language}`, guide)
  const shown = ownTitle ?? title
  const body = writeMarkdown(withTitle(shown, pictured.content))
  const markdown = `---\ntitle: ${JSON.stringify(shown)}\n---\n${body}`
  const bytes = Buffer.byteLength(markdown)
  if (bytes > mostBytes) return refuse('long', `text of ${bytes} bytes, expected at most ${mostBytes}; cut it into several`)
  return {
    title: shown,
    language,
    markdown,
    pictures: pictured.files,
    losses: [...source.losses, ...lost, ...linked.losses, ...pictured.losses],
  }
}

const withTitle = (title: string, content: readonly ElementContent[]): ElementContent[] => [
  { type: 'element', tagName: 'h1', properties: {}, children: [{ type: 'text', value: title }] },
  ...content,
]
