import type { CodeEntries } from './entry.ts'

/** Markdown that does not say what its author meant. */
export const dialectCodes = {
  'no-title': {
    severity: 'warning',
    means: 'An article without a heading of level 1. The title of its front matter, or its file name, heads the guide.',
    fix: 'Begin the article with `# Title`.',
    example: '## Installer le certificat',
  },
  'second-title': {
    severity: 'info',
    means: 'A second heading of level 1. It is read as a section.',
    fix: 'Write `##`, or make it an article of its own.',
    example: '# Un autre titre',
  },
  'repeated-heading': {
    severity: 'warning',
    means: 'Two headings with one name. Links to it reach the first; screens are told apart by the section around them.',
    fix: 'Give the second heading an `<a name>` of its own.',
    example: '### <a name="android"></a>Android, twice',
  },
  'broken-table': {
    severity: 'warning',
    means: 'A table whose delimiter row has another number of cells than its header, which Markdown takes for text. It is rebuilt from its lines.',
    fix: 'Make the rows agree.',
    example: '| A | B |\n| --- | --- | --- |',
  },
  'unknown-syntax': {
    severity: 'warning',
    means: 'Syntax of another documentation tool. Its text stays readable.',
    fix: 'Use what the README lists, or plain Markdown.',
    example: ':::moniker-mystery:::',
  },
  'forbidden-element': {
    severity: 'warning',
    means: 'An HTML element that a help article has no use for. It is left out with all that is in it.',
    fix: 'Say it in Markdown.',
    example: '<script>…</script>',
  },
} as const satisfies CodeEntries
