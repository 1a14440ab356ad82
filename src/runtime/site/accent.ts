import { contrast, enough, mix } from './contrast.ts'

/** The colours of links and buttons: `key` their own, `tint` under a pointer, `down` of a pressed button. */
export interface Accent {
  readonly key: string
  readonly tint: string
  readonly down: string
}

/** The backgrounds of text in that colour, as in `screen.css`: the page, and its quiet parts. */
export const grounds = { light: { page: '#ffffff', quiet: '#f3f6f8' }, dark: { page: '#10191f', quiet: '#18242c' } } as const

/** The contrast on a dark page: the least that text needs would look dim there. */
const wantedInDark = 6

/** The accent for light pages: the colour unchanged. */
export const lightAccent = (colour: string): Accent => ({
  key: colour.toLowerCase(),
  tint: mix(colour, grounds.light.page, 0.08),
  down: mix(colour, '#000000', 0.75),
})

/** The accent for dark pages: the colour with as much white as its contrast needs. */
export function darkAccent(colour: string): Accent {
  const of = (share: number): Accent => {
    const key = mix(colour, '#ffffff', share)
    return { key, tint: mix(key, grounds.dark.page, 0.12), down: mix(key, '#ffffff', 0.6) }
  }
  return firstOf(of, (accent) => lowest(accent, grounds.dark) >= wantedInDark)
}

/** The lowest contrast of text in an accent with its backgrounds. */
export const lowest = ({ key, tint }: Accent, { page, quiet }: { readonly page: string; readonly quiet: string }): number =>
  Math.min(...[page, quiet, tint].map((ground) => contrast(key, ground)))

/** Whether links and buttons in a colour have enough contrast on a light page. */
export const isReadable = (colour: string): boolean => lowest(lightAccent(colour), grounds.light) >= enough

/** The colour itself where it is readable, otherwise its lightest darker shade that is. */
export const readableShade = (colour: string): string =>
  firstOf(
    (share) => lightAccent(mix(colour, '#000000', share)),
    ({ key }) => isReadable(key),
  ).key

/** The selector of a deployment's own colour. Its specificity is higher than that of the stylesheets. */
export const ownColour = ':root:root'

/** The CSS rules that set a colour as the accent of a page. */
export function accentRules(colour: string): readonly string[] {
  const rule = ({ key, tint, down }: Accent) => `${ownColour}{--key:${key};--key-tint:${tint};--key-down:${down}}`
  return [rule(lightAccent(colour)), `@media screen and (prefers-color-scheme:dark){${rule(darkAccent(colour))}}`]
}

/** The accent with the largest share of a colour that is enough; with the smallest share where none is. */
function firstOf(of: (share: number) => Accent, isEnough: (accent: Accent) => boolean): Accent {
  for (let hundredths = 100; hundredths > 0; hundredths--) {
    const accent = of(hundredths / 100)
    if (isEnough(accent)) return accent
  }
  return of(0)
}
