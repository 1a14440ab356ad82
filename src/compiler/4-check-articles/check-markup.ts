import { type Block, innerBlocks, isMark, type Phrase, phraseIn, phrasesOf } from '../../guide/content.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import type { Locate } from './locate.ts'

/**
 * What looks like markup on a screen: lines of colons, attribute lists, footnotes and links that were not read, alerts without their
 * signs, highlights, names of emoji, tags of components, imports, headings, entities and macros of wikis. What `checkTexts` finds in the source is left
 * out.
 */
const markup: readonly RegExp[] = [
  /:::[\w ]*/,
  /\{(?:[:.#]\s?[\w-]+[^{}\n]{0,60}|[\w-]+="[^"]*")\}/,
  /\[\[\w[^\]\n]{0,40}\]\]|\[\^[^\]\s]{1,40}\]/,
  /(?<![\p{L}\d])!?\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|REMARQUE|CONSEIL|ASTUCE|ATTENTION|AVERTISSEMENT|OPMERKING|BELANGRIJK|WAARSCHUWING|LET OP|toc|TOC)\]/u,
  /!?\[[^[\]\n]{1,80}\]\([^()\n]{1,200}\)/,
  /(?<![=\w])==[^=\s][^=\n]{0,80}==(?![=\w])/,
  /(?<![\p{L}\d:/]):[a-z][a-z_]{2,30}:(?![\p{L}\d:/])/u,
  /<\/[A-Z]\w*>|<[A-Z]\w*(?:\s+\w+="[^"]*")+\s*\/?>/,
  /^(?:import|export) .{1,80} from ['"]/,
  /^#{1,6}(?=[\p{L}\u00a0])/u,
  /&(?:#\d{1,5}|#x[\da-f]{1,5}|amp|quot|apos|nbsp|eacute|egrave|agrave);/i,
  /^`{3}|^~{3}/,
  /(?<![\p{L}\d])\{(?:info|note|tip|warning|panel|expand|toc|code|noformat|quote|color)(?::[^{}\n]{0,60})?\}/u,
  /<\/?(?:ac|ri):[\w-]+[^<>\n]{0,80}>/,
  /^h[1-6]\.(?: |$)/,
  /^\|\|.{1,80}\|\|/,
  /^={3} "[^"\n]{1,60}"/,
  /\] ?\[[\w -]{1,40}\]/,
  /(?<![+\w])\+\+[^+\s][^+\n]{0,60}\+\+(?![+\w])/,
  /\{![^{}\n]{1,80}!\}/,
]
/** A quick test before the patterns: most texts match none of them. */
const suspect = /[:=[\]{}<&#`~|]|\+\+|^(?:import|export) |^h[1-6]\./

/** Looks for markup in the texts of every screen, so that none reaches a reader unnoticed, whatever construct it comes from. */
export function checkMarkup(nodes: readonly DraftNode[], locate: Locate, report: Report): void {
  const reported = new Set<string>()
  for (const node of nodes) {
    const labels = node.kind === 'question' ? node.choices.map(({ label }) => label) : []
    const texts = [...stringsIn(node.title), ...node.body.flatMap(stringsOf), node.label ?? '', ...labels]
    for (const text of texts) {
      if (!suspect.test(text)) continue
      const [found] = markup.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
      if (found === undefined || reported.has(found)) continue
      reported.add(found)
      report({
        code: 'unknown-syntax',
        message: `Unexpected \`${found.slice(0, 60).trim()}\` on a screen, expected text; it stays`,
        at: locate(node.place, found),
      })
    }
  }
}

const stringsOf = (block: Block): string[] =>
  block[0] === 'pre' || block[0] === 'figure'
    ? []
    : [...phrasesOf(block).flatMap(stringsIn), ...innerBlocks(block).flatMap(stringsOf)]

/** The strings of a phrase, without code and pictures. */
const stringsIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline) =>
    typeof inline === 'string' ? [inline] : isMark(inline) && inline[0] !== 'kbd' ? stringsIn(phraseIn(inline)) : [],
  )
