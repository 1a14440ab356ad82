import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Section, SourceBlock } from '../1-read/article.ts'
import { trimmed } from '../1-read/phrase.ts'
import type { Place } from '../diagnostic.ts'
import { type LanguageWords, plain, type Role } from '../language/language-words.ts'

/** What stands under one label: `**Résolution #2 :**` and the blocks up to the next label. */
export interface Segment {
  readonly role: Role | 'intro'
  /** The label's own words, without its colon. */
  readonly label: string
  readonly number?: number
  readonly at: Place
  readonly blocks: readonly SourceBlock[]
}

const roles: readonly Role[] = ['problem', 'cause', 'remedy', 'message', 'option', 'verify']

/** The role that a whole label or heading announces, if any. */
export function roleOf(label: string, words: LanguageWords): { readonly role: Role; readonly number?: number } | undefined {
  const text = plain(label).replace(/\s*:$/, '')
  for (const role of roles) {
    const match = words.labels[role].exec(text)
    const number = match?.slice(1).find((group) => group !== undefined)
    if (match) return { role, ...(number !== undefined && { number: Number(number) }) }
  }
  return
}

/**
 * ```md
 * **Problème :** L'écran reste noir.
 *
 * **Résolution #1** :
 *
 * 1. Rebranchez-le.
 * ```
 *
 * The blocks cut at their labels. The bold text must be the whole label, its colon inside or outside; `**Résolution des
 * problèmes**` is none. The first segment, `intro`, is what stands before any label; it may be empty.
 */
export function segmentsOf(blocks: readonly SourceBlock[], words: LanguageWords, at: Place): Segment[] {
  const segments: { role: Segment['role']; label: string; number?: number; at: Place; blocks: SourceBlock[] }[] = [{ role: 'intro', label: '', at, blocks: [] }]
  for (const block of blocks) {
    const labelled = block.type === 'paragraph' ? readLabel(block.phrase, words) : undefined
    if (labelled === undefined || block.type !== 'paragraph') {
      segments.at(-1)?.blocks.push(block)
      continue
    }
    const { rest, ...label } = labelled
    segments.push({ ...label, at: block.at, blocks: rest.length > 0 ? [{ ...block, phrase: rest }] : [] })
  }
  return segments
}

function readLabel(phrase: Phrase, words: LanguageWords): { role: Role; label: string; number?: number; rest: Phrase } | undefined {
  const [first, second, ...others] = phrase
  if (first === undefined || typeof first === 'string' || first[0] !== 'strong') return
  const bold = phraseText(first.slice(1) as Phrase)
  const role = roleOf(bold, words)
  if (role === undefined) return
  const colonInside = /:\s*$/.test(bold)
  const colonOutside = typeof second === 'string' ? /^[\s\u00a0]*:/.test(second) : false
  if (!colonInside && !colonOutside && second !== undefined) return
  const tail = typeof second === 'string' ? [second.replace(/^[\s\u00a0]*:?/, ''), ...others] : second === undefined ? [] : [second, ...others]
  return { ...role, label: bold.replace(/[\s\u00a0]*:\s*$/, ''), rest: trimmed(tail) }
}

/** Does the section hold labelled problems or remedies, itself or below? */
export function isLabelled(section: Section, words: LanguageWords): boolean {
  return (
    segmentsOf(section.blocks, words, section.at).some(({ role }) => role === 'problem' || role === 'remedy' || role === 'cause') ||
    section.sections.some((inner) => roleOf(phraseText(inner.title), words) !== undefined || isLabelled(inner, words))
  )
}
