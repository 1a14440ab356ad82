/** The text of a file with these lines. */
export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`
