import * as v from 'valibot'
import { fingerprint } from '../../guide/fingerprint.ts'
import type { Guide } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import { type Report, startOf } from '../diagnostic.ts'
import { inLanguages } from '../in-languages.ts'
import { guideKey, readRecord, writeRecord } from './record-file.ts'

/** `approvals.json`: the trees that an author has read through, each by its fingerprint, by guide and language. */
export type Approvals = Readonly<Record<GuideId, Readonly<Record<Language, string | undefined>>>>

export const approvalsFile = 'approvals.json'

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'the fingerprint of a tree'))
const schema = v.strictObject({
  approved: v.record(guideKey, inLanguages(digest)),
})

/** Parses the approvals. A missing file is an empty one. One that cannot be read is reported, and counts as none. */
export const readApprovals = (text: string | undefined, report: Report): Approvals =>
  readRecord(
    text,
    {
      file: approvalsFile,
      schema,
      fault: 'unreadable-approvals',
      expected: 'guides with fingerprints',
      writtenBy: 'content approve',
      otherwise: 'no guide counts as approved',
    },
    report,
  )?.approved ?? {}

/** The fingerprint of what a reader may see of a guide. The place of a screen in its article, and its code, do not count. */
export function treeOf({ title, description, start, nodes }: Guide): string {
  const seen = JSON.stringify([title, description, start, nodes.map(({ line: _, code: __, ...node }) => node)])
  return fingerprint(seen) + fingerprint(`tree ${seen}`)
}

/** A guide in one language, with the fingerprint of its tree. */
export type Tree = Pick<Guide, 'id' | 'language'> & { readonly tree: string }

/** How a guide stands to its approval. `changed`: its tree is not the one that was read. */
export const approvalOf = ({ id, language, tree }: Tree, approvals: Approvals): 'none' | 'approved' | 'changed' => {
  const approved = approvals[id]?.[language]
  return approved === undefined ? 'none' : approved === tree ? 'approved' : 'changed'
}

/** Reports each guide whose tree has changed since it was approved, and approvals of guides that are gone. */
export function checkApprovals(guides: readonly Guide[], approvals: Approvals, report: Report): void {
  for (const guide of guides) {
    const approved = approvals[guide.id]?.[guide.language]
    if (approved !== undefined && approved !== treeOf(guide))
      report({
        code: 'changed-since-approval',
        message: `Unexpected change of the tree of \`${guide.id}\` since it was approved, expected the tree that was read through; \`content diff\` shows what changed, \`content approve ${guide.id}\` approves it again`,
        at: startOf(guide.source),
      })
  }
  const known = new Set(guides.map(({ id, language }) => `${id} ${language}`))
  for (const [id, versions] of Object.entries(approvals))
    for (const language of languages)
      if (versions[language] !== undefined && !known.has(`${id} ${language}`))
        report({
          code: 'idle-approval',
          message: `Unexpected approval of \`${id}\` in \`${language}\`, expected a guide of the content`,
          at: startOf(approvalsFile),
        })
}

/** The text of the approvals with some guides approved as they are now, in the order of their names. */
export function writeApprovals(approvals: Approvals, read: readonly Tree[]): string {
  const approved = new Map(Object.entries(approvals))
  for (const { id, language, tree } of read) approved.set(id, { ...approved.get(id), [language]: tree })
  return writeRecord('approved', approved)
}
