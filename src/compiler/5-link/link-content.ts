import {
  type Block,
  type ContentLink,
  type Inline,
  innerBlocks,
  isMark,
  type LinkTarget,
  linksInPhrase,
  mapPhrases,
  type Phrase,
  phraseIn,
  phrasesOf,
  withPhrase,
} from '../../guide/content.ts'

/** The target of a written link; `undefined` leaves only its text. */
export type LinkRewriter = (href: string, text: Phrase) => LinkTarget | undefined

/** A phrase with each of its links resolved. */
export const linkPhrase = (phrase: Phrase, rewrite: LinkRewriter): Phrase =>
  !phrase.some(isMark)
    ? phrase
    : phrase.flatMap((inline): Inline[] => {
        if (!isMark(inline)) return [inline]
        const text = linkPhrase(phraseIn(inline), rewrite)
        if (inline[0] !== 'a') return [withPhrase(inline, text)]
        const target = 'href' in inline[1] ? rewrite(inline[1].href, text) : inline[1]
        return target === undefined ? [...text] : [['a', target, ...text]]
      })

/** Blocks with each of their links resolved. */
export const linkBlocks = (blocks: readonly Block[], rewrite: LinkRewriter): Block[] =>
  mapPhrases(blocks, (phrase) => linkPhrase(phrase, rewrite))

/** Every link of blocks, with its text, in order. */
export const linksIn = (blocks: readonly Block[]): ContentLink[] =>
  blocks.flatMap((block) => [...phrasesOf(block).flatMap(linksInPhrase), ...linksIn(innerBlocks(block))])
