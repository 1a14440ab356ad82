/**
 * Characters that a terminal, an editor or a log interprets: controls (C0 and C1, with line ends), other line separators, marks that
 * change the direction of text, and halves of surrogate pairs.
 */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu

/** A text on one line, with escapes such as `\u001b` in place of these characters. */
export const visible = (text: string): string =>
  text.replace(controls, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
