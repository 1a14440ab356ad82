import { type LinkTarget, type Phrase, phraseText } from '../../guide/content.ts'
import type { Guide, Passport } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Code, Erratum, GuideId, GuideNode, NodeId } from '../../guide/node.ts'
import type { Section } from '../1-read/article.ts'
import { longestName, slugOf } from '../1-read/read-article.ts'
import { compareText, type Report } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import { plain } from '../language/language-words.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import { platformsIn } from '../2-plan/platforms.ts'
import { meaningOf, publicAddress } from './addresses.ts'
import { assignCodes, type CodeBook, type CodesLock } from './codes.ts'
import { fingerprint } from './fingerprint.ts'
import type { DraftNode } from './draft-node.ts'
import { type DraftGuide, growGuide } from './grow-guide.ts'
import { linkBlocks, linkPhrase } from './link-content.ts'
import { publishableId } from './reserved-names.ts'

export interface Linked {
  readonly guides: readonly Guide[]
  readonly codes: CodeBook
}

interface Draft {
  readonly id: GuideId
  readonly planned: ArticlePlan
  readonly grown: DraftGuide
}

/**
 * The third phase: plans of all languages -> guides. Nodes and targets, the same ids in every language, a code for each,
 * and every link resolved: to a node, to a guide, or to an address outside.
 */
export function linkArticles(plans: readonly ArticlePlan[], lock: CodesLock, report: Report): Linked {
  const ids = guideIds(plans, report)
  const guideOfKey = new Map([...ids].map(([plan, id]) => [plan.article.key, id] as const))
  const drafts = [...ids].map(([planned, id]): Draft => {
    const article = (href: string) => {
      const meaning = meaningOf(href, planned.article, planned.flow, guideOfKey)
      if (meaning.kind === 'guide') return { guide: meaning.guide }
      return { target: meaning.kind === 'anchor' ? publicAddress(planned.article, planned.flow) : meaning.href }
    }
    return { id, planned, grown: growGuide(planned, article, report) }
  })
  const versions = new Map<GuideId, Map<Language, readonly DraftNode[]>>()
  for (const { id, planned, grown } of drafts) versions.set(id, (versions.get(id) ?? new Map()).set(planned.article.language, grown.nodes))
  const codes = assignCodes(versions, lock)
  const guides = drafts.map((draft) => finish(draft, drafts, guideOfKey, codes, report))
  return { guides: guides.sort((a, b) => compareText(a.id, b.id) || compareText(a.language, b.language)), codes }
}

/** The short id of each article: its flow file's, else its file name, told apart by its folder where two share it. */
function guideIds(plans: readonly ArticlePlan[], report: Report): Map<ArticlePlan, GuideId> {
  const nameOf = (key: string) => slugOf(key.split('/').at(-1) ?? key)
  const keys = new Map<string, Set<string>>()
  for (const { article, flow } of plans) {
    const name = flow?.id ?? nameOf(article.key)
    keys.set(name, (keys.get(name) ?? new Set()).add(flow?.id ?? article.key.toLowerCase()))
  }
  const ids = new Map<ArticlePlan, GuideId>()
  const owners = new Map<string, ArticlePlan>()
  for (const plan of plans) {
    const { article, flow } = plan
    const shared = flow === undefined && (keys.get(nameOf(article.key))?.size ?? 0) > 1
    const named = flow?.id ?? (shared ? slugOf(article.key.replace(/\//g, '-')) : nameOf(article.key))
    if (flow === undefined && !isSayable(article.key))
      report({ code: 'unusable-name', message: `Unexpected file name \`${article.file.slice(-100)}\`, expected Latin letters or digits, at most ${longestName} characters; published as \`${named}\``, at: article.root.at })
    const id = publishableId(named)
    if (id !== named) report({ code: 'reserved-name', message: `Unexpected guide \`${named}\`, expected a name that no file of the site or device of a computer has; published as \`${id}\``, at: article.root.at })
    const owner = owners.get(`${article.language}/${id}`)
    if (owner !== undefined) {
      report({ code: 'repeated-guide', message: `Unexpected second article of guide \`${id}\` in one language, expected one; it is left out`, at: article.root.at, because: { message: 'First', at: owner.article.root.at } })
      continue
    }
    owners.set(`${article.language}/${id}`, plan)
    ids.set(plan, id)
  }
  return ids
}

/** Can an address be made of the file's name that its author would know again? */
function isSayable(key: string): boolean {
  const name = key.split('/').at(-1) ?? key
  return name.length <= longestName && /[a-z0-9]/i.test(name.normalize('NFKD'))
}

function finish({ id, planned, grown }: Draft, drafts: readonly Draft[], guideOfKey: ReadonlyMap<string, GuideId>, codes: CodeBook, report: Report): Guide {
  const { article, flow } = planned
  const codeOf = (guide: GuideId, node: NodeId | undefined): Code | undefined => (node === undefined ? undefined : codes.guides.get(guide)?.get(node)?.code)
  /** The node that a link into a guide leads to: the section that its anchor names, in this language or another. */
  const codeAt = (guide: GuideId, anchor: string | undefined): Code | undefined => {
    if (anchor === undefined) return
    const versions = drafts.filter((draft) => draft.id === guide).sort((a, b) => Number(b.planned.article.language === article.language) - Number(a.planned.article.language === article.language))
    for (const { planned: other, grown: nodes } of versions) {
      const key = other.keyOfAnchor(anchor)
      const code = codeOf(guide, key === undefined ? undefined : nodes.sections.get(key))
      if (code !== undefined) return code
    }
    return
  }
  /** The heading of a guide whose anchor is most like one that is not there. */
  const like = (anchor: string, guide: GuideId): string => {
    const [name] = nearest(anchor, drafts.filter((draft) => draft.id === guide).flatMap(({ planned: { article: other } }) => anchorsOf(other.root)), { most: 1, least: 0.4 })
    return name === undefined ? '' : `, perhaps \`#${name}\``
  }
  const said = new Set<string>()
  const once = (diagnostic: Parameters<Report>[0]) => {
    const name = `${diagnostic.code} ${diagnostic.message}`
    if (!said.has(name)) report(diagnostic)
    said.add(name)
  }
  const rewriter = (at: DraftNode['place']) => (href: string, text: Phrase): LinkTarget | undefined => {
    const meaning = meaningOf(href, article, flow, guideOfKey)
    switch (meaning.kind) {
      case 'outside':
        return { href: meaning.href }
      case 'absent':
        once({ code: 'absent-article', message: `Unexpected link to \`${href}\`, which is not in the content, expected an article of it; leads to ${meaning.href}`, at })
        return { href: meaning.href }
      case 'guide': {
        const code = codeAt(meaning.guide, meaning.anchor)
        if (meaning.anchor !== undefined && code === undefined)
          once({ code: 'dangling-anchor', message: `Unexpected link to \`${href}\`, expected a heading of \`${meaning.guide}\`${like(meaning.anchor, meaning.guide)}; leads to its start`, at })
        return { guide: meaning.guide, ...(code !== undefined && { code }) }
      }
      case 'anchor': {
        const code = codeAt(id, meaning.anchor)
        if (code !== undefined) return { guide: id, code }
        const section = sectionTitled(article.root, phraseText(text))
        const found = section === undefined ? undefined : codeAt(id, section.anchor ?? section.slug)
        once({
          code: 'dangling-anchor',
          message: `Unexpected link to \`#${meaning.anchor}\`, expected a heading of this article${found === undefined ? `${like(meaning.anchor, id)}; leads to its start` : `; leads to the heading of its text, \`${phraseText(section?.title ?? [])}\``}`,
          at,
          ...(section !== undefined && { because: { message: 'The heading', at: section.at } }),
        })
        return { guide: id, ...(found !== undefined && { code: found }) }
      }
    }
  }
  const errata = errataOf(planned, grown)
  const title = phraseText(article.root.title)
  const isTitled = grown.nodes.some((node) => phraseText(node.title) === title || node.label === title)
  const nodes = grown.nodes.map((draft): GuideNode => {
    const { place, href, ...node } = draft
    const rewrite = rewriter(place)
    const notes = errata.get(draft.id)
    const at = draft.kind === 'call' && draft.guide !== undefined && href?.includes('#') ? codeAt(draft.guide, href.split('#')[1]?.toLowerCase()) : undefined
    return {
      ...node,
      title: linkPhrase(draft.title, rewrite),
      body: linkBlocks(draft.body, rewrite),
      code: codeOf(id, draft.id) ?? '',
      line: place.line,
      ...(at !== undefined && { at }),
      ...(notes !== undefined && { errata: notes }),
      // The article's own heading stands on its first screen, as its title or above it.
      ...(draft.id === grown.start && !isTitled && { label: title }),
    } as GuideNode
  })
  return {
    id,
    language: article.language,
    source: article.file,
    title,
    description: flow?.description?.[article.language] ?? article.front.description ?? title,
    audience: planned.audience,
    platforms: flow?.platforms ?? platformsIn(title),
    start: grown.start,
    hash: fingerprint(JSON.stringify([title, nodes])) + fingerprint(JSON.stringify([nodes, title]) + id),
    passport: passportOf(planned),
    nodes,
  }
}

const anchorsOf = (section: Section): string[] => section.sections.flatMap((inner) => [inner.anchor ?? inner.slug, ...anchorsOf(inner)])

const sectionTitled = (section: Section, title: string): Section | undefined => {
  for (const inner of section.sections) {
    if (plain(phraseText(inner.title)).toLowerCase() === plain(title).toLowerCase()) return inner
    const found = sectionTitled(inner, title)
    if (found !== undefined) return found
  }
  return
}

/** The corrections of the flow file, by the node that shows them. */
function errataOf({ flow, article }: ArticlePlan, { nodes, sections }: DraftGuide): Map<NodeId, Erratum[]> {
  const errata = new Map<NodeId, Erratum[]>()
  for (const [key, section] of Object.entries(flow?.sections ?? {}))
    for (const { date, text, near, source } of section.errata ?? []) {
      const words = text[article.language]
      if (words === undefined) continue
      const quote = near?.[article.language]
      const node = quote === undefined ? sections.get(key) : nodes.find((candidate) => plain(`${phraseText(candidate.title)} ${JSON.stringify(candidate.body)}`).includes(plain(quote)))?.id
      if (node !== undefined) errata.set(node, [...(errata.get(node) ?? []), { date, text: words, ...(source !== undefined && { source }) }])
    }
  return errata
}

/** Microsoft's public documentation is under CC BY 4.0 (https://github.com/MicrosoftDocs/IntuneDocs, LICENSE). */
const passportOf = ({ article, flow }: ArticlePlan): Passport => ({
  ...(article.front.date !== undefined && { date: article.front.date }),
  ...(article.front.translation !== undefined && { translation: article.front.translation }),
  url: publicAddress(article, flow),
  author: 'Microsoft',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
})
