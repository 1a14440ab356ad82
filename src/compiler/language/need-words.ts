import type { GuideNeed } from '../../guide/guide-need.ts'

/**
 * The words of a title that show what a guide helps with. The order matters: the first pattern that a title has decides, so needs with
 * plain words of their own come before those whose words occur in any title. `other` has none.
 */
export type NeedWords = readonly (readonly [Exclude<GuideNeed, 'other'>, RegExp])[]
