/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number]

/** The least contrast of text (WCAG 2.2, success criterion 1.4.3). */
export const enough = 4.5

/** The parts of a colour `#1a4f8b`, in upper or lower case. Any other text is black. */
export function rgbOf(colour: string): Rgb {
  const number = /^#[\da-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0
  return [number >> 16, (number >> 8) & 255, number & 255]
}

/** The relative luminance of a colour, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
export function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast ratio of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes two colours: `share` of the first, from 0 to 1, and the rest of the other. */
export function mix(colour: string, other: string, share: number): string {
  const rest = rgbOf(other)
  const parts = rgbOf(colour).map((part, index) => Math.round(part * share + (rest[index] ?? 0) * (1 - share)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
