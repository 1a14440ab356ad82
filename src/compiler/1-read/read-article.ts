import type { ElementContent } from 'hast'
import { phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { type Place, type Report, startOf } from '../diagnostic.ts'
import { wordsOf } from '../language/words-of.ts'
import type { Article, Section, SourceBlock } from './article.ts'
import { readBlocks } from './blocks.ts'
import { beginsYaml, readFrontMatter, withPlainFrontMatter } from './front-matter.ts'
import type { BlockContext } from './inline-reader.ts'
import type { Includes } from './markdown/inclusion.ts'
import { type Parsed, parseMarkdown } from './markdown/parse-markdown.ts'
import { slugOf } from './names.ts'
import { type OutlineSection, outlineOf } from './outline.ts'

/** The text of one article. `file` is its path below the content folder: `fr/x.md`. */
export interface ArticleSource {
  readonly file: string
  readonly language: Language
  readonly text: string
}

/**
 * The first phase: Markdown of the Microsoft Learn dialect to sections of typed blocks with places. Returns `undefined` where
 * there is nothing to read; every other problem is reported, and the rest is read. `described` tells whether a picture has a
 * description of its own.
 */
export function readArticle(
  { file, language, text: written }: ArticleSource,
  includes: Includes,
  report: Report,
  described: BlockContext['described'] = () => false,
): Article | undefined {
  const text = withPlainFrontMatter(written)
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
    report({ code: 'not-markdown', message: 'Unexpected web page, expected Markdown', at: startOf(file) })
    return
  }
  const parsed = parseMarkdown(file, text, includes, report)
  if (parsed === undefined) return
  const { elements, frontMatter } = parsed
  checkFences(text, file, frontMatter, report)
  const front = frontMatter ? readFrontMatter(frontMatter.yaml, file, frontMatter.line, report) : {}
  if (front.isRedirect) {
    report({
      code: 'moved-article',
      message: 'Unexpected article that only sends to another address, expected text; it is left out',
      at: startOf(file),
    })
    return
  }
  const context = { file, words: wordsOf(language), report, described }

  const top = articleTop(outlineOf(elements, context), front.title ?? nameOf(file), report)
  const root = sectionOf(top, (nodes, near) => readBlocks(nodes, context, near))
  if (isBare(root)) {
    report({
      code: 'empty-file',
      message: 'Unexpected article without text, expected headings and paragraphs',
      at: startOf(file),
    })
    return
  }
  return { file, language, key: keyOf(file), front, root }
}

/** Reports broken front matter: a program, a block that is never closed, a second block below the first. */
function checkFences(text: string, file: string, frontMatter: Parsed['frontMatter'], report: Report): void {
  if (/^---(?:js|javascript|coffee|json)\b/.test(text))
    report({
      code: 'unreadable-yaml',
      message: 'Unexpected front matter that is a program, expected YAML between `---` lines; shown as text',
      at: startOf(file),
    })
  if (frontMatter === undefined && beginsYaml(text))
    report({
      code: 'unclosed-front-matter',
      message: 'Unexpected front matter without an end, expected `---` on a line below it; shown as text',
      at: startOf(file),
    })
  if (frontMatter === undefined) return
  const last = frontMatter.line + frontMatter.yaml.split('\n').length
  const below = text.split('\n').slice(last)
  const first = below.findIndex((line) => line.trim() !== '')
  if (/^---[ \t]*$/.test(below[first] ?? '') && /^[\w.-]+:(?:[ \t]|$)/.test(below[first + 1] ?? ''))
    report({
      code: 'second-front-matter',
      message: 'Unexpected second front matter, expected one; it says nothing',
      at: { ...startOf(file), line: last + first + 1 },
    })
}

/** The first heading of level 1 is the article. Without one, the title is that of the front matter or the name of the file. */
function articleTop(outline: OutlineSection, title: string, report: Report): OutlineSection {
  const [first, ...others] = outline.sections
  const inside: OutlineSection[] = []
  if (first === undefined || first.depth !== 1) {
    report({
      code: 'no-title',
      message: `Unexpected article without a heading of level 1, expected one; \`${title}\` serves`,
      at: outline.at,
    })
    return { ...outline, slug: slugOf(title), title: [title] }
  }
  for (const other of others) {
    if (other.depth === 1)
      report({
        code: 'second-title',
        message: `Unexpected second heading of level 1 \`${phraseText(other.title)}\`, expected one; read as a section`,
        at: other.at,
      })
    inside.push(other)
  }
  return { ...first, elements: [...outline.elements, ...first.elements], sections: [...first.sections, ...inside] }
}

function sectionOf(outlined: OutlineSection, read: (nodes: readonly ElementContent[], near: Place) => SourceBlock[]): Section {
  const { elements, sections, ...heading } = outlined
  const inner = sections
    .map((section) => sectionOf(section, read))
    .filter((section) => section.title.length > 0 || !isEmpty(section))
  return { ...heading, blocks: read(elements, outlined.at), sections: inner }
}

/** Whether a section has headings only, or nothing at all. */
export const isBare = (section: Section): boolean => section.blocks.length === 0 && section.sections.every(isBare)

const isEmpty = (section: Section): boolean =>
  section.blocks.length === 0 && section.sections.every((inner) => isEmpty(inner) && inner.title.length === 0)

/**
 * The path of an article below its language folder, without `.md`: the same for all versions. Normalised, because some systems
 * store `é` in file names as one character and others as two.
 */
export const keyOf = (file: string): string =>
  file
    .replace(/^[^/]+\//, '')
    .replace(/\.md$/i, '')
    .normalize('NFC')

const nameOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.md$/i, '')
