import { type Approvals, approvalsFile, type Tree, writeApprovals } from '../../compiler/6-check-guides/approvals.ts'
import type { EditAnswer } from '../../ui/rooms/authors/edits.ts'
import { digest } from '../digest.ts'
import { replaceBelow } from '../files/write-below.ts'

/**
 * Writes down that an author has read a guide: `seen` are the fingerprints of the trees that were shown, by language. Refused where
 * the trees are others by now.
 */
export async function approveGuide(
  folder: string,
  current: readonly Tree[],
  seen: Readonly<Record<string, string>>,
  approvals: Approvals,
): Promise<EditAnswer> {
  if (current.length === 0) return { refused: 'unknown' }
  if (current.some(({ language, tree }) => seen[language] !== tree)) return { refused: 'changed' }
  const text = writeApprovals(approvals, current)
  try {
    await replaceBelow(folder, approvalsFile, new TextEncoder().encode(text))
    return { done: { path: approvalsFile, version: digest(text).slice(0, 16) } }
  } catch (error) {
    return { refused: 'unsaved', because: error instanceof Error ? error.message : String(error) }
  }
}
