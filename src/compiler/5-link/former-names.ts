import type { GuideId } from '../../guide/node.ts'
import { placeIn } from '../1-read/flow-file.ts'
import type { Report } from '../diagnostic.ts'
import type { DraftWithFlow } from './draft-with-flow.ts'

/** The names that guides had before, by guide. A name that a guide has now, or that two guides claim, is reported and left out. */
export function formerNamesOf(
  ids: ReadonlyMap<DraftWithFlow, GuideId>,
  report: Report,
): ReadonlyMap<GuideId, readonly GuideId[]> {
  const taken = new Map<GuideId, GuideId>([...ids.values()].map((id) => [id, id]))
  const former = new Map<GuideId, GuideId[]>()
  for (const [{ flow }, id] of ids)
    (flow?.formerly ?? []).forEach((name, i) => {
      const owner = taken.get(name)
      if (owner === undefined) {
        taken.set(name, id)
        former.set(id, [...(former.get(id) ?? []), name])
      } else if (flow !== undefined && (owner !== id || name === id))
        report({
          code: 'taken-former-name',
          message: `Unexpected former name \`${name}\` of \`${id}\`, expected one that no other guide has or had; it is left out`,
          at: placeIn(flow, ['formerly', i]),
        })
    })
  return former
}
