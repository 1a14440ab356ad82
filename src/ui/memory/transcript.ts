import { pathOf } from '../../guide/address.ts'
import { itemsToDo, itemWords, phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { withdrawalOf, withdrawalWords } from '../../guide/withdrawn.ts'
import type { Session, Thread } from '../../runtime/walk/session.ts'
import { writeThread } from '../../runtime/walk/thread-text.ts'
import { passedNodes, stepsOf, type Trail, ticksAt } from '../../runtime/walk/trail.ts'
import { isNodeScreen, type Screen } from '../screen/screen.ts'
import { clockWords, minuteWords } from '../words/date.ts'
import { answerWords, stepWords, titleOf } from '../words/node-words.ts'
import { shorten } from '../words/shorten.ts'
import { sourceLine } from '../words/source-line.ts'
import type { Words } from '../words/words.ts'
import { type DeviceWords, readDevice } from './device-words.ts'
import { fitMail } from './fit-mail.ts'

/** A trail with its guide. */
export interface WalkedGuide {
  readonly guide: Guide
  readonly trail: Trail
}

/** A walk as plain text, for a ticket. `mail` is the same text, shortened where it is too long for the address of a mail. */
export interface Transcript {
  readonly text: string
  readonly mail: string
}

/** Where a transcript is written: the base address of the site, and what the admin has withdrawn. */
export interface TranscriptSite {
  readonly address: string
  readonly site: Pick<SiteConfig, 'withdrawn'>
}

/** The part of the state of a walk that its transcript needs. */
interface WalkSoFar {
  readonly session?: Session | undefined
  readonly otherTrails?: readonly WalkedGuide[] | undefined
}

/** Writes the transcript of the walk to a screen; `undefined` for a screen of no walk. */
export type TranscriptWriter = (screen: Screen, walk: WalkSoFar, t: Words, at: TranscriptSite) => Transcript | undefined

/** Reads what the browser tells about the device, and gives the function that writes transcripts. Nothing is sent. */
export async function openTranscript(): Promise<TranscriptWriter> {
  const device = { ...(await readDevice(navigator)), language: navigator.language }
  return (screen, { session, otherTrails = [] }, t, at) =>
    session !== undefined && isNodeScreen(screen)
      ? writeTranscript(
          { ...at, walked: [...otherTrails, { guide: screen.data.file.guide, trail: session.trail }], thread: session, device },
          t,
        )
      : undefined
}

/** What a transcript is written from. */
export interface WrittenWalk extends TranscriptSite {
  /** The trails of the walk, the current guide last. */
  readonly walked: readonly WalkedGuide[]
  /** The same walk as its link carries it. */
  readonly thread: Thread
  /** The device of the reader and the language of its browser. Absent in a text that somebody else writes. */
  readonly device?: (DeviceWords & { readonly language: string }) | undefined
}

/**
 * Writes the transcript of a walk: what a second line of support needs, the most useful first. Steps are counted, and named only
 * where the reader passed them over:
 *
 *     Bloqué : Contactez l’assistance [2R84B]
 *     Appareil : Android 14, Chrome 131, langue fr-BE
 *
 *     Guide : Certificat manquant, version 3f2a91c8, commencé le 21 novembre 2026 à 12:41
 *     - 12:41 Quel message voyez-vous ? → Le certificat requis… [K7Q2M]
 *     7 étapes faites, 1 passée (2FQGS)
 *     Coché [9X01S] : 2 sur 3 – Développez Certificats ; Cliquez avec le bouton droit
 *
 *     La même page avec ces réponses : https://it.example.org/help/fr/missing-certificate/2r84b/#t=…
 *
 *     Numéro de série :
 *     Utilisateur :
 *
 *     Source : Microsoft, 2016, adapté, CC BY 4.0 (https://…)
 */
export function writeTranscript(walk: WrittenWalk, t: Words): Transcript {
  const { walked, thread, address, site } = walk
  const last = walked[walked.length - 1]
  const at = last?.guide.nodes.find(({ id }) => id === last.trail.at)
  const page =
    last === undefined || at === undefined
      ? address
      : pathOf({ kind: 'node', language: last.guide.language, guide: last.guide.id, code: at.code }, address)
  const parts = {
    first: [
      ...(last === undefined || at === undefined ? [] : [stateLine(at, t), ...withdrawnLines(last.guide, at, t, site)]),
      deviceLine(walk, t),
    ],
    walked: walked.map((one) => linesOf(one, t, site)),
    link: t('transcript:link', { link: `${page}#t=${writeThread(thread)}` }),
    page: t('transcript:page', { link: page }),
    last: [[t('transcript:serial'), t('transcript:user')], [...new Set(walked.map(({ guide }) => sourceLine(guide, t)))]],
  }
  const blocks = [parts.first, ...parts.walked, [parts.link], ...parts.last]
  return { text: blocks.map((lines) => lines.join('\n')).join('\n\n'), mail: fitMail(parts) }
}

/** Where the reader stands. */
function stateLine(node: GuideNode, t: Words): string {
  const title = `${titleWords(node, t)} ${codeOf(node)}`
  if (node.kind !== 'outcome') return t('transcript:open', { title })
  return node.result === 'solved' ? t('transcript:solved', { title }) : t('transcript:stuck', { title })
}

/** The device, or an empty line to fill in. A walk about phones may be written on a computer: then the device is not the one. */
function deviceLine({ walked, device }: WrittenWalk, t: Words): string {
  if (device === undefined) return t('transcript:device', { device: '' }).trim()
  const { system = '', browser, language } = device
  const facts = [system, browser, t('transcript:language', { language })].filter((fact) => fact !== undefined && fact !== '')
  const platforms = walked[walked.length - 1]?.guide.platforms ?? []
  const name = system.toLowerCase().replace('ipados', 'ios')
  const isOther = platforms.length > 0 && name !== '' && !platforms.some((platform) => name.startsWith(platform))
  return t(isOther ? 'transcript:written' : 'transcript:device', { device: facts.join(', ') })
}

function linesOf({ guide, trail }: WalkedGuide, t: Words, site: Pick<SiteConfig, 'withdrawn'>): readonly string[] {
  const { times = [] } = trail
  const began = times[0] === undefined ? [] : [t('transcript:began', { when: minuteWords(times[0], t) })]
  const passed = passedNodes(guide, trail)
  const answers = passed.flatMap(({ node, option }, index) => {
    if (node.kind === 'step' || node.kind === 'info') return withdrawnLines(guide, node, t, site)
    const time = times[index] === undefined ? '' : `${clockWords(times[index])} `
    const answer = `- ${time}${titleWords(node, t)} → ${line(answerWords(node, option, t))} ${codeOf(node)}`
    return [answer, ...withdrawnLines(guide, node, t, site)]
  })
  const { skipped } = stepsOf(passed)
  const steps = stepWords(passed, t)
  const codes = skipped.length === 0 ? '' : ` (${skipped.map(({ node }) => node.code.toUpperCase()).join(', ')})`
  return [
    [t('transcript:guide', { title: line(shortTitle(guide)), version: trail.contentHash.slice(0, 8) }), ...began].join(', '),
    ...(passed.length === 0 ? [t('transcript:none')] : answers),
    ...(steps === '' ? [] : [`${steps}${codes}`]),
    ...guide.nodes.flatMap((node) => tickedLines(node, trail, t)),
  ]
}

/** One line with the ticked items of a screen's checklist; no line if none is ticked. */
function tickedLines(node: GuideNode, trail: Trail, t: Words): readonly string[] {
  const ticks = ticksAt(trail, node.id)
  if (ticks.length === 0) return []
  const items = itemsToDo(node.body)
  const done = ticks.flatMap((index) => (items[index] === undefined ? [] : [items[index]]))
  if (done.length === 0) return []
  const count = t('transcript:ticked', { code: codeOf(node), done: done.length, all: items.length })
  const words = done.map((item) => line(itemWords(item), 60))
  return [done.length === items.length ? count : `${count} – ${words.join(' ; ')}`]
}

/** One line where the admin has withdrawn a screen since. */
function withdrawnLines(
  { id, language }: Guide,
  node: GuideNode,
  t: Words,
  site: Pick<SiteConfig, 'withdrawn'>,
): readonly string[] {
  const withdrawal = withdrawalOf(site, { guide: id, code: node.code })
  if (withdrawal === undefined) return []
  const { text } = withdrawalWords(withdrawal, language)
  return [t('transcript:withdrawn', { code: codeOf(node), words: line(text, 300) })]
}

const titleWords = (node: GuideNode, t: Words): string => line(phraseText(titleOf(node, t).phrase))
const codeOf = ({ code }: GuideNode): string => `[${code.toUpperCase()}]`
/** A text on one line. The halves of cut symbols are replaced: no address may have them. */
const line = (text: string, maxLength = 100): string => shorten(text, maxLength).replace(/\p{Cs}/gu, '\ufffd')
