import { readCode } from '../../../guide/code.ts'
import { blocksText, phraseText } from '../../../guide/content.ts'
import { errorKey } from '../../../guide/error-code.ts'
import { wordsIn } from '../../../guide/fold.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Code, GuideNode } from '../../../guide/node.ts'
import type { Document } from '../../../runtime/find/document.ts'
import { type KnownCode, readCodes } from '../../../runtime/find/error-codes.ts'
import { tidy } from '../../../runtime/find/fold.ts'
import { codesIn } from '../../../runtime/find/screen-codes.ts'
import { openWordFilter, type WordFilter } from '../../../runtime/find/word-filter.ts'
import { choiceWords, titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'

/** A screen of a guide. */
export interface IndexedNode {
  readonly guide: Guide
  readonly node: GuideNode
  /** The words of its title, folded and separated by spaces. */
  readonly title: string
}

/** The screens of some guides, ready to be searched. */
export interface NodeIndex {
  /** By their codes, in the order of the guides. */
  readonly nodes: ReadonlyMap<Code, IndexedNode>
  readonly filter: WordFilter
  /** The error codes in the texts of the screens. */
  readonly errorCodes: readonly KnownCode[]
}

/** Builds the index of all screens of some guides: titles, labels, choices, codes, error codes and headings. */
export function indexNodes(guides: readonly Guide[], t: Words): NodeIndex {
  const all = guides.flatMap((guide) => guide.nodes.map((node) => ({ guide, node })))
  const documents = all.map(({ guide, node }) => documentOf(guide, node, t))
  return {
    nodes: new Map(
      all.map(({ guide, node }) => [node.code, { guide, node, title: wordsIn(phraseText(titleOf(node, t).phrase)).join(' ') }]),
    ),
    filter: openWordFilter(documents),
    errorCodes: knownCodesOf(documents),
  }
}

function documentOf({ language }: Guide, node: GuideNode, t: Words): Document {
  const choices =
    node.kind === 'question' ? node.choices.flatMap((choice) => [choiceWords(choice, t).text, choice.detail ?? '']) : []
  const before = node.was === undefined ? [] : [phraseText(node.was.title)]
  const texts = [phraseText(titleOf(node, t).phrase), phraseText(node.title), node.label ?? '', ...before, ...choices]
  return {
    code: node.code,
    texts: { [language]: texts },
    names: [node.code, ...errorCodesIn([...texts, blocksText(node.body)].join('\n'))],
    around: [node.section],
  }
}

/** `0x80CF3017`, `-2016341112`, `NDES_2`: the error codes that devices show. */
const errorCodesIn = (text: string): readonly string[] => text.match(/0x[\da-f]{4,}|-?\d{4,}|\b[A-Z]+_[A-Z\d_]+\b/gi) ?? []

function knownCodesOf(documents: readonly Document[]): readonly KnownCode[] {
  const known = new Map<string, { key: string; written: string; screens: Code[] }>()
  for (const { code, names } of documents)
    for (const written of names.slice(1)) {
      const key = errorKey(written)
      const entry = known.get(key)
      if (entry === undefined) known.set(key, { key, written, screens: [code] })
      else entry.screens.push(code)
    }
  return [...known.values()]
}

export interface FoundNodes {
  readonly nodes: readonly IndexedNode[]
  /** The query looks like a screen code but is none: a character is wrong, or two are swapped. */
  readonly slip: boolean
}

/**
 * Finds the screens that have all words of a query, also inside of longer words: first the one with this code, then those with
 * the words in their title, then the others. Where there is none, finds an error code in any spelling, then words with typing
 * errors. An empty query finds nothing.
 */
export function findNodes({ nodes, filter, errorCodes }: NodeIndex, query: string): FoundNodes {
  const reading = readCode(query)
  const exact = new Set(filter(query))
  const withCode = codesIn(query)
    .filter((code) => nodes.has(code))
    .slice(0, 1)
  const isSlip = !reading.ok && reading.why === 'slip'
  if (exact.size > 0 || withCode.length > 0 || isSlip)
    return {
      nodes: rankNodes(
        [...nodes.values()].filter(({ node }) => exact.has(node.code) || withCode.includes(node.code)),
        query,
        withCode[0],
      ),
      // A word of five letters that some screen has was meant as a word.
      slip: isSlip && (exact.size === 0 || /\d/.test(query)),
    }
  const codes = readCodes(query, errorCodes)
  const screens =
    codes.kind === 'exact' || codes.kind === 'part'
      ? codes.codes.flatMap(({ screens }) => screens)
      : filter(tidy(query), { typos: true })
  return { nodes: [...new Set(screens)].flatMap((code) => nodes.get(code) ?? []), slip: false }
}

/** Screens sorted by where they have the words of a query; those with the same rank keep their order. */
function rankNodes(found: readonly IndexedNode[], query: string, code: Code | undefined): readonly IndexedNode[] {
  const words = wordsIn(query)
  const rankOf = ({ node, title }: IndexedNode): number => {
    if (node.code === code) return 0
    if (title.startsWith(words.join(' '))) return 1
    return words.every((word) => title.includes(word)) ? 2 : 3
  }
  return found
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
