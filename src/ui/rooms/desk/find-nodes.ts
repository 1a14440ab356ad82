import { readCode } from '../../../guide/code.ts'
import { blocksText, phraseText } from '../../../guide/content.ts'
import { errorKey } from '../../../guide/error-code.ts'
import { wordsIn } from '../../../guide/fold.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Code, GuideNode } from '../../../guide/node.ts'
import { type ScreenTexts, screenTexts, textParts } from '../../../guide/screen-texts.ts'
import { type KnownCode, readCodes } from '../../../runtime/find/error-codes.ts'
import type { Excerpt } from '../../../runtime/find/excerpt.ts'
import { isStopWord, tidy } from '../../../runtime/find/fold.ts'
import { codesIn } from '../../../runtime/find/screen-codes.ts'
import { plainTerms, readTerms, type Term } from '../../../runtime/find/terms.ts'
import { openTextIndex, type TextHit, type TextIndex } from '../../../runtime/find/text-index.ts'
import { choiceWords, titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'

/** A screen of a guide. */
export interface IndexedNode {
  readonly guide: Guide
  readonly node: GuideNode
}

/** A screen that was found. `hit`: by its texts; absent where its code was typed. */
export interface FoundNode extends IndexedNode {
  readonly hit?: TextHit | undefined
}

/** Why a screen was found. */
export interface Reason {
  /** Its title, with the words of the query marked. */
  readonly title: Excerpt
  /** The sentence that has the words of the query where the title has not all of them, or that tells it from another with its title. */
  readonly why?: Excerpt | undefined
}

/** The screens of some guides, ready to be searched. */
export interface NodeIndex {
  /** By their codes, in the order of the guides. */
  readonly nodes: ReadonlyMap<Code, IndexedNode>
  readonly texts: TextIndex
  /** The error codes in the texts of the screens. */
  readonly errorCodes: readonly KnownCode[]
  /** Names of the organisation that mean the same. */
  readonly synonyms: readonly (readonly string[])[]
}

/** Builds the index of all screens of some guides: titles, answers, names, texts and headings, as the interface words them. */
export function indexNodes(guides: readonly Guide[], t: Words, synonyms: readonly (readonly string[])[] = []): NodeIndex {
  const all = guides.flatMap((guide) => guide.nodes.map((node) => ({ guide, node })))
  const screens = all.map(({ guide, node }) => {
    const choices = node.kind === 'question' ? node.choices : []
    return screenTexts(guide, node, { title: titleText(node, t), answers: choices.map((choice) => choiceWords(choice, t).text) })
  })
  return {
    nodes: new Map(all.map((one) => [one.node.code, one])),
    texts: openTextIndex(screens),
    errorCodes: knownCodesOf(screens),
    synonyms,
  }
}

/** `0x80CF3017`, `-2016341112`, `NDES_2`: the error codes that devices show. */
const errorCodesIn = (text: string): readonly string[] => text.match(/0x[\da-f]{4,}|-?\d{4,}|\b[A-Z]+_[A-Z\d_]+\b/gi) ?? []

function knownCodesOf(screens: readonly ScreenTexts[]): readonly KnownCode[] {
  const known = new Map<string, { key: string; written: string; screens: Code[] }>()
  for (const { code, parts } of screens)
    for (const written of errorCodesIn(textParts.map((part) => parts[part]).join('\n'))) {
      const key = errorKey(written)
      const entry = known.get(key)
      if (entry === undefined) known.set(key, { key, written, screens: [code] })
      else if (!entry.screens.includes(code)) entry.screens.push(code)
    }
  return [...known.values()]
}

export interface FoundNodes {
  readonly nodes: readonly FoundNode[]
  /** The query looks like a screen code but is none: a character is wrong, or two are swapped. */
  readonly slip: boolean
  /** The query asks for something: a code, or words that texts are searched for. */
  readonly asks: boolean
}

/**
 * What a query asks texts for: everyday words and names of the organisation with their `synonyms`, else its words as they are.
 */
export function deskTerms(query: string, synonyms: readonly (readonly string[])[] = []): readonly Term[] {
  const terms = readTerms(tidy(query), () => true, synonyms)
  const plain = terms.length > 0 ? [] : plainTerms(tidy(query))
  return [...terms, ...plain.filter(({ word = '' }) => word.length > 2 && !isStopWord(word))]
}

/**
 * Finds the screens that have all words of a query, also inside of longer words: first the one with this code, then those with
 * the words in their title, then the others. Where there is none, finds an error code in any spelling. An empty query finds nothing.
 */
export function findNodes(index: NodeIndex, query: string): FoundNodes {
  const { nodes, texts, errorCodes, synonyms } = index
  const terms = deskTerms(query, synonyms)
  const hits = terms.length === 0 ? [] : texts.find(terms).filter(({ share }) => share === 1)
  const meant = codesIn(query).filter((code) => nodes.has(code))
  const reading = readCode(query)
  const isSlip = !reading.ok && reading.why === 'slip'
  const codes = hits.length > 0 || meant.length > 0 || isSlip ? undefined : readCodes(query, errorCodes)
  const withCodes = codes?.kind === 'exact' || codes?.kind === 'part' ? codes.codes : []
  const found = new Map<Code, FoundNode>()
  const add = (code: Code, hit?: TextHit) => {
    const one = nodes.get(code)
    if (one !== undefined && !found.has(code)) found.set(code, { ...one, hit })
  }
  for (const code of meant.slice(0, 1)) add(code)
  for (const hit of hits) add(hit.screen.code, hit)
  for (const { written, screens } of withCodes) {
    const places = new Map(texts.find(plainTerms(written)).map((hit) => [hit.screen.code, hit]))
    for (const code of screens) add(code, places.get(code))
  }
  return {
    nodes: [...found.values()],
    // A word of five letters that some screen has was meant as a word.
    slip: isSlip && (hits.length === 0 || /\d/.test(query)),
    asks: terms.length > 0 || meant.length > 0 || isSlip || wordsIn(query).some((word) => /\d/.test(word)),
  }
}

const titleText = (node: GuideNode, t: Words): string => phraseText(titleOf(node, t).phrase)

/** Why each screen of a list was found. */
export function reasonsOf(found: readonly FoundNode[], t: Words): readonly Reason[] {
  const titles = found.map(({ node }) => titleText(node, t))
  return found.map(({ node, hit }, place) => {
    const text = titles[place] ?? ''
    const [{ excerpt: title, terms }, sentence] = [marksIn(text, hit), hit?.sentence()]
    if (sentence !== undefined && sentence.terms > terms) return { title, why: sentence.excerpt }
    const isDouble = titles.indexOf(text) !== titles.lastIndexOf(text)
    const [first = ''] = isDouble ? blocksText(node.body).split('\n') : []
    return first === '' ? { title } : { title, why: marksIn(first, hit).excerpt }
  })
}

const marksIn = (text: string, hit: TextHit | undefined) => hit?.mark(text) ?? { excerpt: [{ text, isMarked: false }], terms: 0 }
