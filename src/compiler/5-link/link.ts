import { type LinkTarget, mapPhrases, type Phrase, phrasesOf, phraseText } from '../../guide/content.ts'
import { fingerprint } from '../../guide/fingerprint.ts'
import type { Guide, Passport } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import { nearest } from '../../guide/nearest.ts'
import type { Code, GuideId, GuideNode, NodeId } from '../../guide/node.ts'
import type { Flow } from '../1-read/flow-file.ts'
import type { Term } from '../1-read/glossary.ts'
import { longestName, slugOf } from '../1-read/names.ts'
import { type Heading, keyOfAnchor } from '../2-plan/plan-article.ts'
import { platformsIn } from '../2-plan/platforms.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import { compareText, type Report } from '../diagnostic.ts'
import { plain } from '../language/plain.ts'
import { type GuideIndex, indexGuides, meaningOf, publicAddress } from './addresses.ts'
import { assignCodes, type CodeBook, type CodesLock } from './codes.ts'
import { errataOf } from './errata.ts'
import { linkBlocks, linkPhrase } from './link-content.ts'
import { markerOf, typedByNode } from './mark-node.ts'
import { type NameIndex, nameIndexOf, namesOf } from './other-names.ts'
import { pruneGuide } from './prune-guide.ts'
import { publishableId } from './reserved-names.ts'
import { notesOf } from './screen-notes.ts'
import { type Wording, wordingsOf } from './wordings.ts'

export interface LinkedContent {
  readonly guides: readonly Guide[]
  readonly codes: CodeBook
  /** Other wordings of messages, for the index of messages. */
  readonly wordings: readonly Wording[]
}

interface NamedDraft {
  readonly id: GuideId
  readonly draft: ArticleDraft & { readonly typed: ReadonlyMap<NodeId, readonly string[]> }
  readonly flow: Flow | undefined
}

/**
 * The fifth phase: drafts of all articles to guides. Every guide has the same ids in every language, every node has a code, and
 * every link is resolved to a node, a guide or an outside address.
 */
export function linkDrafts(
  drafts: readonly DraftWithFlow[],
  lock: CodesLock,
  terms: readonly Term[],
  report: Report,
): LinkedContent {
  const ids = guideIds(drafts, report)
  const index = indexGuides([...ids].map(([{ draft }, id]) => [draft.key, id] as const))
  const settled = [...ids].map(([{ draft, flow }, id]): NamedDraft => {
    const isOurs = (href: string) => meaningOf(href, draft, flow, index).kind === 'guide'
    const guide = pruneGuide(draft.guide, isOurs, report)
    return { id, flow, draft: { ...draft, guide, typed: typedByNode(guide.nodes, draft.language) } }
  })
  const byGuide = new Map<GuideId, NamedDraft[]>()
  const versions = new Map<GuideId, Map<Language, readonly DraftNode[]>>()
  for (const named of settled) {
    const { id, draft } = named
    byGuide.set(id, [...(byGuide.get(id) ?? []), named])
    versions.set(id, (versions.get(id) ?? new Map()).set(draft.language, draft.guide.nodes))
  }
  const codes = assignCodes(versions, lock)
  const books = { fr: nameIndexOf(terms, 'fr'), nl: nameIndexOf(terms, 'nl') }
  const guides = settled.map((named) => linkGuide(named, byGuide, index, codes, books[named.draft.language], report))
  const wordings = wordingsOf(settled, (guide, node) => codes.guides.get(guide)?.get(node)?.code, report)
  return { guides: guides.sort((a, b) => compareText(a.id, b.id) || compareText(a.language, b.language)), codes, wordings }
}

/** A draft with its flow file. */
export interface DraftWithFlow {
  readonly draft: ArticleDraft
  readonly flow: Flow | undefined
}

/**
 * The id of each article's guide: that of its flow file, else its file name, with its folder where two articles share the name. A
 * second article of one guide in one language is reported and left out.
 */
function guideIds(drafts: readonly DraftWithFlow[], report: Report): Map<DraftWithFlow, GuideId> {
  const nameOf = (key: string) => slugOf(key.split('/').at(-1) ?? key)
  const keys = new Map<string, Set<string>>()
  for (const { draft, flow } of drafts) {
    const name = flow?.id ?? nameOf(draft.key)
    keys.set(name, (keys.get(name) ?? new Set()).add(flow?.id ?? draft.key.toLowerCase()))
  }
  const ids = new Map<DraftWithFlow, GuideId>()
  const owners = new Map<string, ArticleDraft>()
  for (const drafting of drafts) {
    const { draft, flow } = drafting
    const shared = flow === undefined && (keys.get(nameOf(draft.key))?.size ?? 0) > 1
    const named = flow?.id ?? (shared ? slugOf(draft.key.replace(/\//g, '-')) : nameOf(draft.key))
    if (flow === undefined && !isSayable(draft.key))
      report({
        code: 'unusable-name',
        message: `Unexpected file name \`${draft.file.slice(-100)}\`, expected Latin letters or digits, at most ${longestName} characters; published as \`${named}\``,
        at: draft.at,
      })
    const id = publishableId(named)
    if (id !== named)
      report({
        code: 'reserved-name',
        message: `Unexpected guide \`${named}\`, expected a name that no file of the site or device of a computer has; published as \`${id}\``,
        at: draft.at,
      })
    const owner = owners.get(`${draft.language}/${id}`)
    if (owner !== undefined) {
      report({
        code: 'repeated-guide',
        message: `Unexpected second article of guide \`${id}\` in one language, expected one; it is left out`,
        at: draft.at,
        because: { message: 'First', at: owner.at },
      })
      continue
    }
    owners.set(`${draft.language}/${id}`, draft)
    ids.set(drafting, id)
  }
  return ids
}

/** Whether an address that its author recognises can be made from a file name. */
function isSayable(key: string): boolean {
  const name = key.split('/').at(-1) ?? key
  return name.length <= longestName && /[a-z0-9]/i.test(name.normalize('NFKD'))
}

function linkGuide(
  { id, draft, flow }: NamedDraft,
  guides: ReadonlyMap<GuideId, readonly NamedDraft[]>,
  index: GuideIndex,
  codes: CodeBook,
  book: NameIndex,
  report: Report,
): Guide {
  const { guide, title } = draft
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
  const said = new Set<string>()
  const reportOnce = (diagnostic: Parameters<Report>[0]) => {
    const name = `${diagnostic.code} ${diagnostic.message}`
    if (!said.has(name)) report(diagnostic)
    said.add(name)
  }
  const rewriter =
    (at: DraftNode['place']) =>
    (href: string, text: Phrase): LinkTarget | undefined => {
      const meaning = meaningOf(href, draft, flow, index)
      switch (meaning.kind) {
        case 'outside':
          return { href: meaning.href }
        case 'absent':
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
  /** The target of a call: a guide of the content, at a node or at its start, or a public address. */
  const calledBy = (href: string) => {
    const meaning = meaningOf(href, draft, flow, index)
    if (meaning.kind !== 'guide') return { target: meaning.kind === 'anchor' ? publicAddress(draft, flow) : meaning.href }
    const at = codeAt(meaning.guide, meaning.anchor)
    return { guide: meaning.guide, ...(at !== undefined && { at }) }
  }
  const errata = errataOf(draft, flow, report)
  const { elsewhere, certificate } = notesOf(draft, flow, report)
  const labels = unsaidTitles(draft)
  const nodes = guide.nodes.map((drafted): GuideNode => {
    const { place, sectionKey: _, href, optional, ...node } = drafted
    const rewrite = rewriter(place)
    const notes = errata.get(node.id)
    const names = namesOf(node.title, node.body, book)
    const others = elsewhere.get(node.id)
    const mark = markerOf(
      drafted,
      draft.language,
      (guides.get(id) ?? []).flatMap(({ draft: other }) => other.typed.get(node.id) ?? []),
    )
    return {
      ...node,
      ...(href !== undefined && calledBy(href)),
      title: mark(linkPhrase(node.title, rewrite)),
      body: mapPhrases(linkBlocks(node.body, rewrite), mark),
      code: requireCode(codes, id, node.id),
      line: place.line,
      ...(notes !== undefined && { errata: notes }),
      ...(names.length > 0 && { names }),
      ...(others !== undefined && { elsewhere: others }),
      ...(certificate.has(node.id) && { certificate: true as const }),
      ...(labels.has(node.id) && {
        label: [labels.get(node.id), ...(node.label === undefined || node.label === node.section ? [] : [node.label])].join(
          ' · ',
        ),
      }),
    }
  })
  const whole = JSON.stringify([title, nodes])
  return {
    id,
    language: draft.language,
    source: draft.file,
    title,
    description: flow?.description?.[draft.language] ?? draft.front.description ?? title,
    audience: draft.audience,
    platforms: flow?.platforms ?? platformsIn(title),
    ...(flow?.listed === 'false' && { unlisted: true }),
    start: guide.start,
    hash: fingerprint(whole) + fingerprint(`${id} ${whole}`),
    passport: passportOf(draft, flow),
    nodes,
  }
}

/** The code of a node. A node without a code is a bug of the compiler, and throws. */
function requireCode({ guides }: CodeBook, guide: GuideId, node: NodeId): Code {
  const locked = guides.get(guide)?.get(node)
  if (locked === undefined) throw new Error(`Unexpected node ${guide}/${node} without a code, expected one of the code book`)
  return locked.code
}

/**
 * Headings without a screen, because another heading follows at once, by the first screen below them, which shows them above its
 * title. The heading of the article is one of them where its first section begins at once.
 */
function unsaidTitles({ title, headings, guide: { start, nodes, sections } }: ArticleDraft): ReadonlyMap<NodeId, string> {
  const said = new Set(
    nodes.flatMap((node) => [
      phraseText(node.title),
      node.section,
      node.label,
      ...node.body.flatMap(phrasesOf).map(phraseText),
      ...(node.kind === 'question' ? node.choices.map(({ label }) => label) : []),
    ]),
  )
  const labels = new Map<NodeId, string>()
  for (const heading of headings) {
    const first = heading.key === 'start' ? start : sections.get(heading.key)
    if (first === undefined || heading.isBare || said.has(heading.title)) continue
    const above = labels.get(first)
    labels.set(first, above === undefined || above === title ? heading.title : `${above} · ${heading.title}`)
  }
  return labels
}

const anchorsOf = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ key, anchor, slug }) => (key === 'start' ? [] : [anchor ?? slug]))

const sectionTitled = (headings: readonly Heading[], title: string): Heading | undefined => {
  const wanted = plain(title).toLowerCase()
  return headings.find(({ key, title: own }) => key !== 'start' && plain(own).toLowerCase() === wanted)
}

/**
 * The passport of a guide. Microsoft's public documentation is under CC BY 4.0 (https://github.com/MicrosoftDocs/IntuneDocs,
 * LICENSE); other articles are the organisation's own.
 */
function passportOf(draft: ArticleDraft, flow: Flow | undefined): Passport {
  const languageOf = (file: string | undefined) => languages.find((language) => file?.startsWith(`${language}/`))
  const address = flow?.address?.[draft.language]
  const [from, completedFrom] = [languageOf(draft.front.translatedFrom), languageOf(draft.front.completedFrom)]
  return {
    ...(draft.front.date !== undefined && { date: draft.front.date }),
    ...(draft.front.translation !== undefined && { translation: draft.front.translation }),
    ...(from !== undefined && { translatedFrom: from }),
    ...(completedFrom !== undefined && { completedFrom }),
    ...(draft.front.isMicrosofts
      ? {
          url: publicAddress(draft, flow),
          author: 'Microsoft',
          licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        }
      : address !== undefined && { url: address }),
  }
}
