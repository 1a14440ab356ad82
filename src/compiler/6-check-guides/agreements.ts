import * as v from 'valibot'
import { blocksText, phraseText } from '../../guide/content.ts'
import { fingerprint } from '../../guide/fingerprint.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import type { NamedDraft } from '../5-link/draft-with-flow.ts'
import type { Report } from '../diagnostic.ts'
import { inLanguages } from '../in-languages.ts'
import { guideKey, readRecord, writeRecord } from './record-file.ts'

/** The fingerprint of each section of a version, by its key. */
type Sections = Readonly<Record<string, string>>

/** `agreements.json`: guides whose versions an author has compared, with the sections of each version as they were then. */
export type Agreements = Readonly<Record<GuideId, Readonly<Record<Language, Sections | undefined>>>>

export const agreementsFile = 'agreements.json'

const sections = v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, 'the fingerprint of a section')))
const schema = v.strictObject({
  agreed: v.record(guideKey, inLanguages(sections)),
})

/** Parses the agreements. A missing file is an empty one. One that cannot be read is reported, and counts as none. */
export const readAgreements = (text: string | undefined, report: Report): Agreements =>
  readRecord(
    text,
    {
      file: agreementsFile,
      schema,
      fault: 'unreadable-agreements',
      expected: 'guides with fingerprints of sections',
      writtenBy: 'content agree',
      otherwise: 'no versions count as compared',
    },
    report,
  )?.agreed ?? {}

/** The fingerprint of the article's words in each section of a version: neither its corrections nor its place count. */
export function sectionsOf({ draft }: NamedDraft): Sections {
  const texts = new Map<string, string>()
  for (const { sectionKey, title, body, was } of draft.guide.nodes) {
    if (sectionKey === '') continue
    const said = was ?? { title, body }
    texts.set(sectionKey, `${texts.get(sectionKey) ?? ''}\n${phraseText(said.title)}\n${blocksText(said.body)}`)
  }
  return Object.fromEntries([...texts].map(([key, text]) => [key, fingerprint(text)]))
}

/** Reports each section that has changed in one language alone since an author said that the versions of its guide agree. */
export function checkAgreements(drafts: readonly NamedDraft[], agreements: Agreements, report: Report): void {
  const byGuide = new Map<GuideId, NamedDraft[]>()
  for (const named of drafts) byGuide.set(named.id, [...(byGuide.get(named.id) ?? []), named])
  for (const [id, agreed] of Object.entries(agreements)) {
    const changes = (byGuide.get(id) ?? []).map((named) => ({
      named,
      keys: changedKeys(agreed[named.draft.language] ?? {}, sectionsOf(named)),
    }))
    for (const { named, keys } of changes)
      for (const other of changes) {
        if (other.named === named) continue
        for (const key of keys) if (!other.keys.has(key)) reportDrift(named, other.named, key, report)
      }
  }
}

/** The keys of sections that are new, gone, or have other words. */
const changedKeys = (before: Sections, now: Sections): ReadonlySet<string> =>
  new Set([...Object.keys(before), ...Object.keys(now)].filter((key) => before[key] !== now[key]))

function reportDrift({ id, draft }: NamedDraft, { draft: other }: NamedDraft, key: string, report: Report): void {
  const own = draft.headings.find((heading) => heading.key === key)
  const there = other.headings.find((heading) => heading.key === key)
  report({
    code: 'translation-drift',
    message: `Unexpected change of section \`${key}\` (${(own ?? there)?.title.slice(0, 60) ?? key}) in \`${draft.file}\` alone, expected one in \`${other.file}\` too; \`content agree ${id}\` says that both versions agree again`,
    at: own?.at ?? draft.at,
    ...(there && { because: { message: 'The section that did not change', at: there.at } }),
  })
}

/** The text of the agreements, in the order of guides, with the versions of one guide as they are now. */
export function writeAgreements(agreements: Agreements, versions: readonly NamedDraft[]): string {
  const agreed = new Map(Object.entries(agreements))
  for (const named of versions) {
    const { language } = named.draft
    agreed.set(named.id, { ...agreed.get(named.id), [language]: sectionsOf(named) })
  }
  return writeRecord('agreed', new Map([...agreed].map(([id, own]) => [id, inOrder(own)])))
}

const inOrder = (own: Agreements[string]) =>
  Object.fromEntries(languages.flatMap((language) => (own[language] === undefined ? [] : [[language, own[language]]])))
