import { alertTypes, isMark, type Phrase, phraseIn } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { showHidden } from '../1-read/hidden-characters.ts'
import type { Report } from '../diagnostic.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/** Invisible characters that change the direction of reading. */
const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** The rest of a marker after parsing: `[!code-csharp[x](y)]`, `[!HINT]`; tags of template engines; alerts of MkDocs. */
const otherTool = /\[!\s*\p{L}[\w-]*\]?|\{%|\{\{[<%]|^!!! ?\w+/u
/** A quick test before the patterns above: most texts match none of them. */
const suspect = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]|\[!|\{%|\{\{|^!!!/

/** Checks for text that readers see differently from its author, and for syntax of other tools. */
export function checkTexts(sections: readonly SectionParts[], language: Language, locate: Locate, report: Report): void {
  let isForeign = false
  for (const { phrase, at } of sections.flatMap(({ texts }) => texts))
    for (const text of stringsIn(phrase)) {
      if (!suspect.test(text)) continue
      const from = (index: number) => locate(at, text.slice(index))
      const quote = (index: number) => showHidden(text.slice(index, index + 40)).trim()
      const turn = text.search(turnsDirection)
      if (turn !== -1)
        report({
          code: 'hidden-character',
          message: `Unexpected invisible character that turns the direction of reading, \`${quote(turn)}\`, expected only what a reader sees`,
          at: from(turn),
        })
      const foreign = text.search(rightToLeft)
      if (foreign !== -1 && !isForeign) {
        report({
          code: 'foreign-script',
          message: `Unexpected words that are read from right to left, \`${quote(foreign)}\`, expected ${language}`,
          at: from(foreign),
        })
        isForeign = true
      }
      const marker = otherTool.exec(text)
      if (marker)
        report({
          code: 'unknown-syntax',
          message: `Unexpected \`${marker[0]}\`, expected ${meant(marker[0])}; the text stays`,
          at: from(marker.index),
        })
    }
}

const alerts = alertTypes.map((type) => `[!${type.toUpperCase()}]`)

const meant = (marker: string): string =>
  alerts.includes(marker.toUpperCase())
    ? `\`> ${marker}\``
    : marker.startsWith('[!')
      ? `one of ${alerts.map((alert) => `\`${alert}\``).join(', ')}`
      : 'Markdown'

/** The strings of a phrase, without code and pictures. */
const stringsIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline) => (typeof inline === 'string' ? [inline] : isMark(inline) ? stringsIn(phraseIn(inline)) : []))
