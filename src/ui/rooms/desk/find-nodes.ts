import { readCode } from '../../../guide/code.ts'
import { blocksText, phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Code, GuideNode } from '../../../guide/node.ts'
import { choiceWords, titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'

/** A node with the words that it is found by, folded. */
export interface Findable {
  readonly guide: Guide
  readonly node: GuideNode
  readonly title: string
  /** Everything that counts: title, label, choices, code, error codes, and the part of the article it stands in. */
  readonly words: string
}

/** Every node of a guide, ready to be searched. */
export const findable = (guide: Guide, t: Words): readonly Findable[] =>
  guide.nodes.map((node) => {
    const title = fold(phraseText(titleOf(node, t).phrase))
    const choices =
      node.kind === 'question' ? node.choices.flatMap((choice) => [choiceWords(choice, t).text, choice.detail ?? '']) : []
    const others = [node.label ?? '', ...choices, node.code, ...errorCodes(blocksText(node.body)), node.section]
    return { guide, node, title, words: `${title} ${fold(others.join(' '))}` }
  })

/** `0x80CF3017`, `-2016341112`, `NDES_2`: what a device shows and a caller reads out. */
const errorCodes = (text: string): readonly string[] => text.match(/0x[\da-f]{4,}|-?\d{4,}|\b[A-Z]+_[A-Z\d_]+\b/gi) ?? []

export interface Found {
  readonly nodes: readonly Findable[]
  /** Looks like a code, and is none: a sign was misread, or two were swapped. */
  readonly slip: boolean
}

/**
 * The nodes that have all words of a query, however they are accented: first the one whose code it is, then those with the words in
 * their title, then the others, each in the order given. Nothing is found by an empty query.
 */
export function findNodes(all: readonly Findable[], query: string): Found {
  const words = wordsIn(query)
  if (words.length === 0) return { nodes: [], slip: false }
  const reading = readCode(query)
  const code: Code | undefined = reading.ok ? reading.code : undefined
  const having = all.filter(({ words: its }) => words.every((word) => its.includes(word)))
  const rank = ({ node, title }: Findable): number => {
    if (node.code === code) return 0
    if (title.startsWith(words.join(' '))) return 1
    return words.every((word) => title.includes(word)) ? 2 : 3
  }
  const coded = all.filter(({ node }) => node.code === code && !having.some((found) => found.node.code === code))
  const nodes = [...coded, ...having].map((found, place) => ({ found, place, rank: rank(found) }))
  nodes.sort((a, b) => a.rank - b.rank || a.place - b.place)
  return {
    nodes: nodes.map(({ found }) => found),
    // A word of five letters that is on some screen was meant as a word.
    slip: !reading.ok && reading.why === 'slip' && (nodes.length === 0 || /\d/.test(query)),
  }
}

const wordsIn = (query: string): readonly string[] =>
  fold(query)
    .split(/[^\p{L}\p{N}_-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Text as it is compared: small letters without accents, one kind of apostrophe, single spaces. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
