/** A text as a pattern that fits it alone, in the regular expressions of every host here. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\#]/g, '\\$&')
