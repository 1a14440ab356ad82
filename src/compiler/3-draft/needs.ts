import { type Block, itemsOf, linksInPhrase, type Phrase, phraseOf, phraseText } from '../../guide/content.ts'
import { type Need, needs } from '../../guide/node.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'
import { needsSignIn } from './sign-in-addresses.ts'

/**
 * The needs of a step, by the words and addresses of its sentence and its sub-steps. Other blocks do not count: a note on where
 * to find the administrator's number is not part of the step.
 */
export function needsOf(title: Phrase, body: readonly Block[], words: LanguageWords): Need[] {
  const said = [title, ...body.flatMap(subSteps)]
  return needs.filter((need) =>
    said.some(
      (phrase) =>
        words.needs[need].test(plain(phraseText(phrase))) ||
        (need === 'sign-in' && words.instructs.test(plain(phraseText(phrase))) && leadsToSignIn(phrase)),
    ),
  )
}

const leadsToSignIn = (phrase: Phrase): boolean =>
  linksInPhrase(phrase).some(({ target }) => 'href' in target && needsSignIn(target.href))

const subSteps = (block: Block): Phrase[] => {
  if (block[0] !== 'ol') return []
  return itemsOf(block).flatMap((item) => {
    const [, first] = item
    return first?.[0] === 'p' ? [phraseOf(first)] : []
  })
}
