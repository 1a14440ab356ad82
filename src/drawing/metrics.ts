/** Sizes of text in a drawing, in SVG units. Layout and SVG must agree on them. */
export const fontSize = 13
export const lineHeight = 17

/** Space between the left edge of a shape and its text. It is the same for all kinds, and wide enough for pointed shapes. */
export const textInset = 18
