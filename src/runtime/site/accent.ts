import { contrast, enough, mix } from './contrast.ts'

/** What links and buttons are drawn in: their colour, that of a button under a pointer, and that of one that is pressed. */
export interface Accent {
  readonly key: string
  readonly tint: string
  readonly down: string
}

/** What text in the colour stands on, as `screen.css` has it: the page, and the quiet parts of it. */
export const grounds = { light: { page: '#ffffff', quiet: '#f3f6f8' }, dark: { page: '#10191f', quiet: '#18242c' } } as const

/** On a dark page a colour that only just reaches what text needs looks dim. */
const wantedInDark = 6

/** A colour as it stands on a light page: it is used as it is. */
export const lightAccent = (colour: string): Accent => ({
  key: colour.toLowerCase(),
  tint: mix(colour, grounds.light.page, 0.08),
  down: mix(colour, '#000000', 0.75),
})

/** What a colour becomes on a dark page: itself with as much white as it takes. */
export function darkAccent(colour: string): Accent {
  const of = (share: number): Accent => {
    const key = mix(colour, '#ffffff', share)
    return { key, tint: mix(key, grounds.dark.page, 0.12), down: mix(key, '#ffffff', 0.6) }
  }
  return firstOf(of, (accent) => lowest(accent, grounds.dark) >= wantedInDark)
}

/** The least contrast that text in the colour has with anything that it stands on. */
export const lowest = ({ key, tint }: Accent, { page, quiet }: { readonly page: string; readonly quiet: string }): number =>
  Math.min(...[page, quiet, tint].map((ground) => contrast(key, ground)))

/** Whether links and buttons in a colour can be read on a light page. */
export const isReadable = (colour: string): boolean => lowest(lightAccent(colour), grounds.light) >= enough

/** The colour itself where it can be read, else the lightest of its darker shades that can. */
export const readableShade = (colour: string): string =>
  firstOf(
    (share) => lightAccent(mix(colour, '#000000', share)),
    ({ key }) => isReadable(key),
  ).key

/** The selector of a deployment's own colour: stronger than the one of the stylesheets, wherever they stand. */
export const ownColour = ':root:root'

/** The rules that change a page over to a colour. */
export function accentRules(colour: string): readonly string[] {
  const rule = ({ key, tint, down }: Accent) => `${ownColour}{--key:${key};--key-tint:${tint};--key-down:${down}}`
  return [rule(lightAccent(colour)), `@media screen and (prefers-color-scheme:dark){${rule(darkAccent(colour))}}`]
}

/** What the largest share of a colour makes that is enough; what the least makes where none is. */
function firstOf(of: (share: number) => Accent, isEnough: (accent: Accent) => boolean): Accent {
  for (let hundredths = 100; hundredths > 0; hundredths--) {
    const accent = of(hundredths / 100)
    if (isEnough(accent)) return accent
  }
  return of(0)
}
