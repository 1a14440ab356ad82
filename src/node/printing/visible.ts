/**
 * Characters that a terminal, an editor or a log acts on: controls (C0 and C1, line ends among them), other line separators, marks
 * that turn the direction of text, and halves of surrogate pairs.
 */
const acting = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu

/** A text on one line, with `\u001b` in place of a character that would act. */
export const visible = (text: string): string =>
  text.replace(acting, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
