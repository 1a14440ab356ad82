import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../guide/content.ts'
import { isLiteral } from '../../guide/typed-texts.ts'
import type { LanguageWords, Naming } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { quoted } from './mark-english.ts'

/** What decides besides the phrase itself. */
export interface Typing {
  readonly words: LanguageWords
  /** The screen is for a computer, where addresses are typed; on a phone they are tapped. */
  readonly atComputer: boolean
  /** The texts to type on the same screen in the other language's version, in lower case. */
  readonly known: ReadonlySet<string>
}

/** The text before and after a part of a phrase, in the form that the patterns expect. */
interface Around {
  readonly before: string
  readonly after: string
}

/** The largest distance between a verb and the text to type, in characters. */
const reach = 160

/**
 * Marks the texts of a phrase that a reader types: bold, emphasised or quoted words after a verb of entering, commands to run,
 * paths of files and of the registry, host names, and addresses to open at a computer. A text with a placeholder is not marked,
 * because it is not typed as it stands. Code is already marked.
 */
export function markTyped(phrase: Phrase, typing: Typing): Phrase {
  const text = phraseText(phrase)
  return markParts(phrase, text, 0, typing)
}

function markParts(phrase: Phrase, text: string, start: number, typing: Typing): Phrase {
  let at = start
  return phrase.flatMap((inline): readonly Inline[] => {
    const from = at
    const words = phraseText([inline])
    at += words.length
    const around = { before: plain(text.slice(Math.max(0, from - reach), from)), after: plain(text.slice(at, at + reach)) }
    if (typeof inline === 'string') return markString(inline, text, from, typing)
    if (!isMark(inline)) return [inline]
    if (inline[0] === 'a')
      return isAddress(words) && (isTyped(words, around, typing) || (typing.atComputer && typing.words.typing.goesTo.test(text)))
        ? [['kbd', inline]]
        : [inline]
    return isTyped(words, around, typing)
      ? [['kbd', inline]]
      : [withPhrase(inline, markParts(phraseIn(inline), text, from, typing))]
  })
}

/** Marks quoted words, and paths in running text. */
function markString(string: string, text: string, start: number, typing: Typing): readonly Inline[] {
  const quotes = [...string.matchAll(quoted)].flatMap(({ index, 0: whole, 1: opens = '', 2: words = '' }) => {
    const around = {
      before: plain(text.slice(Math.max(0, start + index - reach), start + index)),
      after: plain(text.slice(start + index + whole.length, start + index + whole.length + reach)),
    }
    return isTyped(words, around, typing) ? [{ from: index + opens.length, words }] : []
  })
  const paths = pathsIn(string).filter(
    ({ from }) => !quotes.some((quote) => from >= quote.from && from < quote.from + quote.words.length),
  )
  const pieces: Inline[] = []
  let done = 0
  for (const { from, words } of [...quotes, ...paths].sort((a, b) => a.from - b.from)) {
    pieces.push(string.slice(done, from), ['kbd', words])
    done = from + words.length
  }
  return [...pieces, string.slice(done)].filter((piece) => piece !== '')
}

function isTyped(words: string, around: Around, { words: { typing }, known }: Typing): boolean {
  if (!isLiteral(words)) return false
  // The first part of a menu path, `Exécuter > MMC`, is chosen and not typed.
  const isNamed = (namings: readonly Naming[]) =>
    !/^-?[>→]/.test(around.after) &&
    namings.some(({ before, after }) => before.test(around.before) && (after === undefined || after.test(around.after)))
  return (
    known.has(words.toLowerCase()) ||
    isConsole.test(words) ||
    wholePath.test(words) ||
    (isHost.test(words) && !words.includes('@')) ||
    isNamed(typing.enter) ||
    (isCommand.test(words) && isNamed(typing.run)) ||
    (typing.searchPlace.test(around.before) && isNamed(typing.search))
  )
}

/** Names that can only be typed: `services.msc`. */
const isConsole = /^(?:[\w-]+\.(?:msc|cpl)|mmc|regedit|nslookup|iisreset)$/i
/** A command line: `net stop certsvc`. A name with a capital is a program to open. */
const isCommand = /^[a-z][\w.-]*(?: [-–/+\w\\:.]+)*$/
const isHost = /^(?:[a-z0-9-]+\.){2,}(?:com|net|org|be|fr|nl|eu|ms|info)(?:\/\S*)?$/i
const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text) || isHost.test(text)

/** The beginning of a path of files or of the registry. */
const root = String.raw`(?:(?<![\w\\])[A-Z]:|%[\w()]+%|(?<![\w\\])(?:HKEY_[A-Z_]+|HKLM|HKCU|HKCR|HKU)|(?<![\w\\])\\\\[\w.-]+)\\`
/**
 * A folder name may have spaces where another backslash follows, but no dot before them: that would be the end of a file name.
 */
const folder = String.raw`(?:[^\\\s"«»“”<>|%:.,;]+ ){0,4}[^\\\s"«»“”<>|%:]+\\`
const inText = new RegExp(String.raw`${root}(?:${folder})*[^\\\s"«»“”<>|,;]*[^\\\s"«»“”<>|,;.:!?)]`, 'gi')
const wholePath = new RegExp(String.raw`^${root}(?! )[^<>|"\n]{1,200}(?<! (?:regkey|key))$`, 'i')

/** The paths in running text. A path whose last name may continue after a space is left out, because half a path is wrong. */
function pathsIn(text: string): { readonly from: number; readonly words: string }[] {
  if (!text.includes('\\')) return []
  return [...text.matchAll(inText)].flatMap(({ index, 0: words }) => {
    const goesOn = /^ \p{Lu}/u.test(text.slice(index + words.length)) && !/\.\w{2,6}$/.test(words)
    return goesOn || !isLiteral(words) ? [] : [{ from: index, words }]
  })
}

/** The marked texts of a phrase, in lower case, for the same screen in the other language. */
export const typedIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline) =>
    !isMark(inline) ? [] : inline[0] === 'kbd' ? [phraseText(phraseIn(inline)).toLowerCase()] : typedIn(phraseIn(inline)),
  )
