import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import type { Term } from '../1-read/glossary.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import { compareText, type Report } from '../diagnostic.ts'
import type { OwnWords } from '../language/own-words.ts'
import { lexiconWith } from '../language/words-of.ts'
import { actOnErrata } from './act-on-errata.ts'
import { indexGuides, meaningOf } from './addresses.ts'
import { assignCodes, type CodeBook, type CodesLock } from './codes.ts'
import type { DraftWithFlow, NamedDraft } from './draft-with-flow.ts'
import { placeErrata } from './errata.ts'
import { formerNamesOf } from './former-names.ts'
import { guideIds } from './guide-ids.ts'
import { linkGuide } from './link-guide.ts'
import { typedByNode } from './mark-node.ts'
import { nameIndexOf } from './other-names.ts'
import { pruneGuide } from './prune-guide.ts'
import { askQuestions } from './questions/ask-questions.ts'
import { type Wording, wordingsOf } from './wordings.ts'

export interface LinkedContent {
  readonly guides: readonly Guide[]
  readonly codes: CodeBook
  /** Other wordings of messages, for the index of messages. */
  readonly wordings: readonly Wording[]
  /** What the guides are made of, for those who change them. */
  readonly drafts: readonly NamedDraft[]
  /** The names that guides had before. */
  readonly formerNames: ReadonlyMap<GuideId, readonly GuideId[]>
}

/**
 * The fifth phase: drafts of all articles to guides. Every guide has the same ids in every language, every node has a code, and
 * every link is resolved to a node, a guide or an outside address.
 */
export function linkDrafts(
  drafts: readonly DraftWithFlow[],
  lock: CodesLock,
  terms: readonly Term[],
  own: OwnWords | undefined,
  report: Report,
): LinkedContent {
  const ids = guideIds(drafts, report)
  const index = indexGuides([...ids].map(([{ draft }, id]) => [draft.key, id] as const))
  const corrected = new Map<GuideId, DraftWithFlow[]>()
  for (const [{ draft, flow }, id] of ids) {
    const isOurs = (href: string) => meaningOf(href, draft, flow, index).kind === 'guide'
    const pruned = pruneGuide(draft.guide, isOurs, report)
    const errata = placeErrata({ ...draft, guide: pruned }, flow, report)
    const guide = actOnErrata(pruned, errata, draft.language, report)
    corrected.set(id, [...(corrected.get(id) ?? []), { flow, draft: { ...draft, guide } }])
  }
  const byGuide = new Map<GuideId, NamedDraft[]>()
  for (const [id, versions] of corrected)
    byGuide.set(
      id,
      askQuestions(versions, report).map(({ draft, flow }): NamedDraft => {
        return { id, flow, draft: { ...draft, typed: typedByNode(draft.guide.nodes, draft.language) } }
      }),
    )
  const settled = [...byGuide.values()].flat()
  const nodesOf = (named: readonly NamedDraft[]): ReadonlyMap<Language, readonly DraftNode[]> =>
    new Map(named.map(({ draft }) => [draft.language, draft.guide.nodes]))
  const formerNames = formerNamesOf(ids, report)
  const codes = assignCodes(new Map([...byGuide].map(([id, named]) => [id, nodesOf(named)])), lock, formerNames)
  const spoken = new Set(settled.map(({ draft }) => draft.language))
  const books = new Map([...spoken].map((language) => [language, nameIndexOf(terms, language)]))
  const context = { index, codes, books, own, wordsOf: lexiconWith(own), report }
  const guides = settled.map((named) => linkGuide(named, byGuide, context))
  const wordings = wordingsOf(settled, (guide, node) => codes.guides.get(guide)?.get(node)?.code, report)
  return {
    guides: guides.sort((a, b) => compareText(a.id, b.id) || compareText(a.language, b.language)),
    codes,
    wordings,
    drafts: settled,
    formerNames,
  }
}
