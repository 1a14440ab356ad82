import type { CodeEntries } from './entry.ts'

/** Markdown that is read differently from what its author means. */
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
  'empty-heading': {
    severity: 'warning',
    means:
      'A heading without words: nothing in it, or a picture without alternative text. What stands below it is read as part of the section above.',
    fix: 'Write a heading, or describe the picture in it.',
    example: '## ![](media/logo.png)',
  },
  'empty-section': {
    severity: 'warning',
    means: 'A heading with nothing below it. No screen comes of it, so nobody reads it.',
    fix: 'Write what belongs there, or delete the heading.',
    example: '## Étape 2, then ## Étape 3',
  },
  'skipped-level': {
    severity: 'info',
    means: 'A heading more than one level below the heading around it. It is read as the next level. Said once for the article.',
    fix: 'Take the level that follows: `###` below `##`.',
    example: '## Étape, then #### Détail',
  },
  'repeated-heading': {
    severity: 'warning',
    means: 'Two headings with one name. Links to it reach the first; screens are told apart by the section around them.',
    fix: 'Give the second heading an `<a name>` of its own.',
    example: '### <a name="android"></a>Android, twice',
  },
  'broken-table': {
    severity: 'warning',
    means:
      'A table without a header, or whose delimiter row has another number of cells than it, which Markdown takes for text. It is rebuilt from its lines.',
    fix: 'Make the rows agree.',
    example: '| A | B |\n| --- | --- | --- |',
  },
  'broken-numbering': {
    severity: 'warning',
    means:
      'Numbers of a list that jump or repeat. Steps are counted by position; “step 5” in the text is looked up by the written numbers first.',
    fix: 'Number 1, 2, 3, or write `1.` before every step.',
    example: '1. Ouvrez.\n3. Fermez.',
  },
  'swallowed-steps': {
    severity: 'warning',
    means: 'Numbered lines that Markdown takes for the paragraph above them. They are read as the steps they were meant to be.',
    fix: 'Leave a line empty before the list, and indent it by less than four spaces.',
    example: 'Assurez-vous que\n        1. le câble est branché\n        2. le voyant est vert',
  },
  'typography-in-code': {
    severity: 'warning',
    means:
      'Curly quotes or no-break spaces in code. A reader who copies the line gets an error. It is shown as written, because it may be meant.',
    fix: 'Type straight quotes and plain spaces.',
    example: '`msiexec /p “App.msp”`',
  },
  'look-alike': {
    severity: 'warning',
    means: 'Letters of two scripts in a command, or a host in another script than Latin: it looks like one thing and is another.',
    fix: 'Type the line again on a Latin keyboard.',
    example: '`pоwershell` with a Cyrillic о',
  },
  'unbalanced-bold': {
    severity: 'warning',
    means: 'Stars that Markdown cannot read as bold. Two in a paragraph are read as bold all the same, a single one is left out.',
    fix: 'Close what you open in the same paragraph, without spaces inside the stars.',
    example: 'Choisissez **Renommer ** ou **Fermer.',
  },
  'hidden-character': {
    severity: 'warning',
    means:
      'Invisible characters in a command or an address: zero-width ones, or such as turn the direction of reading, which count in sentences too. In code they are shown as �.',
    fix: 'Type the line again.',
    example: 'a command copied from a web page with a zero-width space in it',
  },
  'foreign-script': {
    severity: 'warning',
    means:
      'Words of a script that is read from right to left, which neither language has. They are shown as they are. Said once for the article.',
    fix: 'Translate them, or delete what was pasted by mistake.',
    example: 'a sentence of Arabic in a French article',
  },
  'unknown-syntax': {
    severity: 'warning',
    means: 'Syntax of another documentation tool. Its text stays readable.',
    fix: 'Use what docs/authors.md lists, or plain Markdown.',
    example: ':::moniker-mystery:::',
  },
  'wide-table': {
    severity: 'warning',
    means: 'A table of more columns than any screen shows. Each row is read as a paragraph.',
    fix: 'Turn rows into columns, or cut the table.',
    example: 'a row of ten thousand cells',
  },
  'forbidden-element': {
    severity: 'warning',
    means:
      'An HTML element that a help article has no use for. It is left out: a script, style, frame or drawing with all that is in it, a form or a player while its text stays.',
    fix: 'Say it in Markdown.',
    example: '<script>…</script>',
  },
} as const satisfies CodeEntries
