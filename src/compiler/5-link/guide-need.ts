import type { GuideNeed } from '../../guide/guide-need.ts'
import { plain } from '../language/plain.ts'
import { wordsOf } from '../language/words-of.ts'
import type { NamedDraft } from './draft-with-flow.ts'

/**
 * What a guide helps with: what its flow file says, else what the words of its titles show. All its versions are asked, so that it is
 * in the same group in every language. `other` where nothing shows it.
 */
export function needOf(versions: readonly NamedDraft[]): GuideNeed {
  const [written] = versions.flatMap(({ flow }) => flow?.need ?? [])
  const [shown] = versions.flatMap(({ draft: { title, language } }) => {
    const found = wordsOf(language).guideNeeds.find(([, words]) => words.test(plain(title)))
    return found === undefined ? [] : [found[0]]
  })
  return written ?? shown ?? 'other'
}
