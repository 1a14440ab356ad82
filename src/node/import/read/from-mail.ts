import type { Element, ElementContent } from 'hast'
import PostalMime from 'postal-mime'
import type { Loss } from '../../../guide/import-report.ts'
import { findAll, hasClass, isElement, property, rewrite, rewriteSiblings, wordsIn } from '../elements.ts'
import { ImportRefused } from '../import-refused.ts'
import type { Source } from '../source.ts'
import { mailWords } from '../words.ts'
import { withSigns } from './decode-text.ts'
import { readHtml } from './from-html.ts'
import { textToElements } from './from-text.ts'

/**
 * Reads a mail, or a web page in the form of one. Of a mail only its own text is taken: no greeting, no signature, no mail that it
 * answers. Throws `ImportRefused` where there is no text.
 */
export async function readMail(name: string, bytes: Uint8Array): Promise<Source> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ImportRefused(
      { kind: 'damaged' },
      `${name}: Unexpected mail (${error instanceof Error ? error.message : String(error)}), expected one as a mail program saves it; nothing is written`,
    )
  })
  const attachments = mail.attachments.flatMap(({ content, contentId, filename, mimeType, ...rest }) =>
    typeof content === 'string'
      ? []
      : [
          {
            bytes: new Uint8Array(content),
            names: [contentId?.replace(/^<|>$/g, ''), locationOf(rest), filename ?? undefined],
            filename,
            isPicture: mimeType.startsWith('image/'),
          },
        ],
  )
  const html = withSigns(mail.html ?? '')
  const plain = withSigns(mail.text ?? '')
  if (html.trim() === '' && plain.trim() === '')
    throw new ImportRefused(
      { kind: 'noWords' },
      `${name}: Unexpected mail without a text, expected one with words; nothing is written`,
    )
  const losses: Loss[] = attachments
    .filter(({ isPicture }) => !isPicture)
    .map(({ filename }) => ({ kind: 'attachment', words: filename ?? '?' }))
  const picture: Source['picture'] = async (src) => {
    const wanted = src.replace(/^cid:/i, '')
    return attachments.find(({ names }) => names.includes(wanted) || names.includes(src))?.bytes
  }
  // A mail in both forms says the same twice. HTML has the pictures and the lists.
  const isPage = (mail.from === undefined || mail.from === null) && html.trim() !== ''
  const page = html.trim() === '' ? undefined : readHtml(name, html, async () => undefined, { lines: false })
  const content = page === undefined ? textToElements(plainLines(plain, losses)) : page.content
  const title = withSigns(mail.subject ?? '')
    .replace(mailWords.subjectPrefix, '')
    .trim()
  return {
    content: page === undefined || isPage ? content : ownPart(content, losses),
    ...(title ? { title } : page?.title === undefined ? {} : { title: page.title }),
    ...(page?.address !== undefined && { address: page.address }),
    picture: async (src) => (await picture(src)) ?? page?.picture(src),
    losses,
  }
}

/** The address of a part of a saved page, which its pictures are named by. */
function locationOf(attachment: object): string | undefined {
  const location = 'contentLocation' in attachment ? attachment.contentLocation : undefined
  return typeof location === 'string' ? location : undefined
}

/** The lines of a mail in plain text, without what surrounds its text. */
function plainLines(plain: string, losses: Loss[]): string {
  const lines = plain.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line) => mailWords.signature.test(line.trim()) || mailWords.quoted.test(line.trim()))
  const own = end === -1 ? lines : lines.slice(0, end)
  if (end !== -1) losses.push({ kind: 'mailEnd', words: (lines[end] ?? '').trim().slice(0, 40), line: end + 1 })
  const first = own.findIndex((line) => line.trim() !== '')
  const greets = first !== -1 && mailWords.greeting.test((own[first] ?? '').trim())
  if (greets) losses.push({ kind: 'greeting', words: (own[first] ?? '').trim() })
  return own
    .slice(greets ? first + 1 : 0)
    .filter((line) => !line.startsWith('>'))
    .join('\n')
}

/** The part of a mail in HTML that its writer wrote. Lines of a `div` each become paragraphs. */
function ownPart(content: readonly ElementContent[], losses: Loss[]): ElementContent[] {
  const without = rewrite(content, (node) => {
    if (isQuotedMail(node)) {
      losses.push({ kind: 'answeredMail' })
      return []
    }
    return [isElement(node, 'div') && isLine(node) ? { ...node, tagName: 'p' } : node]
  })
  let ended = false
  return rewriteSiblings(without, (siblings) =>
    siblings.flatMap((node, i): readonly ElementContent[] => {
      // A sibling that stands inside of an element comes before those around it: only the outermost level is cut.
      if (!siblings.some((sibling) => isElement(sibling, 'p', 'ol', 'ul', 'table'))) return [node]
      const words = isElement(node, 'p') ? wordsIn(node.children) : ''
      if (i <= 1 && words !== '' && mailWords.greeting.test(words)) {
        losses.push({ kind: 'greeting', words })
        return []
      }
      if (!ended && isElement(node, 'p') && (mailWords.signature.test(firstLine(node)) || mailWords.quoted.test(words))) {
        ended = true
        losses.push({ kind: 'mailEnd', words: words.slice(0, 40) })
      }
      return ended ? [] : [node]
    }),
  )
}

/** The words of a paragraph up to its first line break: a name may stand on the next line. */
function firstLine({ children }: Element): string {
  const end = children.findIndex((child) => isElement(child, 'br'))
  return wordsIn(end === -1 ? children : children.slice(0, end))
}

const isQuotedMail = (node: Element): boolean =>
  hasClass(node, /^(?:gmail_(?:quote|signature|attr)|moz-signature|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader)$/) ||
  /^(?:appendonsend|divRplyFwdMsg|Signature|mail-editor-reference-message-container)$/.test(property(node, 'id')) ||
  (isElement(node, 'blockquote') && property(node, 'type') === 'cite')

/** Whether a `div` is one line of a mail: text without blocks in it. */
const isLine = (node: Element): boolean =>
  wordsIn(node.children) !== '' &&
  findAll(node.children, (inner) => /^(?:div|p|ul|ol|table|h[1-6]|pre|blockquote)$/.test(inner.tagName)).length === 0
