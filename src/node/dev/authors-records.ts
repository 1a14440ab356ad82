import { lockFile, writeLock } from '../../compiler/5-link/codes.ts'
import { agreementsFile } from '../../compiler/6-check-guides/agreements.ts'
import { approvalsFile, writeApprovals } from '../../compiler/6-check-guides/approvals.ts'
import type { Diagnostic } from '../../compiler/diagnostic.ts'
import type { EditAnswer } from '../../ui/rooms/authors/edits.ts'
import { agreedFiles } from '../authoring/agreed-files.ts'
import { lockFaults } from '../authoring/lock-faults.ts'
import type { SettingsEditor } from '../authoring/settings-editor.ts'
import type { Edition } from '../edition.ts'
import type { AuthorsRecords } from './authors-edits.ts'

/**
 * What a click on the page of authors writes down of the content as it is now. Refused where the author saw other trees or codes; a file
 * that cannot be read is not written over.
 */
export function recordsOf(
  folder: string,
  save: SettingsEditor['save'],
  current: () => Promise<Pick<Edition, 'summaries' | 'diagnostics' | 'approvals' | 'made'>>,
): AuthorsRecords {
  return {
    articlesOf: async (guide) => articlesOf((await current()).summaries, guide),
    approve: async (guide, seen) => {
      const { summaries, diagnostics, approvals } = await current()
      const trees = summaries.filter(({ id }) => id === guide)
      return (
        refusalOf(trees, seen, unreadable(approvalsFile, diagnostics)) ??
        save(guide, [{ path: approvalsFile, text: writeApprovals(approvals, trees) }])
      )
    },
    agree: async (guide, seen) => {
      const { summaries, diagnostics, made } = await current()
      const trees = summaries.filter(({ id }) => id === guide)
      const versions = made.drafts.filter(({ id }) => id === guide)
      return (
        refusalOf(trees, seen, unreadable(agreementsFile, diagnostics)) ??
        save(guide, await agreedFiles(folder, versions, made.agreements))
      )
    },
    lock: async (retired) => {
      const { diagnostics, made } = await current()
      const [fault] = lockFaults(diagnostics)
      if (fault !== undefined) return { refused: 'unreadable', because: fault.message }
      const lost = made.codes.lost.map(({ code }) => code)
      if (retired.length > 0 && [...lost].sort().join() !== [...retired].sort().join()) return { refused: 'changed' }
      return save('', [{ path: lockFile, text: writeLock(made.codes, made.lock, retired.length > 0) }])
    },
  }
}

/** Why nothing can be written down of trees: there are none, others were seen, or the file has a fault. */
function refusalOf(
  trees: Edition['summaries'],
  seen: Readonly<Record<string, string>>,
  fault: Diagnostic | undefined,
): EditAnswer | undefined {
  if (trees.length === 0) return { refused: 'unknown' }
  if (trees.some(({ language, tree }) => seen[language] !== tree)) return { refused: 'changed' }
  return fault && { refused: 'unreadable', because: fault.message }
}

/** The finding that a file of records cannot be read. */
const unreadable = (file: string, diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ at, code }) => at.file === file && code.startsWith('unreadable-'))

/** The articles of a guide by language, below their folders, as a new flow file names them. `undefined` for an unknown guide. */
function articlesOf(summaries: Edition['summaries'], guide: string): Readonly<Record<string, string>> | undefined {
  const own = summaries.filter(({ id }) => id === guide)
  return own.length === 0
    ? undefined
    : Object.fromEntries(own.map(({ language, source }) => [language, source.slice(language.length + 1)]))
}
