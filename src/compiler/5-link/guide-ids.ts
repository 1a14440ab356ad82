import type { GuideId } from '../../guide/node.ts'
import { longestName, slugOf } from '../1-read/names.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { Report } from '../diagnostic.ts'
import type { DraftWithFlow } from './draft-with-flow.ts'
import { publishableId } from './reserved-names.ts'

/**
 * The id of each article's guide: that of its flow file, else its file name, with its folder where two articles share the name. A
 * second article of one guide in one language is reported and left out.
 */
export function guideIds(drafts: readonly DraftWithFlow[], report: Report): Map<DraftWithFlow, GuideId> {
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
