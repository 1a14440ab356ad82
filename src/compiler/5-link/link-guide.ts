import { mapPhrases, type Phrase, phraseText } from '../../guide/content.ts'
import { fingerprint } from '../../guide/fingerprint.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Code, Erratum, GuideId, GuideNode, NodeId } from '../../guide/node.ts'
import { platformsIn } from '../../guide/platforms.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import type { OwnWords } from '../language/own-words.ts'
import type { Lexicon } from '../language/words-of.ts'
import { wordsOf } from '../language/words-of.ts'
import type { GuideIndex } from './addresses.ts'
import type { CodeBook } from './codes.ts'
import { withContactLast } from './contact-last.ts'
import type { NamedDraft } from './draft-with-flow.ts'
import { needOf } from './guide-need.ts'
import { headingOf } from './headings/heading-of.ts'
import { withHeadings } from './headings/node-headings.ts'
import { linkBlocks, linkPhrase } from './link-content.ts'
import { type LinkTargets, linkTargets } from './link-targets.ts'
import { markerOf } from './mark-node.ts'
import { type NameIndex, namesOf } from './other-names.ts'
import { passportOf } from './passport.ts'
import { markPhones } from './phone-links.ts'
import { notesOf } from './screen-notes.ts'
import { shortTitleOf } from './short-title.ts'
import { withTeamNumbers } from './team-numbers.ts'
import { titlesNotShown } from './titles-not-shown.ts'

/** What all guides of the content share. */
export interface LinkContext {
  readonly index: GuideIndex
  readonly codes: CodeBook
  readonly books: ReadonlyMap<Language, NameIndex>
  readonly own: OwnWords | undefined
  /** The words of each language, with those of the organisation. */
  readonly wordsOf: Lexicon
  readonly report: Report
}

/** Makes the guide of a draft: its nodes with codes, resolved links, marks, errata and notes. `guides`: the drafts of every guide of the content, in each language. */
export function linkGuide(
  named: NamedDraft,
  guides: ReadonlyMap<GuideId, readonly NamedDraft[]>,
  { index, codes, books, own, wordsOf, report }: LinkContext,
): Guide {
  const { id, draft, flow } = named
  const { guide, title } = draft
  const words = wordsOf(draft.language)
  const targets = linkTargets(named, { guides, index, codes }, report)
  const notes = { ...notesOf(draft, flow, report), labels: titlesNotShown(draft), typed: typedIn(guides.get(id) ?? []) }
  const linked = withTeamNumbers(guide.nodes, own, words, report)
    .map((node) => withContactLast(node, words))
    .map((node) => linkNode(node, named, targets, notes, { codes, books }))
  const places = guide.nodes.map(({ place }) => place)
  const nodes = withHeadings(linked, places, named, guides, wordsOf, report)
  const heading = headingOf([title], words)
  const short = shortTitleOf(named, report)
  const need = needOf(guides.get(id) ?? [named])
  const whole = JSON.stringify([title, ...(short === undefined ? [] : [short]), nodes])
  return {
    id,
    language: draft.language,
    source: draft.file,
    title,
    ...(heading !== undefined && { heading: phraseText(heading.phrase) }),
    ...(short !== undefined && { short }),
    description: flow?.description?.[draft.language] ?? draft.front.description ?? title,
    audience: draft.audience,
    platforms: flow?.platforms ?? platformsIn(title),
    ...(need !== 'other' && { need }),
    ...(flow?.listed === 'false' && { unlisted: true }),
    start: guide.start,
    hash: fingerprint(whole) + fingerprint(`${id} ${whole}`),
    passport: passportOf(draft, flow),
    nodes,
  }
}

/** What notes, pictures and headings of a guide say of its nodes, by their ids. */
interface NodeNotes extends ReturnType<typeof notesOf> {
  readonly labels: ReadonlyMap<NodeId, string>
  /** The texts that a node says to type, in each version of the guide. */
  readonly typed: (node: NodeId) => readonly string[]
}

const typedIn =
  (versions: readonly NamedDraft[]): NodeNotes['typed'] =>
  (node) =>
    versions.flatMap(({ draft }) => draft.typed.get(node) ?? [])

/** A node of a draft as one of the guide: with its code, its resolved links, and what is marked in its text. */
function linkNode(
  drafted: DraftNode,
  { id, draft: { language } }: NamedDraft,
  { rewriterAt, calledBy }: LinkTargets,
  { elsewhere, headings, certificate, labels, typed }: NodeNotes,
  { codes, books }: Pick<LinkContext, 'codes' | 'books'>,
): GuideNode {
  const { place, sectionKey: _, href, optional, byFlow, wordedAt, was, ...node } = drafted
  const rewrite = rewriterAt(place)
  const names = namesOf(node.title, node.body, books.get(language) ?? new Map())
  const others = elsewhere.get(node.id)
  const heading = node.heading ?? headingFor(node.title, headings.get(node.id))
  const mark = markerOf(drafted, language, typed(node.id))
  const label = labels.get(node.id)
  return {
    ...node,
    ...(href !== undefined && calledBy(href)),
    title: mark(linkPhrase(node.title, rewrite)),
    ...(heading && { heading: mark(heading) }),
    body: mapPhrases(linkBlocks(node.body, rewrite), mark),
    ...(node.errata && { errata: node.errata.map((erratum) => withNumbers(erratum, language)) }),
    ...(was && { was: { title: linkPhrase(was.title, rewrite), body: linkBlocks(was.body, rewrite) } }),
    code: requireCode(codes, id, node.id),
    line: place.line,
    ...(names.length > 0 && { names }),
    ...(others !== undefined && was === undefined && { elsewhere: others }),
    ...(certificate.has(node.id) && node.kind === 'step' && !node.superseded && { certificate: true as const }),
    ...(label !== undefined && {
      label: [label, ...(node.label === undefined || node.label === node.section ? [] : [node.label])].join(' · '),
    }),
  }
}

/** The heading that a flow file has for a title; `undefined` where the title says the same. */
const headingFor = (title: Phrase, written: string | undefined): Phrase | undefined =>
  written === undefined || phraseText(title) === written ? undefined : [written]

/** A correction with the telephone numbers of its text as links. */
function withNumbers(erratum: Erratum, language: Language): Erratum {
  const said = markPhones([erratum.text], wordsOf(language).phones)
  return said.length === 1 && said[0] === erratum.text ? erratum : { ...erratum, said }
}

/** The code of a node. A node without a code is a bug of the compiler, and throws. */
function requireCode({ guides }: CodeBook, guide: GuideId, node: NodeId): Code {
  const locked = guides.get(guide)?.get(node)
  if (locked === undefined) throw new Error(`Unexpected node ${guide}/${node} without a code, expected one of the code book`)
  return locked.code
}
