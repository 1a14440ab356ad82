import { phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import type { Trail } from '../runtime/trail.ts'
import { answerWords, titleOf } from './node-words.ts'
import { passedNodes } from './trail-view.tsx'
import type { Words } from './words.ts'

/**
 * A trail in words, one line a screen, for a ticket or a mail:
 *
 *     Guide : Un certificat obligatoire est manquant
 *     1. Quel message voyez-vous ? → Le certificat requis…  [K7Q2M]
 *     Écran atteint : C’est résolu  [3XW0P] https://it.example.org/help/3xw0p/
 */
export function transcript(guide: Guide, trail: Trail, t: Words, address: string): string {
  const passed = passedNodes(guide, trail).map(({ node, option }, place) => {
    const asked = phraseText(titleOf(node, t).phrase)
    return `${place + 1}. ${asked} → ${answerWords(node, option, t)}  [${node.code.toUpperCase()}]`
  })
  const at = guide.nodes.find(({ id }) => id === trail.at)
  const reached = at === undefined ? undefined : t('transcript.reached', { title: phraseText(titleOf(at, t).phrase) })
  return [
    t('transcript.guide', { title: guide.title }),
    ...(passed.length === 0 ? [t('transcript.none')] : passed),
    ...(at === undefined ? [] : [`${reached}  [${at.code.toUpperCase()}] ${address}${at.code}/`]),
  ].join('\n')
}
