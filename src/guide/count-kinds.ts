/** What may be counted, by the names in `site.json`: docs/counting.md explains each. */
export const countKinds = ['screens', 'answers', 'outcomes', 'searches'] as const
export type CountKind = (typeof countKinds)[number]
