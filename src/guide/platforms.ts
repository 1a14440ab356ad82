import type { Platform } from './guide.ts'

/** Product names are the same in every language. Windows Server is not a reader's device. */
const names: readonly (readonly [Platform, RegExp])[] = [
  ['android', /\bandroid\b/i],
  ['ios', /\b(?:ios|ipados|iphone|ipad)\b/i],
  ['windows', /\bwindows\b(?! server)/i],
  ['macos', /\b(?:mac ?os(?: x)?|mac)\b/i],
]

/** Every platform that a text names. */
export const platformsIn = (text: string): Platform[] => names.flatMap(([platform, name]) => (name.test(text) ? [platform] : []))

/** The platform that a text names; `undefined` where it names none or several. */
export function platformIn(text: string): Platform | undefined {
  const [only, ...others] = platformsIn(text)
  return others.length === 0 ? only : undefined
}
