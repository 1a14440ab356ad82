import { type LinkTarget, phraseText } from '../../guide/content.ts'
import { nearest } from '../../guide/nearest.ts'
import type { Code, GuideId, NodeId } from '../../guide/node.ts'
import { type Heading, keyOfAnchor } from '../2-plan/plan-article.ts'
import type { Place, Report } from '../diagnostic.ts'
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

/** `guides`: the drafts of every guide of the content, in each language. */
export function linkTargets(
  { id, draft, flow }: NamedDraft,
  guides: ReadonlyMap<GuideId, readonly NamedDraft[]>,
  index: GuideIndex,
  codes: CodeBook,
  report: Report,
): LinkTargets {
  const codeOf = (guide: GuideId, node: NodeId | undefined): Code | undefined =>
    node === undefined ? undefined : codes.guides.get(guide)?.get(node)?.code
  /** The node that a link into a guide leads to: the first of the section that its anchor names, in this language or another. */
  const codeAt = (guide: GuideId, anchor: string | undefined): Code | undefined => {
    if (anchor === undefined) return
    const versions = [...(guides.get(guide) ?? [])].sort(
      (a, b) => Number(b.draft.language === draft.language) - Number(a.draft.language === draft.language),
    )
    for (const { draft: other } of versions) {
      const key = keyOfAnchor(other.headings, anchor)
      const code = codeOf(guide, key === undefined ? undefined : other.guide.sections.get(key))
      if (code !== undefined) return code
    }
    return
  }
  /** Words for a message: the heading of a guide whose anchor is most like a missing one. */
  const similarAnchor = (anchor: string, guide: GuideId): string => {
    const [name] = nearest(
      anchor,
      (guides.get(guide) ?? []).flatMap(({ draft: other }) => anchorsOf(other.headings)),
      { most: 1, least: 0.4 },
    )
    return name === undefined ? '' : `, perhaps \`#${name}\``
  }
  const reported = new Set<string>()
  const reportOnce = (diagnostic: Parameters<Report>[0]) => {
    const name = `${diagnostic.code} ${diagnostic.message}`
    if (!reported.has(name)) report(diagnostic)
    reported.add(name)
  }
  const rewriterAt: LinkTargets['rewriterAt'] =
    (at) =>
    (href, text): LinkTarget | undefined => {
      const meaning = meaningOf(href, draft, flow, index)
      switch (meaning.kind) {
        case 'outside':
          return { href: meaning.href }
        case 'absent':
          if (meaning.href === undefined) {
            reportOnce({
              code: 'dead-link',
              message: `Unexpected link to \`${href}\`, which is not in the content, expected an article of it or an address with https:; its text stays`,
              at,
            })
            return
          }
          reportOnce({
            code: 'absent-article',
            message: `Unexpected link to \`${href}\`, which is not in the content, expected an article of it; leads to ${meaning.href}`,
            at,
          })
          return { href: meaning.href }
        case 'guide': {
          const code = codeAt(meaning.guide, meaning.anchor)
          if (meaning.anchor !== undefined && code === undefined)
            reportOnce({
              code: 'dangling-anchor',
              message: `Unexpected link to \`${href}\`, expected a heading of \`${meaning.guide}\`${similarAnchor(meaning.anchor, meaning.guide)}; leads to its start`,
              at,
            })
          return { guide: meaning.guide, ...(code !== undefined && { code }) }
        }
        case 'anchor': {
          const code = codeAt(id, meaning.anchor)
          if (code !== undefined) return { guide: id, code }
          const section = sectionTitled(draft.headings, phraseText(text))
          const found = section === undefined ? undefined : codeAt(id, section.anchor ?? section.slug)
          reportOnce({
            code: 'dangling-anchor',
            message: `Unexpected link to \`#${meaning.anchor}\`, expected a heading of this article${found === undefined ? `${similarAnchor(meaning.anchor, id)}; leads to its start` : `; leads to the heading of its text, \`${section?.title}\``}`,
            at,
            ...(section !== undefined && { because: { message: 'The heading', at: section.at } }),
          })
          return { guide: id, ...(found !== undefined && { code: found }) }
        }
      }
    }
  const calledBy: LinkTargets['calledBy'] = (href) => {
    const meaning = meaningOf(href, draft, flow, index)
    if (meaning.kind !== 'guide') {
      const target = meaning.kind === 'anchor' ? publicAddress(draft, flow) : meaning.href
      return target === undefined ? {} : { target }
    }
    const at = codeAt(meaning.guide, meaning.anchor)
    return { guide: meaning.guide, ...(at !== undefined && { at }) }
  }
  return { rewriterAt, calledBy }
}

const anchorsOf = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ key, anchor, slug }) => (key === 'start' ? [] : [anchor ?? slug]))

const sectionTitled = (headings: readonly Heading[], title: string): Heading | undefined => {
  const wanted = plain(title).toLowerCase()
  return headings.find(({ key, title: own }) => key !== 'start' && plain(own).toLowerCase() === wanted)
}
