import type { NodeId } from '../../guide/node.ts'
import { results } from '../1-read/flow-file.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import type { Place, Report } from '../diagnostic.ts'

/** The node that a result, `failed` or the key of a section names. Anything else is reported. */
export function targetOf(to: string, guide: DraftGuide, at: Place, report: Report): NodeId | undefined {
  if (to === 'failed') return guide.failed
  const found = results.find((result) => result === to) ?? guide.sections.get(to)
  if (found === undefined)
    report({
      code: 'unknown-section',
      message: `Unexpected target \`${to}\`, expected a result, \`failed\` or the key of a section; the guide ends there`,
      at,
    })
  return found
}
