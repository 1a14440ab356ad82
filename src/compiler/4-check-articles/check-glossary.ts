import { type Inline, isMark, type Phrase, phraseIn, phraseText } from '../../guide/content.ts'
import type { AvoidedForm } from '../1-read/glossary.ts'
import type { Report } from '../diagnostic.ts'
import { plain } from '../language/plain.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/**
 * Reports forms that the glossary tells to avoid, each once for an article, at its first place. Bold text and code do not count,
 * because they name what a device shows.
 */
export function checkGlossary(
  sections: readonly SectionParts[],
  avoided: readonly AvoidedForm[],
  locate: Locate,
  report: Report,
): void {
  if (avoided.length === 0) return
  const texts = sections.flatMap((parts) => parts.texts)
  const all = plain(texts.map(({ text }) => text).join('\n')).toLowerCase()
  for (const { form, instead, within } of avoided) {
    const wanted = plain(form)
    // A quick test of all texts at once, because most articles contain none of the forms.
    if (!all.includes(wanted.toLowerCase())) continue
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu')
    const right = within.map((word) => plain(word).toLowerCase())
    const found = texts.filter(({ phrase }) => pattern.test(without(right, plain(phraseText(ownWords(phrase))).toLowerCase())))
    const [first] = found
    if (first === undefined) continue
    const more = found.length > 1 ? `, in ${found.length} places` : ''
    const said = pattern.exec(first.text)?.[0] ?? form
    report({
      code: 'avoided-form',
      message: `Unexpected \`${said}\`${more}, expected ${instead === undefined ? 'another word' : `\`${instead}\``} (glossary.yaml)`,
      at: locate(first.at, said),
    })
  }
}

const without = (words: readonly string[], text: string): string =>
  words.reduce((left, word) => left.replaceAll(word, ' · '), text)

const ownWords = (phrase: Phrase): Phrase =>
  phrase.flatMap((inline): Inline[] =>
    typeof inline === 'string' ? [inline] : isMark(inline) && inline[0] !== 'strong' ? [...ownWords(phraseIn(inline))] : [' · '],
  )
