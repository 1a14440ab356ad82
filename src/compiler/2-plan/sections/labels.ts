import { type Phrase, phraseIn, phraseText } from '../../../guide/content.ts'
import { platformIn } from '../../../guide/platforms.ts'
import type { Section, SourceBlock } from '../../1-read/article.ts'
import { trimmed } from '../../1-read/phrase.ts'
import type { Place } from '../../diagnostic.ts'
import type { LanguageWords, Role } from '../../language/language-words.ts'
import { plain } from '../../language/plain.ts'
import {
  anyMatches,
  type BilingualContext,
  firstMatch,
  matchesAnywhere,
  type PairedPhrase,
  type Paragraph,
  textsOf,
  withPhrases,
} from '../paired-phrase.ts'

/** The blocks under one label: `**Résolution #2 :**` and the blocks up to the next label. */
export interface Segment {
  readonly role: Role | 'intro'
  /** The words of the label without its colon, and its title where it has one: `Cause 1 : le câble`. */
  readonly label: string
  readonly at: Place
  readonly blocks: readonly SourceBlock[]
}

const roles: readonly Role[] = ['problem', 'cause', 'another', 'remedy', 'message', 'option', 'verify']

const roleIn = (text: string, words: LanguageWords): Role | undefined => roles.find((role) => words.labels[role].test(text))

/** A label with a title: `Cause 1 : le câble`, `Solution 2 - Redémarrer`. Without a colon the label has a number. */
const titled = /^(?:([^:]{3,40}?) ?: \S|(.{3,40}? (?:\d{1,2}|[A-Z])) ?[.–—-] \S)/

/** Whether a label has a title behind a colon or a dash. */
export const hasTitle = (label: string): boolean => label.includes(':') || titled.test(label)

/** Roles of labels that may have a title. `Problème : …` is not among them, because it names one of several problems. */
const titledRoles: readonly (Role | undefined)[] = ['cause', 'another', 'remedy', 'option']

function titledRoleIn(text: string, words: LanguageWords): Role | undefined {
  const [, beforeColon, beforeDash] = titled.exec(text) ?? []
  return roleIn(beforeColon ?? beforeDash ?? '', words)
}

/** The role of a whole label or heading, if it has one. */
const roleOf = (label: PairedPhrase, bilingual: BilingualContext): Role | undefined =>
  firstMatch(textsOf(label, bilingual), ({ text, words }) => {
    const role = titledRoleIn(text, words)
    return roleIn(text.replace(/\s*[:?]$/, ''), words) ?? (titledRoles.includes(role) ? role : undefined)
  })

/**
 * Cuts blocks into segments at their labels:
 *
 * ```md
 * **Problème :** L'écran reste noir.
 *
 * **Résolution #1** :
 *
 * 1. Rebranchez-le.
 * ```
 *
 * The bold text must be the whole label, with its colon inside or outside; `**Résolution des problèmes**` is not one. The first
 * segment, `intro`, holds the blocks before the first label; it may be empty.
 */
export function segmentsOf(blocks: readonly SourceBlock[], bilingual: BilingualContext, at: Place): Segment[] {
  const segments: { role: Segment['role']; label: string; at: Place; blocks: SourceBlock[] }[] = [
    { role: 'intro', label: '', at, blocks: [] },
  ]
  const read = withoutBullets(blocks, bilingual)
  const ways = waysIn(read, bilingual)
  for (const block of read) {
    const labelled =
      block.type !== 'paragraph'
        ? undefined
        : ways.has(block)
          ? { role: 'option' as const, label: phraseText(block.phrase), rest: { phrase: [] } }
          : readLabel(block, bilingual)
    if (labelled === undefined || block.type !== 'paragraph') {
      segments.at(-1)?.blocks.push(block)
      continue
    }
    const { rest, ...label } = labelled
    segments.push({ ...label, at: block.at, blocks: rest.phrase.length > 0 ? [withPhrases(block, rest)] : [] })
  }
  return segments
}

/**
 * The bold lines that are options: each names a platform, or says where its procedure is done, after the text has said that there are
 * several ways:
 *
 * ```md
 * Choisissez l'application que vous utilisez.
 *
 * **Dans Outlook**
 *
 * 1. Touchez **Ajouter un compte**.
 * ```
 */
function waysIn(blocks: readonly SourceBlock[], bilingual: BilingualContext): ReadonlySet<SourceBlock> {
  const cases = casesIn(blocks, bilingual)
  if (cases.length > 1) return new Set(cases)
  let severalWays = false
  const heads = blocks.filter((block, i) => {
    severalWays ||= matchesAnywhere(block, bilingual, (text, words) => words.severalWays.test(text))
    if (block.type !== 'paragraph' || !isProcedure(blocks[i + 1]) || !isBold(block.phrase)) return false
    return (
      platformIn(phraseText(block.phrase)) !== undefined ||
      (severalWays && anyMatches(textsOf(block, bilingual), (text, words) => words.saysWhere.test(text)))
    )
  })
  return new Set(heads.length > 1 ? heads : [])
}

/**
 * The bold lines that are cases of which one is the reader's: the text before them says so, or each states a case:
 *
 * ```md
 * **Vous utilisez un ordinateur portable**
 *
 * 1. Ouvrez le couvercle.
 * ```
 */
function casesIn(blocks: readonly SourceBlock[], bilingual: BilingualContext): readonly SourceBlock[] {
  const heads = blocks.filter(
    (block): block is Paragraph =>
      block.type === 'paragraph' && isBold(block.phrase) && readLabel(block, bilingual) === undefined,
  )
  const every = (test: (text: string, words: LanguageWords) => boolean) =>
    heads.every((head) => anyMatches(textsOf(head, bilingual), test))
  const [first] = heads
  const lead = first === undefined ? undefined : blocks[blocks.indexOf(first) - 1]
  const isAnnounced =
    lead?.type === 'paragraph' && matchesAnywhere(lead, bilingual, (text, words) => words.casesFollow.test(text))
  const acts = heads.some((head) => isProcedure(blocks[blocks.indexOf(head) + 1]))
  const isCase = isAnnounced || every((text, words) => words.statesCase.test(text))
  return acts && isCase && every((text, words) => !words.failedHeading.test(text)) ? heads : []
}

const isProcedure = (block: SourceBlock | undefined): boolean => block?.type === 'list' && block.style === 'ordered'

/** Whether the whole line is bold, like a heading. */
export const isBold = ([first, ...others]: Phrase): boolean =>
  others.length === 0 && first !== undefined && typeof first !== 'string' && first[0] === 'strong'

/** Replaces bullets that are labels by their blocks: `- **Cause 1** : …`. */
const withoutBullets = (blocks: readonly SourceBlock[], bilingual: BilingualContext): SourceBlock[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'list' || block.style !== 'bullet' || !block.items.some((item) => isLabel(item.blocks[0], bilingual)))
      return [block]
    return block.items.flatMap((item): readonly SourceBlock[] =>
      item.blocks.some((inner) => isLabel(inner, bilingual)) ? item.blocks : [{ ...block, at: item.at, items: [item] }],
    )
  })

const isLabel = (block: SourceBlock | undefined, bilingual: BilingualContext): boolean =>
  block?.type === 'paragraph' && readLabel(block, bilingual) !== undefined

/** Whether a label is `Option 1`, without words on what the option is about. */
export const isBareOption = (label: string, words: LanguageWords): boolean => words.labels.option.test(plain(label))

/** The role of a heading: `#### Résolution`, `### Solution 1 : Vérifier le SSID`. One above several causes is no cause. */
export function headingRole(section: Section, bilingual: BilingualContext): Role | undefined {
  const role = roleOf(headingOf(section), bilingual)
  if (role !== 'cause') return role
  const causes = section.sections.filter((inner) => roleOf(headingOf(inner), bilingual) === 'cause')
  return causes.length > 1 ? undefined : role
}

const headingOf = ({ title, twin }: Section): PairedPhrase => ({ phrase: title, ...(twin && { twin }) })

function readLabel(
  { phrase, twin }: PairedPhrase,
  bilingual: BilingualContext,
): { role: Role; label: string; rest: PairedPhrase } | undefined {
  const own = splitLabel(phrase)
  if (own === undefined) return
  const other = twin === undefined ? undefined : splitLabel(twin)
  const role = roleOf({ phrase: [own.label], ...(other && { twin: [other.label] }) }, bilingual)
  return role === undefined
    ? undefined
    : { role, label: own.label, rest: { phrase: own.rest, ...(other && { twin: other.rest }) } }
}

/**
 * Cuts `**Cause 1** : le câble` into `Cause 1` and `le câble`. The colon may be inside or outside the bold text, or absent where
 * nothing follows the label.
 */
function splitLabel([first, second, ...others]: Phrase): { readonly label: string; readonly rest: Phrase } | undefined {
  if (first === undefined || typeof first === 'string' || first[0] !== 'strong') return
  const bold = phraseText(phraseIn(first))
  const colonInside = /:\s*$/.test(bold)
  const colonOutside = typeof second === 'string' && /^[\s\u00a0]*:/.test(second)
  if (!colonInside && !colonOutside && second !== undefined) return
  const tail =
    typeof second === 'string'
      ? [second.replace(/^[\s\u00a0]*:?/, ''), ...others]
      : second === undefined
        ? []
        : [second, ...others]
  return { label: bold.replace(/[\s\u00a0]*:\s*$/, ''), rest: trimmed(tail) }
}

/** Whether the heading of a section names a problem, or the section or an inner one has labelled problems, causes or remedies. */
export function isLabelled(section: Section, bilingual: BilingualContext): boolean {
  return (
    firstMatch(textsOf(headingOf(section), bilingual), ({ text, words }) => titledRoleIn(text, words)) === 'problem' ||
    segmentsOf(section.blocks, bilingual, section.at).some(
      ({ role }) => role === 'problem' || role === 'another' || role === 'remedy' || role === 'cause',
    ) ||
    section.sections.some((inner) => headingRole(inner, bilingual) !== undefined || isLabelled(inner, bilingual))
  )
}
