import type { CodeEntries } from './entry.ts'

/** Differences between two versions of one article. */
export const languageCodes = {
  'missing-translation': {
    severity: 'info',
    means: 'A guide that one language of the content does not have. Its readers get the other version, marked with its language.',
    fix: 'Add the translated article at the same path, or name both in a flow file.',
    example: 'fr/vpn.md without nl/vpn.md',
  },
  'languages-differ': {
    severity: 'error',
    means:
      'Screens, or answers of a question, that only one language of a guide has. A reader who switches there meets the other language.',
    fix: 'Give both versions the same headings, lists and conditions.',
    example: 'a step that was added to the French article only',
  },
  'stale-translation': {
    severity: 'warning',
    means:
      'The article that this one was translated from has changed since: `source_hash` of the front matter is not the first of its SHA-256.',
    fix: 'Compare the two, mend the translation, and write the hash that the message says.',
    example: 'source_hash: 0123456789abcdef',
  },
  'translation-drift': {
    severity: 'warning',
    means:
      'A section that has changed in one language alone since an author said that the versions of its guide agree (`content agree`).',
    fix: 'Bring the other version up to date, then say that they agree again with `content agree`.',
    example: 'a step mended in French after `content agree`',
  },
  'unreadable-agreements': {
    severity: 'error',
    means: '`agreements.json` is not what `content agree` writes. No versions count as compared.',
    fix: 'Restore the file from version control.',
    example: 'a merge conflict left in the file',
  },
  'unknown-original': {
    severity: 'warning',
    means: 'A translation that does not say which article of the content it was made from.',
    fix: 'Name it in the front matter: `translated_from: fr/article.md`.',
    example: 'translation: project without translated_from',
  },
  'links-differ': {
    severity: 'warning',
    means: 'A section whose links lead elsewhere in the other language. Anchors and `/fr-fr/` in addresses do not count.',
    fix: 'Look which version was updated.',
    example: '[site](https://example.org/a) in French, [site](https://example.org/b) in Dutch',
  },
  'numbers-differ': {
    severity: 'warning',
    means:
      'A section with a number that the other language does not have. How thousands and decimals are written does not count.',
    fix: 'Compare the two with the original.',
    example: 'attendez 15 minutes / wacht 50 minuten',
  },
  'bold-differs': {
    severity: 'info',
    means: 'A section with more names in bold than in the other language: often a button that lost its stars.',
    fix: 'Make the same names bold.',
    example: 'Touchez **OK**. / Tik op OK.',
  },
  'sources-differ': {
    severity: 'info',
    means:
      'The front matter says that the two versions were translated from different states of the original (`ms.sourcegitcommit`).',
    fix: 'Fetch both versions anew.',
    example: 'a translation that was updated in one language only',
  },
  'untranslated-alt': {
    severity: 'info',
    means: 'An alternative text that is the same in both languages.',
    fix: 'Say what the picture shows in the language of each version.',
    example: '![The red button at the top](media/bouton.png) in both',
  },
} as const satisfies CodeEntries
