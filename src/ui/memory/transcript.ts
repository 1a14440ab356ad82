import { itemsToDo, itemWords, type Phrase, phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { withdrawalOf, withdrawalWords } from '../../guide/withdrawn.ts'
import { passedNodes, type Trail, ticksAt } from '../../runtime/walk/trail.ts'
import { clockWords, minuteWords } from '../words/date.ts'
import { answerWords, titleOf } from '../words/node-words.ts'
import { passportLine } from '../words/passport-words.ts'
import type { Words } from '../words/words.ts'

/** A trail with its guide. */
export interface WalkedGuide {
  readonly guide: Guide
  readonly trail: Trail
}

/**
 * The transcript of a walk, for a ticket or a mail: one line a screen, the current guide last. `address` is the base address of the
 * site, for the link to the current screen:
 *
 *     Guide : Un certificat obligatoire est manquant (version 3f2a91c)
 *     Commencé le 21 novembre 2026 à 12:41
 *     1. 12:41 Quel message voyez-vous ? → Le certificat requis…  [K7Q2M]
 *     2. 12:44 Importez le certificat → Fait  [9X01S]
 *        Coché : 2 sur 3 – Développez Certificats ; Cliquez avec le bouton droit
 *     D’après un article de Microsoft, daté du 7 juillet 2016 (https://…). Contenu compilé et modifié …, sous licence CC BY 4.0.
 *     Écran atteint : C’est résolu  [3XW0P] https://it.example.org/help/3xw0p/
 */
export function writeTranscript(
  walked: readonly WalkedGuide[],
  t: Words,
  address: string,
  site: Pick<SiteConfig, 'withdrawn'> = {},
): string {
  const last = walked[walked.length - 1]
  const at = last?.guide.nodes.find(({ id }) => id === last.trail.at)
  const reached =
    last === undefined || at === undefined
      ? []
      : [
          `${t('transcript:reached', { title: oneLine(titleOf(at, t).phrase) })}  ${codeOf(at)} ${address}${at.code}/`,
          ...tickedLines(at, last.trail, t),
          ...withdrawnLines(last.guide, at, t, site),
        ]
  return [...walked.flatMap((one) => linesOf(one, t, site)), ...reached].join('\n')
}

function linesOf({ guide, trail }: WalkedGuide, t: Words, site: Pick<SiteConfig, 'withdrawn'>): readonly string[] {
  const { times = [] } = trail
  const began = times[0] === undefined ? [] : [t('transcript:began', { when: minuteWords(times[0], t) })]
  const passed = passedNodes(guide, trail).flatMap(({ node, option }, index) => {
    const time = times[index] === undefined ? '' : `${clockWords(times[index])} `
    const line = `${index + 1}. ${time}${oneLine(titleOf(node, t).phrase)} → ${answerWords(node, option, t)}  ${codeOf(node)}`
    return [line, ...tickedLines(node, trail, t), ...withdrawnLines(guide, node, t, site)]
  })
  return [
    t('transcript:guide', { title: guide.title, version: trail.contentHash.slice(0, 8) }),
    ...began,
    ...(passed.length === 0 ? [t('transcript:none')] : passed),
    passportLine(guide, t),
  ]
}

/** One line with the ticked items of a screen's checklist; no line if none is ticked. */
function tickedLines(node: GuideNode, trail: Trail, t: Words): readonly string[] {
  const items = itemsToDo(node.body)
  const done = ticksAt(trail, node.id).flatMap((index) => (items[index] === undefined ? [] : [items[index]]))
  if (done.length === 0) return []
  const words = done.map((item) => truncate(itemWords(item)))
  return [`   ${t('transcript:ticked', { done: done.length, all: items.length })} ${words.join(' ; ')}`]
}

/** One line where the admin has withdrawn a screen since. */
function withdrawnLines(
  { id, language }: Guide,
  { code }: GuideNode,
  t: Words,
  site: Pick<SiteConfig, 'withdrawn'>,
): readonly string[] {
  const withdrawal = withdrawalOf(site, { guide: id, code })
  if (withdrawal === undefined) return []
  return [`   ${t('transcript:withdrawn', { words: withdrawalWords(withdrawal, language).text })}`]
}

const truncate = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
const oneLine = (phrase: Phrase): string => phraseText(phrase).replace(/\s+/g, ' ').trim()
const codeOf = (node: GuideNode): string => `[${node.code.toUpperCase()}]`
