import { visible } from './visible.ts'

/**
 * Data as JSON that is also harmless in a terminal and in the log of a CI: the same data, in which control characters and `##[` are
 * written as escapes of JSON.
 */
export const jsonText = (data: unknown, indent?: number): string =>
  JSON.stringify(data, null, indent)
    .split('\n')
    .map((line) => visible(line).replace(/##(?=\w*\[)/g, '#\\u0023'))
    .join('\n')
