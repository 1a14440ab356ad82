import type { CodeEntries } from './entry.ts'

/** Files that cannot be read as the kind of file that their path promises. */
export const fileCodes = {
  'empty-file': {
    severity: 'error',
    means: 'A file without text, or an article without anything below its title. No guide comes of it.',
    fix: 'Write the article, or delete the file.',
    example: 'a file with nothing but front matter',
  },
  'not-a-file': {
    severity: 'error',
    means:
      'Something named like an article or a flow file that is a folder, a device, or a link that leads nowhere or outside the content folder. It is not opened.',
    fix: 'Put the file itself there.',
    example: 'fr/vpn.md -> /etc/passwd',
  },
  'not-an-article': {
    severity: 'warning',
    means:
      'A file in `fr/` or `nl/` that is neither Markdown nor a picture: a document of Word, a saved page, a mail. No guide comes of it.',
    fix: 'Make an article of it with `npm run content -- import`, or move it out of the folder.',
    example: 'fr/vpn.docx',
  },
  'unprintable-name': {
    severity: 'error',
    means:
      'A file or a folder whose name has a line end, another control character, or marks that turn the direction of text. Lists and logs would show it as something else. It is left out.',
    fix: 'Rename it with letters, digits and hyphens.',
    example: 'a folder `fr/a` + line end + `b`',
  },
  'file-too-large': {
    severity: 'error',
    means: 'More than 1 MB of Markdown or YAML; the largest of 1,400 real articles has 0.4 MB. The file is not parsed.',
    fix: 'Split the article; keep logs and data out of it.',
    example: 'an exported log renamed to `.md`',
  },
  'unreadable-encoding': {
    severity: 'error',
    means: 'Bytes that are not UTF-8. The file is left out, because guessing an encoding garbles accents.',
    fix: 'Save the file as UTF-8.',
    example: 'a file saved as Latin-1 or UTF-16',
  },
  'unfinished-merge': {
    severity: 'error',
    means:
      'A file that holds two versions of a text, with the marks `<<<<<<<`, `=======` and `>>>>>>>` that version control puts around them. It is left out.',
    fix: 'Keep one version, and delete the lines with the marks.',
    example: '<<<<<<< HEAD',
  },
  'not-markdown': {
    severity: 'error',
    means: 'A file named `.md` that holds a program, an archive, a picture or a whole web page. It is left out.',
    fix: 'Convert it to Markdown, or name it by what it is.',
    example: 'a page saved from a browser as `.md`',
  },
  'control-character': {
    severity: 'warning',
    means: 'Control characters that no text has. They are shown as �.',
    fix: 'Delete them; most come from copying out of a PDF.',
    example: 'a NUL in the middle of a line',
  },
  'damaged-encoding': {
    severity: 'warning',
    means: 'UTF-8 that was once read as Mac Roman or Windows-1252. The guide shows the repaired letter.',
    fix: 'Write the letter that was meant, and save as UTF-8.',
    example: 'ge√Ønstalleerd',
  },
  'unknown-language': {
    severity: 'error',
    means: 'An article in a folder that is no language of the wizard. It is left out.',
    fix: 'Move it below `fr/` or `nl/`.',
    example: 'de/artikel.md',
  },
  'unreadable-yaml': {
    severity: 'error',
    means: 'Front matter or a flow file that is not plain YAML data: a syntax error, a key twice, an alias, a tag, a program.',
    fix: 'Write `key: value` lines; quote values that hold a colon.',
    example: 'title: "no closing quote',
  },
  'unclosed-front-matter': {
    severity: 'error',
    means: 'Front matter without its second `---` line. It is read as text.',
    fix: 'Close it with `---` on a line of its own.',
    example: '---\ntitle: Le VPN\n\n# Le VPN',
  },
  'moved-article': {
    severity: 'info',
    means: 'A file that only says where an article went, with `redirect_url` in its front matter. It is left out, as Learn does.',
    fix: 'Nothing, or delete the file.',
    example: '---\nredirect_url: /intune/le-vpn\n---',
  },
  'draft-article': {
    severity: 'info',
    means:
      'An article in a folder for drafts: one whose name begins with `_`, or `draft`, `drafts`, `brouillon`, `brouillons`. It is left out. Folders whose names begin with a dot are never read.',
    fix: 'Move the article out of that folder once it is ready.',
    example: 'fr/_brouillons/le-vpn.md',
  },
  'second-front-matter': {
    severity: 'warning',
    means: 'A second block of front matter right below the first. Markdown takes it for a heading, and nothing in it counts.',
    fix: 'Make one block of the two.',
    example: '---\ntitle: A\n---\n---\ntitle: B\n---',
  },
  'foreign-licence': {
    severity: 'error',
    means:
      'An article that names an author, a source or a licence, and is none of Microsoft’s documentation. Each guide shows whose it is: Microsoft’s under CC BY 4.0, or the organisation’s own; this one says that it is neither’s.',
    fix: 'Leave the article out, or, where it is your own, the key that claims it.',
    example: 'author: another-publisher, without any `ms.` key',
  },
  'too-many-marks': {
    severity: 'error',
    means: 'A paragraph with so many stars, brackets or tags that parsing it would take minutes. The article is left out.',
    fix: 'Put logs and data between code fences, or cut the paragraph.',
    example: '`*a_ ` ten thousand times',
  },
  'too-many-lists': {
    severity: 'error',
    means: 'An article with so many lists or quotes that parsing it would take minutes. The article is left out.',
    fix: 'Cut the article into several.',
    example: 'ten thousand sections with a list each',
  },
  'too-deep': {
    severity: 'error',
    means: 'Lists, quotes or tags nested more than 100 levels deep. The article is left out.',
    fix: 'Flatten the text.',
    example: 'a line of two hundred `>`',
  },
  'missing-include': {
    severity: 'error',
    means: 'An included file that is not in the content. Its place stays empty.',
    fix: 'Add the file, or correct the path, which is read from the article’s own folder.',
    example: '[!INCLUDE [portail](includes/absent.md)]',
  },
  'empty-include': {
    severity: 'warning',
    means: 'An included file without text. Nothing stands in its place.',
    fix: 'Write the text, or delete the file and the lines that include it.',
    example: '[!INCLUDE [portail](includes/vide.md)]',
  },
  'include-outside': {
    severity: 'error',
    means:
      'An include by an absolute path, a scheme, a backslash, or one that climbs out of the content folder. It is not opened.',
    fix: 'Include by a relative path inside the content folder.',
    example: '[!INCLUDE [x](../../../etc/passwd)]',
  },
  'include-case': {
    severity: 'error',
    means: 'An include whose capitals differ from the name of the file. Some systems would open it, others would not; none does.',
    fix: 'Write the path as the file is named.',
    example: '[!INCLUDE [portail](includes/Azure_Portal.md)]',
  },
  'unreadable-glossary': {
    severity: 'error',
    means:
      'A row of `glossary.yaml` that does not fit: each has `en`, `fr`, `nl`, `avoid`, which lists forms by language, and `also`, which lists names of newer screens.',
    fix: 'Mend the row that the message names; until then no article is held against any of it.',
    example: 'avoid: Bedrijfsportaal',
  },
  'unreadable-words': {
    severity: 'error',
    means:
      'A value of `words.yaml` that does not fit: an unknown key, an empty list, a word of other signs than letters and digits, an outcome that is none. Without the file no guide knows the words of the organisation.',
    fix: 'Mend the line that the message names.',
    example: 'people: []',
  },
  'known-word': {
    severity: 'warning',
    means:
      'A word of `words.yaml` that the compiler has already, with the same meaning, or that stands in the file twice. It changes nothing.',
    fix: 'Delete the word.',
    example: 'people: [{ outcome: contact-admin, fr: [helpdesk] }]',
  },
  'number-of-others': {
    severity: 'info',
    means:
      'Several screens lead to one end. It says the number of a team that one of them names, and another sends its readers to somebody of `words.yaml` without a number.',
    fix: 'Give them a `phone` in `words.yaml`, or write what to do there in a section of its own with `ends`.',
    example: 'places: [{ outcome: contact-admin, fr: [bureau 12] }]',
  },
  'include-cycle': {
    severity: 'error',
    means: 'A file that includes itself, directly or through others. The second time it is left out.',
    fix: 'Break the circle that the message spells out.',
    example: '[!INCLUDE [boucle](boucle.md)] in boucle.md',
  },
  'include-limit': {
    severity: 'error',
    means: 'More includes inside one another, or in all, than any article needs. The rest is left out.',
    fix: 'Include from the article itself.',
    example: 'a chain of eleven files, or 201 in one article',
  },
  'compiler-fault': {
    severity: 'error',
    means: 'A bug of the compiler, or an article that exhausts it. The article is left out; the others are compiled.',
    fix: 'Report it with the article.',
    example: 'none is known',
  },
} as const satisfies CodeEntries
