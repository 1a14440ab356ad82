/** Escapes a text for a regular expression. It works in the dialects of all hosts. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\#]/g, '\\$&')
