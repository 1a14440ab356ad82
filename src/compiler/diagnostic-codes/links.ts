import type { CodeEntries } from './entry.ts'

/** Links and pictures. */
export const linkCodes = {
  'absent-article': {
    severity: 'info',
    means: 'A link to an article that is not in the content. It leads to that article’s public address.',
    fix: 'Nothing, or add the article, so that the reader stays in the wizard and has it without a network.',
    example: '[Inscrire](inscrire-android.md)',
  },
  'dangling-anchor': {
    severity: 'warning',
    means: 'A link to a heading that is not there. It leads to the heading that its text names, else to the start of the guide.',
    fix: 'Link to the `<a name>` of a heading.',
    example: '[plus bas](#gone)',
  },
  'damaged-link': {
    severity: 'warning',
    means: 'An address with a slip that has one reading. The guide has it repaired.',
    fix: 'Correct the address.',
    example: '[outil](ttps://example.org/)',
  },
  'unsafe-link': {
    severity: 'warning',
    means: 'An address that a help page must not open: another scheme than https:, http:, mailto: or tel:, one with a password, one without a scheme. Its text stays.',
    fix: 'Link to an `https:` address.',
    example: '[x](javascript:alert(1))',
  },
} as const satisfies CodeEntries
