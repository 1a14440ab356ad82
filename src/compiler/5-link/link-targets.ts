import { type LinkTarget, type Phrase, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { nearest } from '../../guide/nearest.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import { type Heading, keyOfAnchor } from '../2-plan/section-names.ts'
import type { Finding, Place, Report } from '../diagnostic.ts'
import { plain } from '../language/plain.ts'
import { type GuideIndex, meaningOf, publicAddress } from './addresses.ts'
import type { CodeBook } from './codes.ts'
import type { NamedDraft } from './draft-with-flow.ts'
import type { LinkRewriter } from './link-content.ts'

/** Where the links of one guide lead. A link to a missing article or heading is reported once for the guide. */
export interface LinkTargets {
  /** Resolves the links of a node at a place. */
  readonly rewriterAt: (at: Place) => LinkRewriter
  /** The target of a call: a guide of the content, at a node or at its start, or a public address, where there is one. */
  readonly calledBy: (href: string) => { readonly guide: GuideId; readonly at?: Code } | { readonly target?: string }
}

/** The content that links lead into: the drafts of every guide in each language, its addresses, and the codes of its screens. */
export interface Linked {
  readonly guides: ReadonlyMap<GuideId, readonly NamedDraft[]>
  readonly index: GuideIndex
  readonly codes: CodeBook
}

/** The targets of the links of one draft. */
export function linkTargets(named: NamedDraft, linked: Linked, report: Report): LinkTargets {
  const { draft, flow } = named
  const reportOnce = onceFor(report)
  return {
    rewriterAt: (at) => (href, text) => {
      const meaning = meaningOf(href, draft, flow, linked.index)
      switch (meaning.kind) {
        case 'outside':
          return { href: meaning.href }
        case 'absent':
          reportOnce(absentArticle(href, meaning.href, at))
          return meaning.href === undefined ? undefined : { href: meaning.href }
        case 'guide':
          return guideTarget(href, meaning, named, linked, reportOnce, at)
        case 'anchor':
          return anchorTarget(meaning.anchor, text, named, linked, reportOnce, at)
      }
    },
    calledBy: (href) => {
      const meaning = meaningOf(href, draft, flow, linked.index)
      if (meaning.kind !== 'guide') {
        const target = meaning.kind === 'anchor' ? publicAddress(draft, flow) : meaning.href
        return target === undefined ? {} : { target }
      }
      const at = codeAt(meaning.guide, meaning.anchor, draft.language, linked)
      return { guide: meaning.guide, ...(at !== undefined && { at }) }
    },
  }
}

/** The same message is reported once for a guide. */
function onceFor(report: Report): Report {
  const reported = new Set<string>()
  return (finding) => {
    const name = `${finding.code} ${finding.message}`
    if (!reported.has(name)) report(finding)
    reported.add(name)
  }
}

const absentArticle = (href: string, leadsTo: string | undefined, at: Place): Finding =>
  leadsTo === undefined
    ? {
        code: 'dead-link',
        message: `Unexpected link to \`${href}\`, which is not in the content, expected an article of it or an address with https:; its text stays`,
        at,
      }
    : {
        code: 'absent-article',
        message: `Unexpected link to \`${href}\`, which is not in the content, expected an article of it; leads to ${leadsTo}`,
        at,
      }

/** The screen of another guide that a link leads to; its start where no heading has the anchor. */
function guideTarget(
  href: string,
  { guide, anchor }: { readonly guide: GuideId; readonly anchor?: string | undefined },
  { draft }: NamedDraft,
  linked: Linked,
  report: Report,
  at: Place,
): LinkTarget {
  const code = codeAt(guide, anchor, draft.language, linked)
  if (anchor !== undefined && code === undefined)
    report({
      code: 'dangling-anchor',
      message: `Unexpected link to \`${href}\`, expected a heading of \`${guide}\`${similarAnchor(anchor, guide, linked)}; leads to its start`,
      at,
    })
  return { guide, ...(code !== undefined && { code }) }
}

/** The screen of the same guide that an anchor leads to: where no heading has it, that of the heading with the words of the link. */
function anchorTarget(
  anchor: string,
  text: Phrase,
  { id, draft }: NamedDraft,
  linked: Linked,
  report: Report,
  at: Place,
): LinkTarget {
  const code = codeAt(id, anchor, draft.language, linked)
  if (code !== undefined) return { guide: id, code }
  const section = sectionTitled(draft.headings, phraseText(text))
  const found = section === undefined ? undefined : codeAt(id, section.anchor ?? section.slug, draft.language, linked)
  report({
    code: 'dangling-anchor',
    message: `Unexpected link to \`#${anchor}\`, expected a heading of this article${found === undefined ? `${similarAnchor(anchor, id, linked)}; leads to its start` : `; leads to the heading of its text, \`${section?.title}\``}`,
    at,
    ...(section !== undefined && { because: { message: 'The heading', at: section.at } }),
  })
  return { guide: id, ...(found !== undefined && { code: found }) }
}

/** The code that a link into a guide leads to: the first of the section that its anchor names, in this language or another. */
function codeAt(
  guide: GuideId,
  anchor: string | undefined,
  language: Language,
  { guides, codes }: Pick<Linked, 'guides' | 'codes'>,
): Code | undefined {
  if (anchor === undefined) return
  const versions = [...(guides.get(guide) ?? [])].sort(
    (a, b) => Number(b.draft.language === language) - Number(a.draft.language === language),
  )
  for (const { draft } of versions) {
    const key = keyOfAnchor(draft.headings, anchor)
    const node = key === undefined ? undefined : draft.guide.sections.get(key)
    const code = node === undefined ? undefined : codes.guides.get(guide)?.get(node)?.code
    if (code !== undefined) return code
  }
  return
}

/** Words for a message: the heading of a guide whose anchor is most like a missing one. */
function similarAnchor(anchor: string, guide: GuideId, { guides }: Pick<Linked, 'guides'>): string {
  const known = (guides.get(guide) ?? []).flatMap(({ draft }) => anchorsOf(draft.headings))
  const [name] = nearest(anchor, known, { most: 1, least: 0.4 })
  return name === undefined ? '' : `, perhaps \`#${name}\``
}

const anchorsOf = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ key, anchor, slug }) => (key === 'start' ? [] : [anchor ?? slug]))

const sectionTitled = (headings: readonly Heading[], title: string): Heading | undefined => {
  const wanted = plain(title).toLowerCase()
  return headings.find(({ key, title: own }) => key !== 'start' && plain(own).toLowerCase() === wanted)
}
