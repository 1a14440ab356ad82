import type { CodeEntries } from './entry.ts'

/** Flow files, and the codes of screens. */
export const flowCodes = {
  'unknown-key': {
    severity: 'error',
    means: 'A key that flow files do not have. The whole file is left aside: half of what it says could mean its opposite.',
    fix: 'Use the keys of docs/authors.md.',
    example: 'audiance: user',
  },
  'unreadable-flow': {
    severity: 'error',
    means: 'A value of another kind than its key asks for. The whole file is left aside.',
    fix: 'Write what the message expects.',
    example: 'audience: everyone',
  },
  'idle-flow': {
    severity: 'warning',
    means: 'A flow file that names no article of the content.',
    fix: 'Correct `articles`, or delete the file.',
    example: 'articles: { fr: renamed-since }',
  },
  'unknown-section': {
    severity: 'error',
    means: 'A flow file that speaks of a section which its article does not have.',
    fix: 'Take one of the keys that the message offers.',
    example: 'sections: { knwon: { plan: choice } }',
  },
  'idle-erratum': {
    severity: 'error',
    means:
      'An erratum that stands beside no screen. Readers would follow what it corrects: the quote of `near` is not in the article any more, or is on no screen.',
    fix: 'Quote the words as the article has them now, or delete the erratum when the article was corrected.',
    example: 'near: { fr: Ouvrez Internet Explorer } after the article says Microsoft Edge',
  },
  'idle-turn': {
    severity: 'error',
    means: 'A turn of a flow file whose words begin no sentence of its section. Nothing is asked there.',
    fix: 'Quote the beginning of the sentence as the article has it now, below the key of its section. In a table, write the row as a section.',
    example: 'turns: [{ text: { fr: Si le voyant est vert }, … }] after the article says “rouge”',
  },
  'idle-key': {
    severity: 'warning',
    means:
      'A key that shapes the tree of a section (`plan`, `of`, `ask`, `remember`, `question`, `when`, `ends`, `otherwise`), or a beginning in `acts`, `folds` or `persists`, without which the compiler makes the same tree, as surely. It stands where it has no effect, or says what the article says itself.',
    fix: 'Delete the key, or move it to the section that it is meant for.',
    example: 'ends: contact-admin at a section “See also”',
  },
  'idle-part': {
    severity: 'error',
    means: 'A part in `of` that is no section of the article. It is passed over.',
    fix: 'Name the key of a section, as `unknown-section` lists them.',
    example: 'of: [prepare, instal]',
  },
  'idle-known': {
    severity: 'warning',
    means:
      'An entry of `known` that explains no finding of its guide: the article was corrected, or the words of `says` are in no message.',
    fix: 'Delete the entry, or correct its code or its words.',
    example: 'known: [{ finding: insecure-link, why: … }] after the link says https:',
  },
  'idle-question': {
    severity: 'error',
    means: 'Words of `asks` that are those of no question, or an answer that the question does not have.',
    fix: 'Quote the words of the question as the article has them now, or one of the answers that the message names.',
    example: 'asks: [{ near: { fr: Si le voyant est rouge }, … }] after the article says orange',
  },
  'idle-note': {
    severity: 'error',
    means:
      'Words of `elsewhere`, `headings` or `certificate` that are on no screen: the quote is not in the article any more, or the section has no screen of its own. For `headings` also a screen whose heading stands in `asks`, or in an erratum that `does` something.',
    fix: 'Quote the words as the article has them now, or delete the note.',
    example: 'certificate: [{ fr: Exportez le certificat }] after the article says otherwise',
  },
  'idle-messages': {
    severity: 'error',
    means: 'Wordings of a message that lead to no screen: the section has none, or no question of it has that answer.',
    fix: 'Name a section that has a screen, and an answer as `npm run content -- compile` has its id.',
    example: 'messages: [{ answer: r99, en: [Device cap reached] }]',
  },
  'unfit-short-title': {
    severity: 'warning',
    means:
      'A `short` title, of a flow file or of front matter, that is empty or has more than 30 letters. It stands where there is little room: an empty one is left out, a long one is cut between words.',
    fix: 'Write what the guide is about in two or three words, or delete the key.',
    example: 'short: { fr: Un certificat obligatoire manque sur votre appareil }',
  },
  'repeated-guide': {
    severity: 'error',
    means: 'Two articles of one language that would be one guide. The second is left out.',
    fix: 'Give one of them a flow file with its own `id`.',
    example: 'two articles with one `ms.assetid`, and a flow file that names it',
  },
  'reserved-name': {
    severity: 'warning',
    means: 'A guide named like a file of the site, or like a device of Windows. It is published under another name.',
    fix: 'Rename the article, or give it a flow file with another `id`.',
    example: 'fr/aux.md, fr/catalog.md',
  },
  'unusable-name': {
    severity: 'warning',
    means:
      'A file name that no address can be made of: without a Latin letter or digit, or of more than 80 characters. The guide is published under what is left of it.',
    fix: 'Rename the article, or give it a flow file with an `id`.',
    example: 'fr/🎉.md',
  },
  'bad-redirect': {
    severity: 'error',
    means: 'A redirect from what is no code, or to a code that no screen has.',
    fix: 'Redirect a retired code to a living one.',
    example: 'redirects: { zzzzz: aaaaa }',
  },
  'taken-former-name': {
    severity: 'error',
    means: 'A name in `formerly` that a guide has now, or that two guides claim. An address cannot lead to both.',
    fix: 'Name only what the guide was called before.',
    example: 'formerly: [vpn] beside a guide vpn',
  },
  'dying-code': {
    severity: 'error',
    means: 'A published code whose screen is gone. Links and notes of helpdesks that name it would break.',
    fix: 'Redirect it in the flow file, or run `content lock --retire` when nothing took its place.',
    example: 'a step deleted after its code was locked',
  },
  'unlocked-code': {
    severity: 'info',
    means: 'Screens whose code is not kept yet. It may change with the next edit.',
    fix: 'Run `content lock` before publishing, and commit the file.',
    example: 'a new article',
  },
  'changed-since-approval': {
    severity: 'warning',
    means:
      'A guide that an author has read through and approved has other screens, words or answers now: its text, its flow file or the compiler changed.',
    fix: 'See what changed with `content diff`, read it, and approve it again with `content approve`.',
    example: 'a step added to an approved article',
  },
  'idle-approval': {
    severity: 'info',
    means: 'An approval of a guide, or of a language of it, that the content does not have.',
    fix: 'Take it out of `approvals.json`, or bring the article back.',
    example: 'a guide that was renamed',
  },
  'unreadable-approvals': {
    severity: 'error',
    means: '`approvals.json` is not what `content approve` writes. No guide counts as approved.',
    fix: 'Restore the file from version control.',
    example: 'a merge conflict left in the file',
  },
  'unreadable-lock': {
    severity: 'error',
    means: '`codes.lock.json` is not what `content lock` writes. Published codes are not known.',
    fix: 'Restore the file from version control.',
    example: 'a merge conflict left in the file',
  },
} as const satisfies CodeEntries
