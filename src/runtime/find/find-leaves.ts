import { errorKey } from '../../guide/error-code.ts'
import type { FindIndex } from '../../guide/find.ts'
import type { Code, GuideId } from '../../guide/node.ts'

/** One index of many: what each says, in their order; an error code that several have leads to the screens of all. */
export function joinLeaves(leaves: readonly FindIndex[]): FindIndex {
  const [first, ...others] = leaves
  if (first !== undefined && others.length === 0) return first
  const codes = new Map<string, [string, ...Code[]]>()
  for (const [written, ...places] of leaves.flatMap((leaf) => leaf.codes)) {
    const known = codes.get(errorKey(written))
    if (known === undefined) codes.set(errorKey(written), [written, ...places])
    else known.push(...places)
  }
  return {
    schema: 1,
    codes: [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code),
    guides: leaves.flatMap(({ guides }) => guides),
  }
}

/** The leaf that a guide stands in. */
export const leafWith = (guide: GuideId, leaves: readonly FindIndex[]): FindIndex | undefined =>
  leaves.find(({ guides }) => guides.some(({ id }) => id === guide))
