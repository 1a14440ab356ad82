import { type Phrase, phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import type { GuideNode } from '../guide/node.ts'
import type { Trail } from '../runtime/trail.ts'
import { answerWords, titleOf } from './node-words.ts'
import { passportLine } from './passport-words.ts'
import { passedNodes } from './trail-view.tsx'
import type { Words } from './words.ts'

/** A trail with the guide that it goes through. */
export interface Waiting {
  readonly guide: Guide
  readonly trail: Trail
}

/**
 * Trails in words, one line a screen, for a ticket or a mail; other guides of the same walk come first:
 *
 *     Guide : Un certificat obligatoire est manquant
 *     1. Quel message voyez-vous ? → Le certificat requis…  [K7Q2M]
 *     D’après un article de Microsoft, daté du 7 juillet 2016 (https://…). Contenu compilé et modifié …, sous licence CC BY 4.0.
 *     Écran atteint : C’est résolu  [3XW0P] https://it.example.org/help/3xw0p/
 */
export function transcript(walked: readonly Waiting[], t: Words, address: string): string {
  const last = walked[walked.length - 1]
  const at = last?.guide.nodes.find(({ id }) => id === last.trail.at)
  const reached =
    at && `${t('transcript.reached', { title: wordsOf(titleOf(at, t).phrase) })}  ${codeOf(at)} ${address}${at.code}/`
  return [...walked.flatMap((one) => linesOf(one, t)), ...(reached === undefined ? [] : [reached])].join('\n')
}

function linesOf({ guide, trail }: Waiting, t: Words): readonly string[] {
  const passed = passedNodes(guide, trail).map(
    ({ node, option }, place) =>
      `${place + 1}. ${wordsOf(titleOf(node, t).phrase)} → ${answerWords(node, option, t)}  ${codeOf(node)}`,
  )
  return [t('transcript.guide', { title: guide.title }), ...(passed.length === 0 ? [t('transcript.none')] : passed), passportLine(guide, t)]
}

const wordsOf = (phrase: Phrase): string => phraseText(phrase).replace(/\s+/g, ' ').trim()
const codeOf = (node: GuideNode): string => `[${node.code.toUpperCase()}]`
