import type { FindGuide } from '../../guide/find.ts'
import type { Guide } from '../../guide/guide.ts'
import { helpTexts } from '../../guide/screen-texts.ts'
import type { Found } from './found.ts'
import { type Asker, type Candidate, type FoundGuide, groupsOf, isForAsker, isHere } from './group-hits.ts'
import { shareOf } from './terms.ts'
import { openTextIndex, type TextHit, type TextIndex } from './text-index.ts'

interface Asked {
  readonly asker: Asker
  /** The guides of the index. */
  readonly guides: readonly FindGuide[]
}

/** The index of the texts of some guides where help begins. */
export const openHelpIndex = (guides: readonly Guide[]): TextIndex => openTextIndex(guides.flatMap(helpTexts))

/** The smallest share of a query that the texts know, and the share of that which one sentence has. */
const [leastKnown, shareOfSentence] = [0.5, 0.75]

/**
 * Adds to what a query has found what the texts of guides have: screens with all its words, such as the names of buttons and
 * dialogs. They come before screens with only some of the words.
 */
export function addTexts(found: Found, index: TextIndex, { asker, guides }: Asked): Found {
  // A word that no text has says nothing about the others.
  const terms = found.terms.filter(index.knows)
  if (terms.length === 0 || shareOf(terms, found.terms) < leastKnown) return found
  // Words of a query that are far apart in a text say little about it.
  const most = Math.ceil(terms.length * shareOfSentence)
  const hits = index.find(terms).filter(({ share, sentence }) => share === 1 && (sentence()?.terms ?? 0) >= most)
  const byId = new Map(guides.map((guide) => [guide.id, guide]))
  const candidates = hits.flatMap((hit) => {
    const guide = byId.get(hit.screen.guide)
    return guide === undefined ? [] : [candidateOf(guide, hit)]
  })
  const own = candidates.filter((candidate) => isForAsker(candidate, asker))
  const admin = candidates.filter((candidate) => !own.includes(candidate))
  return {
    ...found,
    own: found.isWhole ? withTexts(found.own, own, asker) : withMore(withTexts([], own, asker), found.own),
    admin: withTexts(found.admin, admin, asker),
    isWhole: found.isWhole || own.length > 0,
    isComplete: found.isComplete || own.some((candidate) => isHere(candidate, asker)),
  }
}

const candidateOf = (guide: FindGuide, { screen, score, share, sentence }: TextHit): Candidate => {
  const { code, language, parts } = screen
  const [name = ''] = parts.title.split('\n')
  return {
    guide,
    isStart: false,
    screen: { code, codes: [], texts: name === '' ? {} : { [language]: [name] }, excerpt: sentence()?.excerpt },
    score,
    share,
    isSaid: false,
  }
}

/** Guides, and then those of others that are not among them. */
const withMore = (first: readonly FoundGuide[], others: readonly FoundGuide[]): readonly FoundGuide[] =>
  [...first, ...others.filter(({ id }) => !first.some((guide) => guide.id === id))].slice(0, mostGuides)

/** The most guides of a list. */
const mostGuides = 6

/** Guides that were found before, and those with the words in their texts: of each, its best screen. */
function withTexts(before: readonly FoundGuide[], candidates: readonly Candidate[], asker: Asker): readonly FoundGuide[] {
  const added = groupsOf(candidates, asker).map(({ id, isElsewhere, candidates: [first, ...more] }): FoundGuide => {
    return { id, isElsewhere, screens: first === undefined ? [] : [first.screen], ...(more.length > 0 && { hasMore: true }) }
  })
  return withMore(before, added)
}
