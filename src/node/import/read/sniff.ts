import type { RefusalKind } from '../../../guide/import-report.ts'
import { ImportRefused } from '../import-refused.ts'
import { namesInZip } from './zip.ts'

/** A kind of file that an article can be made of. */
export type Kind = 'docx' | 'html' | 'mail' | 'markdown' | 'text'

const expected = 'expected .docx, .html, .eml, .txt or .md'

const byEnding: Readonly<Record<string, Kind>> = {
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
}

/** Why a file is no text, and what to do with it. */
type Reason = readonly [kind: RefusalKind, what: string]

/** First bytes of files that are no text. */
const others: readonly (readonly [start: string, ...Reason])[] = [
  ['%PDF', 'pdf', 'a PDF, expected the document that it was made from: a .docx or a saved page'],
  ['{\\rtf', 'rich', 'a document in Rich Text Format, expected .docx: open it in Word and save it as “Word Document (.docx)”'],
  ['\u0089PNG', 'picture', 'a picture, expected a text; pictures go to `media/`'],
  ['\u00ff\u00d8\u00ff', 'picture', 'a picture, expected a text; pictures go to `media/`'],
  ['GIF8', 'picture', 'a picture, expected a text; pictures go to `media/`'],
  ['MZ', 'program', `a program, ${expected}`],
  ['\u007fELF', 'program', `a program, ${expected}`],
]

/** The kind of a file, by its first bytes, then by its ending. Throws `ImportRefused` for a file that no article can be made of. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  const refuse = ([kind, what]: Reason, words?: string): never => {
    throw new ImportRefused({ kind, ...(words !== undefined && { words }) }, `${name}: Unexpected ${what}; nothing is written`)
  }
  if (bytes.length === 0) return refuse(['empty', 'empty file, expected a text'])
  const start = latin(bytes.subarray(0, 8))
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return refuse(oldOffice(bytes, ending))
  if (start.startsWith('PK')) {
    const names = namesInZip(name, bytes)
    return names.includes('word/document.xml') ? 'docx' : refuse(archive(names))
  }
  const other = others.find(([first]) => start.startsWith(first))
  if (other !== undefined) return refuse([other[1], other[2]])
  if (ending === 'docx') return refuse(['damaged', 'content that no document of Word has, expected a .docx as Word saves it'])
  const head = latin(bytes.subarray(0, 2000)).replaceAll('\0', '')
  const known = byEnding[ending]
  if (known === 'text' && /^\s*(?:<!doctype html|<html[\s>])/i.test(head.replace(/^[^<\w]+/, ''))) return 'html'
  if (known !== undefined) return known
  // Some wikis give a “.doc” that is a mail of a web page and its pictures.
  if (/^mime-version:|\nmime-version:/i.test(head)) return 'mail'
  if (/<html[\s>]/i.test(head)) return 'html'
  return ending === ''
    ? refuse(['ending', `name without an ending, ${expected}`], name)
    : refuse(['ending', `ending \`.${ending}\`, ${expected}`], `.${ending}`)
}

/** A file of Office before 2007, a message of Outlook, or a new document with a password: all begin alike. */
function oldOffice(bytes: Uint8Array, ending: string): Reason {
  const holds = (words: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(words, 'utf16le'))
  if (holds('EncryptedPackage'))
    return [
      'password',
      'document with a password, expected one without: in Word, File, Info, Protect Document, Encrypt with Password, then leave the field empty and save',
    ]
  if (ending === 'msg')
    return [
      'outlook',
      'message of Outlook, expected .eml or text: drag the message into a folder of mail in a browser, or save it as text',
    ]
  return ['oldWord', 'document of Word 97 to 2003, expected .docx: open it in Word and save it as “Word Document (.docx)”']
}

function archive(names: readonly string[]): Reason {
  if (names.some((name) => /^(?:xl|ppt)\//.test(name))) return ['sheet', `sheet or slides of Office, ${expected}`]
  if (names.includes('mimetype') && names.includes('content.xml'))
    return ['libreOffice', 'document of LibreOffice, expected .docx: save it as “Word 2007–365 (.docx)”']
  return ['archive', `archive, expected the file that is in it: ${expected.replace('expected ', '')}`]
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
