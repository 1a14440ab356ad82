import { type Inline, isLiteral, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../guide/content.ts'
import type { LanguageWords, Naming } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { quoted } from './mark-english.ts'

/** What decides beside the phrase itself. */
export interface Typing {
  readonly words: LanguageWords
  /** The screen is for a computer, where an address is typed that a phone would tap. */
  readonly atComputer: boolean
  /** What the other language's version of the screen tells to type, in lower case. */
  readonly known: ReadonlySet<string>
}

/** What stands around a part of a phrase, as the patterns expect it. */
interface Around {
  readonly before: string
  readonly after: string
}

/** As far as a verb may stand from what is typed. */
const reach = 160

/**
 * A phrase in which what its reader types is marked: bold, emphasised or quoted words after a verb of entering, commands and
 * consoles to run, paths of files and of the registry, names of hosts, and addresses that are to be opened at a computer. What holds a
 * placeholder is no text to type as it stands, and code is always one.
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

/** Quoted words, and paths that stand in running text. */
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
  // `Exécuter > MMC`: the first of a path of menus is chosen, not typed.
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

/** Names that serve for nothing but to be typed: `services.msc`. */
const isConsole = /^(?:[\w-]+\.(?:msc|cpl)|mmc|regedit|nslookup|iisreset)$/i
/** `net stop certsvc`: what a command line takes. An installer that has a capital is opened. */
const isCommand = /^[a-z][\w.-]*(?: [-–/+\w\\:.]+)*$/
const isHost = /^(?:[a-z0-9-]+\.){2,}(?:com|net|org|be|fr|nl|eu|ms|info)(?:\/\S*)?$/i
const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text) || isHost.test(text)

/** Where a path of files or of the registry begins. */
const root = String.raw`(?:(?<![\w\\])[A-Z]:|%[\w()]+%|(?<![\w\\])(?:HKEY_[A-Z_]+|HKLM|HKCU|HKCR|HKU)|(?<![\w\\])\\\\[\w.-]+)\\`
/** A folder may have spaces where another stroke follows, but then no dot before them: that would be the end of a file. */
const folder = String.raw`(?:[^\\\s"«»“”<>|%:.,;]+ ){0,4}[^\\\s"«»“”<>|%:]+\\`
const inText = new RegExp(String.raw`${root}(?:${folder})*[^\\\s"«»“”<>|,;]*[^\\\s"«»“”<>|,;.:!?)]`, 'gi')
const wholePath = new RegExp(String.raw`^${root}(?! )[^<>|"\n]{1,200}(?<! (?:regkey|key))$`, 'i')

/** The paths of running text. One whose last name may go on after a space is left alone: half a path leads nowhere. */
function pathsIn(text: string): { readonly from: number; readonly words: string }[] {
  if (!text.includes('\\')) return []
  return [...text.matchAll(inText)].flatMap(({ index, 0: words }) => {
    const goesOn = /^ \p{Lu}/u.test(text.slice(index + words.length)) && !/\.\w{2,6}$/.test(words)
    return goesOn || !isLiteral(words) ? [] : [{ from: index, words }]
  })
}

/** What a phrase has marked, in lower case: a version of the screen tells another what is typed there. */
export const typedIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline) =>
    !isMark(inline) ? [] : inline[0] === 'kbd' ? [phraseText(phraseIn(inline)).toLowerCase()] : typedIn(phraseIn(inline)),
  )
