import type { Guide } from '../guide/guide.ts'
import { nearest } from '../guide/nearest.ts'
import type { Code, GuideId } from '../guide/node.ts'
import { type Flow, placeIn } from './1-read/flow-file.ts'
import type { Decision } from './2-plan/decision.ts'
import { type CodeBook, type CodesLock, lockFile } from './5-link/codes.ts'
import type { DraftWithFlow, NamedDraft } from './5-link/draft-with-flow.ts'
import { linkDrafts } from './5-link/link.ts'
import { type Redirects, readRedirects } from './5-link/redirects.ts'
import type { Wording } from './5-link/wordings.ts'
import { type Agreements, checkAgreements } from './6-check-guides/agreements.ts'
import { type Approvals, checkApprovals } from './6-check-guides/approvals.ts'
import { checkGuides } from './6-check-guides/check-guides.ts'
import { type KnownFinding, setKnownApart } from './6-check-guides/known-findings.ts'
import { compareDiagnostics, compareText, type Diagnostic, type Report, withSeverity } from './diagnostic.ts'
import type { DraftedText } from './draft-text.ts'
import { type OwnWords, synonymsOf } from './language/own-words.ts'
import { leftOutOf } from './left-out.ts'
import type { Content } from './survey.ts'

export interface Compilation {
  readonly guides: readonly Guide[]
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[]
  /** The findings that flow files explain, which are not among `diagnostics`. */
  readonly known: readonly KnownFinding[]
  /** Codes that no node has any more, each with the code that replaces it, or `null`. */
  readonly retired: Readonly<Record<Code, Code | null>>
  readonly codes: CodeBook
  /** Other wordings of messages, from flow files. */
  readonly wordings: readonly Wording[]
  /** Words of the organisation that mean the same, for the search. */
  readonly synonyms: readonly (readonly string[])[]
  /** The words of the organisation. */
  readonly own: OwnWords | undefined
  readonly lock: CodesLock
  readonly approvals: Approvals
  readonly agreements: Agreements
  /** The decisions about the shape of each tree, by the path of its article. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>
  /** What the guides are made of, for those who change them. */
  readonly drafts: readonly NamedDraft[]
  /** The names that guides had before. */
  readonly formerNames: ReadonlyMap<GuideId, readonly GuideId[]>
}

/** Last step of a compilation: links and checks the drafts of all texts, which come in the order of the survey. */
export function assemble(content: Content, drafted: readonly DraftedText[]): Compilation {
  const { texts, folder, flows, unread, unplanned, lock, approvals, agreements, diagnostics: surveyed } = content
  const leftOut = leftOutOf(content, drafted)
  const diagnostics: Diagnostic[] = [
    ...surveyed,
    ...drafted.flatMap((text) => text.diagnostics).filter((finding) => !leftOut.explains(finding)),
  ]
  // The file that cannot be read is the fault. What is wrong with trees without it would only hide it.
  const report: Report = (finding) => {
    if (!unplanned.has(finding.at.file) && !leftOut.isBeside(finding) && !leftOut.explains(finding))
      diagnostics.push(withSeverity(finding))
  }
  const drafts = drafted
    .flatMap((text, i) => text.drafts.map((draft): DraftWithFlow => ({ draft, flow: texts[i]?.flow })))
    .sort((a, b) => compareText(a.draft.file, b.draft.file))
  reportIdleFlows(flows, drafts, report)
  const linked = linkDrafts(drafts, lock, folder.glossary?.terms ?? [], folder.own, report)
  const redirects = readRedirects(flows, linked.codes, report)
  const isLockUnread = surveyed.some(({ at, severity }) => at.file === lockFile && severity === 'error')
  checkGuides(linked, redirects.named, [...unread, ...leftOut.guides, ...(isLockUnread ? [undefined] : [])], report)
  checkApprovals(linked.guides, approvals, report)
  checkAgreements(linked.drafts, agreements, report)
  const { open, known } = setKnownApart(sortedOnce(diagnostics), texts, drafted)
  return {
    guides: linked.guides,
    diagnostics: [...open].sort(compareDiagnostics),
    known,
    retired: retiredCodes(lock, linked.codes, redirects),
    codes: linked.codes,
    wordings: linked.wordings,
    synonyms: synonymsOf(folder.own),
    own: folder.own,
    lock,
    approvals,
    agreements,
    drafts: linked.drafts,
    formerNames: linked.formerNames,
    decisions: new Map(drafts.map(({ draft }) => [draft.file, draft.decisions])),
  }
}

/** Codes that no screen has any more, each with the code that a flow file redirects it to. */
function retiredCodes(lock: CodesLock, { lost }: CodeBook, redirects: Redirects): Compilation['retired'] {
  const codes = [...Object.keys(lock.retired), ...lost.map(({ code }) => code)].sort(compareText)
  return Object.fromEntries<Code | null>([...codes.map((code) => [code, null] as const), ...redirects.codes])
}

/** Diagnostics by place, each once: what is wrong with an include is reported for every article that includes it. */
function sortedOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((diagnostic, i) => {
    const before = sorted[i - 1]
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0
  })
}

/** Reports flow files without an article, and sections in flow files that their articles do not have. */
function reportIdleFlows(flows: readonly Flow[], drafts: readonly DraftWithFlow[], report: Report): void {
  for (const flow of flows) {
    const own = drafts
      .filter((drafting) => drafting.flow === flow)
      .map(({ draft }) => ({ file: draft.file, keys: new Set(draft.headings.map(({ key }) => key)) }))
    if (own.length === 0)
      report({
        code: 'idle-flow',
        message: `Unexpected flow of \`${flow.id}\` without an article, expected one in the content`,
        at: placeIn(flow, ['articles']),
      })
    for (const [key, { of = [] }] of own.length === 0 ? [] : Object.entries(flow.sections ?? {}))
      of.forEach((names, i) => {
        for (const name of [names].flat())
          if (!own.some(({ keys }) => keys.has(name)))
            report({
              code: 'idle-part',
              message: `Unexpected part \`${name}\` of \`${key}\`, expected a section of the article; it is passed over`,
              at: placeIn(flow, ['sections', key, 'of', i]),
            })
      })
    for (const key of own.length === 0 ? [] : Object.keys(flow.sections ?? {}))
      if (!own.some(({ keys }) => keys.has(key)))
        report({
          code: 'unknown-section',
          message: `Unexpected section \`${key}\`, expected one of ${own.map(({ file }) => `\`${file}\``).join(' or ')}: ${nearest(
            key,
            own.flatMap(({ keys }) => [...keys]),
          )
            .map((name) => `\`${name}\``)
            .join(', ')}`,
          at: placeIn(flow, ['sections', key]),
        })
  }
}
