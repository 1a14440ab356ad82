import { wordsIn } from './fold.ts'
import type { Catalog, Guide } from './guide.ts'
import type { Language } from './language.ts'
import type { ListPage } from './list-page.ts'
import type { GuideId } from './node.ts'
import { type ScreenTexts, screenTexts, textParts } from './screen-texts.ts'

/** So many guides are searched by loading them all. More have files of words, which say which guides to load. */
const mostWithoutFiles = 10

/**
 * `data/<language>/words.json`: the words in the texts of guides, for one page of the catalog of a language. A file is about the same guides as
 * the page of the catalog with its number: `words-2.json`.
 */
export interface WordFile extends ListPage {
  readonly schema: 1
  /** Each guide, with the language of its text. */
  readonly guides: readonly (readonly [GuideId, Language])[]
  /** A line for each word: the word, then the places in `guides` of those that have it. Without places: most of them have it. */
  readonly words: string
}

/** Whether a path below the base is that of a file of words. */
export const isWordFile = (path: string): boolean => /^data\/[a-z]+\/words(?:-\d+)?\.json$/.test(path)

/** Whether a site of so many guides has files of words. */
export const hasWordFiles = ({ guides, pages }: Pick<Catalog, 'guides' | 'pages'>): boolean =>
  pages !== undefined || guides.length > mostWithoutFiles

/** The share of the guides from which a word tells too little about them to say which have it. */
const mostGuides = 0.5

/** The file of words of some guides. */
export function wordFileOf(guides: readonly Guide[]): WordFile {
  const places = new Map<string, number[]>()
  for (const [place, guide] of guides.entries())
    for (const word of wordsOfGuide(guide)) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [place])
      else known.push(place)
    }
  const lines = [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, its]) => (its.length > guides.length * mostGuides ? word : `${word} ${its.join(' ')}`))
  return { schema: 1, guides: guides.map(({ id, language }) => [id, language]), words: lines.join('\n') }
}

function wordsOfGuide(guide: Guide): ReadonlySet<string> {
  const texts = guide.nodes.map((node) => screenTexts(guide, node))
  const words = texts.flatMap(({ parts }: ScreenTexts) => textParts.flatMap((part) => wordsIn(parts[part])))
  return new Set(words.filter((word) => word.length > 1))
}

/** The words of a file, each with the places of the guides that have it. */
export const readWords = ({ guides, words }: WordFile): ReadonlyMap<string, readonly number[]> =>
  new Map(
    words.split('\n').map((line) => {
      const [word = '', ...places] = line.split(' ')
      return [word, places.length === 0 ? guides.map((_, place) => place) : places.map(Number)] as const
    }),
  )
