import type { Loss, LossKind } from '../../guide/import-report.ts'

const texts: Readonly<Record<LossKind, (loss: Pick<Loss, 'words' | 'href' | 'count'>) => string>> = {
  film: () => 'a film or a recording, left out; link to it',
  frame: () => 'a page or a program inside the page, left out; link to it',
  drawing: () => 'a drawing, left out; take a screenshot of it',
  equation: () => 'an equation, left out; write it as text',
  field: () => 'a field to fill in, left out',
  mergedCells: () => 'a table with merged cells; the text of each is repeated in its rows',
  chart: () => 'a chart, left out; take a screenshot of it',
  diagram: () => 'a diagram (SmartArt), left out; take a screenshot of it',
  embedded: () => 'an embedded file, left out; only its picture may be there',
  comment: () => 'a comment of a reviewer, left out',
  deleted: () => 'text that a reviewer deleted, left out',
  added: () => 'text that a reviewer added, taken as it is',
  link: ({ words, href }) => `the link “${words}” to \`${href}\`, which works on no other device; its words stay`,
  encoding: ({ words }) => `read in the encoding ${words}: look at the accents`,
  noText: () => 'almost no text in this page; where a script draws it, save it as “complete” or copy its text to a .txt file',
  attachment: ({ words }) => `the attachment ${words}, left out`,
  mailEnd: ({ words }) => `the end of the mail from “${words}” on, left out`,
  greeting: ({ words }) => `the greeting “${words}”, left out`,
  answeredMail: () => 'the mail that this one answers, left out',
  remotePicture: ({ href }) =>
    `the picture \`${href}\`, which lies on another server and is not fetched: save the page as “complete”; its words stay`,
  absentPicture: ({ href }) =>
    `the picture \`${href}\`, which the file does not have: import the page where its folder of files is beside it; its words stay`,
  largePicture: ({ count }) => `a picture of ${count} MB, which is too large; its words stay`,
  strangePicture: () =>
    'a picture of a kind that no browser shows (EMF, WMF or TIFF); paste it again as a screenshot; its words stay',
  noAlt: ({ count }) =>
    `${count === 1 ? '1 picture' : `${count} pictures`} without alternative text: write between the brackets of ![]( … ) what it shows`,
}

/** What a file has and its article has not, in English. The page of authors has the words of its readers. */
export const lossText = (loss: Loss): string => texts[loss.kind](loss)
