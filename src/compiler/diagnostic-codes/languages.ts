import type { CodeEntries } from './entry.ts'

/** Two versions of one article that do not say the same. */
export const languageCodes = {
  'languages-differ': {
    severity: 'warning',
    means: 'Screens that only one language of a guide has. A reader who switches there meets the other language.',
    fix: 'Give both versions the same headings, lists and conditions.',
    example: 'a step that was added to the French article only',
  },
} as const satisfies CodeEntries
