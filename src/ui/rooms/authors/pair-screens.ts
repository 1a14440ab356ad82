import type { Code, GuideNode } from '../../../guide/node.ts'

/** One screen in two languages; absent in a language that does not have it. */
export interface ScreenPair {
  readonly code: Code
  readonly one?: GuideNode
  readonly other?: GuideNode
}

/**
 * Pairs the screens of two versions of a guide by their codes, in the order of the first. A screen that only the second has comes
 * after the screen that it follows there. Both may be empty.
 */
export function pairScreens(one: readonly GuideNode[], other: readonly GuideNode[]): readonly ScreenPair[] {
  const others = new Map(other.map((node) => [node.code, node]))
  const known = new Set(one.map(({ code }) => code))
  const alone = new Map<Code | undefined, GuideNode[]>()
  let last: Code | undefined
  for (const node of other) {
    if (known.has(node.code)) last = node.code
    else alone.set(last, [...(alone.get(last) ?? []), node])
  }
  const onlyOther = (after: Code | undefined): ScreenPair[] =>
    (alone.get(after) ?? []).map((node) => ({ code: node.code, other: node }))
  return [
    ...onlyOther(undefined),
    ...one.flatMap((node): ScreenPair[] => {
      const twin = others.get(node.code)
      return [{ code: node.code, one: node, ...(twin && { other: twin }) }, ...onlyOther(node.code)]
    }),
  ]
}
