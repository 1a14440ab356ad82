import type { CodeEntries } from './entry.ts'

/** Links and pictures. */
export const linkCodes = {
  'absent-article': {
    severity: 'info',
    means: 'A link to an article that is not in the content. It leads to that article’s public address.',
    fix: 'Nothing, or add the article, so that the reader stays in the wizard and has it without a network.',
    example: '[Inscrire](inscrire-android.md)',
  },
  'dead-link': {
    severity: 'warning',
    means:
      'A link of an organisation’s own article to something that is not in the content, without an address of its own. No address of somebody else completes it: its text stays.',
    fix: 'Add the article, write the whole address, or say where the article is published, with `address` in the flow file.',
    example: '[la file d’impression](../imprimantes/file.html)',
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
    means:
      'An address that a help page must not open: another scheme than https:, http:, mailto: or tel:, one with a password, one without a scheme. Its text stays.',
    fix: 'Link to an `https:` address.',
    example: '[x](javascript:alert(1))',
  },
  'insecure-link': {
    severity: 'warning',
    means: 'A link to an `http:` address, which anybody between the reader and the host can change.',
    fix: 'Write `https:`; where the host does not answer to it, look for another one.',
    example: '[portail](http://portal.example.org)',
  },
  'vague-link-text': {
    severity: 'info',
    means: 'A link whose text says nothing. A screen reader lists links without the sentences around them.',
    fix: 'Make the words that name the target the link.',
    example: '[ici](inscrire.md)',
  },
  'missing-picture': {
    severity: 'warning',
    means:
      'A picture whose file is not there, or is written with other capitals, and that is not drawn either. Its alternative text is shown.',
    fix: 'Add the file, correct the path, or draw it.',
    example: '![Le bouton](media/Bouton.png) where the file is bouton.png',
  },
  'absent-media': {
    severity: 'info',
    means:
      'An article with pictures that are not drawn, of a language that has no picture file at all: only its texts were fetched. Said once for the article.',
    fix: 'Nothing, fetch the media too, or draw the pictures.',
    example: 'a folder of `.md` files only',
  },
  'remote-picture': {
    severity: 'warning',
    means: 'A picture from another host. The site loads nothing from elsewhere, so it would be missing.',
    fix: 'Add the file to the content.',
    example: '![Logo](https://example.org/logo.png)',
  },
  'empty-alt': {
    severity: 'info',
    means: 'A picture without alternative text. Who cannot see it, or has no network, gets nothing in its place.',
    fix: 'Say what the picture shows that the text does not.',
    example: '![](media/ecran.png)',
  },
  'file-name-alt': {
    severity: 'warning',
    means: 'A file name where words should describe a picture. It is not shown.',
    fix: 'Say what the picture shows, in the language of the article.',
    example: '![screenshot-error-code](media/ecran.png)',
  },
} as const satisfies CodeEntries
