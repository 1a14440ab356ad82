import { expect, test } from 'vitest'
import type { Guide } from '../../src/guide/guide.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import { parseThread } from '../../src/runtime/walk/thread-text.ts'
import { beginTrail, type Trail, tickAt, visit } from '../../src/runtime/walk/trail.ts'
import { type WrittenWalk, writeTranscript } from '../../src/ui/memory/transcript.ts'
import { mailTo } from '../../src/ui/page/help-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { guideOf } from '../guide/some-guide.ts'
import { certificate } from './fixture.ts'

const i18n = createAllI18n()
const t = { fr: wordsOf(i18n('fr')), nl: wordsOf(i18n('nl')) }
const address = 'https://it.example.org/help/'
const phone = { system: 'Android 14', browser: 'Chrome 131', language: 'fr-BE' }
const noon = Math.floor(new Date(2026, 10, 21, 12, 0).getTime() / 60_000)

/** A walk through a guide: each move is a node, or a node and the answer that leads there. A minute passes before each. */
function walk(guide: Guide, start: string, moves: readonly (string | readonly [string, string])[]): Trail {
  const machine = guideMachine(guide)
  return moves.reduce(
    (trail, move, index) => {
      const [node, option] = typeof move === 'string' ? [move] : move
      return visit(trail, machine, node, { option, now: noon + index + 1 })
    },
    beginTrail(guide, start, noon),
  )
}

const walkOf = (guide: Guide, trail: Trail, more: Partial<WrittenWalk> = {}): WrittenWalk => ({
  walked: [{ guide, trail }],
  thread: { trail, callers: [], called: [] },
  address,
  site: {},
  device: phone,
  ...more,
})

const { guide } = certificate
const stuck = walk(guide, 'start', [
  ['usual-1', 'usual'],
  ['usual-2', 'absent'],
  ['lock', 'next'],
  ['admin', 'no'],
])

test('says where the reader stands, on which device, the answers, the steps, a link with the answers and the source', () => {
  const { text, mail } = writeTranscript(walkOf(guide, stuck), t.fr)
  const [code, skipped, first, lock] = ['admin', 'usual-1', 'start', 'lock'].map((id) =>
    guide.nodes.find((node) => node.id === id)?.code.toUpperCase(),
  )
  const link = /https:\S+#t=\S+/.exec(text)?.[0] ?? ''
  expect(text.replaceAll('\u00a0', ' ')).toBe(`Bloqué : Contactez l’assistance [${code}]
Appareil : Android 14, Chrome 131, langue fr-BE

Guide : Un certificat obligatoire est manquant sur votre appareil, version ${guide.hash.slice(0, 8)}, commencé le 21 novembre 2026 à 12:00
- 12:00 Un certificat obligatoire est manquant sur votre appareil → Un certificat qui est généralement installé sur votre téléphone est absent de votre appareil [${first}]
- 12:03 Voyez-vous le symbole de verrou ? → Non [${lock}]
1 étape faite, 1 passée (${skipped})

La même page avec ces réponses : ${link}

Numéro de série de l’appareil :
Utilisateur :

Source : Microsoft, 2016, adapté, CC BY 4.0 (https://learn.microsoft.com/)`)
  expect(link).toMatch(new RegExp(`^${address}fr/${guide.id}/${code?.toLowerCase()}/#t=`))
  expect(parseThread(link.split('#t=')[1] ?? '')?.trail).toEqual(stuck)
  expect(mail).toBe(text)
})

test('in Dutch, in the middle of a walk and at its end', () => {
  const middle = writeTranscript(walkOf(guide, walk(guide, 'usual-3', [['check', 'absent']])), t.nl).text
  expect(middle).toMatch(/^Bezig met: .* \[\w{5}\]\nApparaat: Android 14, Chrome 131, taal fr-BE\n/)
  expect(middle).toContain('0 stappen gedaan, 1 overgeslagen (')
  const solved = writeTranscript(walkOf(guide, walk(guide, 'usual-3', ['check', ['solved', 'yes']])), t.nl).text
  expect(solved).toMatch(/^Opgelost: /)
  expect(solved).toContain('1 stap gedaan\n')
})

test('names a device that is not the one of the guide as another, and leaves an unknown one to fill in', () => {
  const first = (device: WrittenWalk['device']) => writeTranscript(walkOf(guide, stuck, { device }), t.nl).text.split('\n')[1]
  expect(first({ system: 'Windows 11', browser: 'Edge 131', language: 'nl' })).toBe(
    'Geschreven op een ander apparaat: Windows 11, Edge 131, taal nl',
  )
  expect(first({ language: 'nl' })).toBe('Apparaat: taal nl')
  expect(first(undefined)).toBe('Apparaat:')
})

test('ticks, withdrawn steps and guides without an answer have a line', () => {
  const ticked = tickAt(walk(guide, 'usual-3', ['check']), 'usual-3', 0, true)
  const code = guide.nodes.find(({ id }) => id === 'usual-3')?.code ?? ''
  const withdrawn = [{ code, text: { fr: 'Ne faites plus ceci.' } }]
  const { text } = writeTranscript(walkOf(guide, ticked, { site: { withdrawn } }), t.fr)
  expect(text).toContain(`Coché [${code.toUpperCase()}]\u00a0: 1 sur 3 – Ouvrez la liste.`)
  expect(text).toContain(`Page [${code.toUpperCase()}] retirée par votre organisation\u00a0: Ne faites plus ceci.`)
  const all = [1, 2].reduce((trail, index) => tickAt(trail, 'usual-3', index, true), ticked)
  expect(writeTranscript(walkOf(guide, all), t.fr).text).toContain('3 sur 3\n')
  expect(writeTranscript(walkOf(guide, beginTrail(guide, 'start')), t.fr).text).toContain('Aucune réponse enregistrée.')
})

/** A guide of `length` checks, each with this title. */
const longGuide = (length: number, title: string): Guide => {
  const shape = Array.from({ length }, (_, index) => (index + 1 < length ? [String(index + 1), '0'] : []))
  const made = guideOf(shape)
  return { ...made, nodes: made.nodes.map((node) => ({ ...node, title: [title] })) }
}
const through = (made: Guide): Trail =>
  walk(
    made,
    '0',
    made.nodes.slice(1).map(({ id }): readonly [string, string] => [id, 'yes']),
  )

test.for([
  ['a long walk', longGuide(60, 'Le problème est-il résolu ?')],
  ['a very long walk', longGuide(900, 'Le problème est-il résolu ?')],
  ['titles that are long in an address', longGuide(30, '問題'.repeat(200))],
  ['half a symbol', longGuide(30, '\ud83d')],
] as const)('a mail about %s is short enough for an address, and begins and ends as the transcript', ([, made]) => {
  const { text, mail } = writeTranscript(walkOf(made, through(made)), t.fr)
  const href = mailTo('helpdesk@example.org', 'K7Q2M – Guide', mail)
  expect(href.length).toBeLessThan(1700)
  expect(decodeURIComponent(href)).toContain(text.split('\n')[0] ?? '')
  expect(mail).toContain('Utilisateur')
  expect(mail).toContain('Source')
  if (!mail.includes('#t=')) expect(mail).toContain('sans les réponses')
})

test('a mail without room for all answers keeps the last, and the link with all of them', () => {
  const made = longGuide(60, 'Le problème est-il résolu ?')
  const { text, mail } = writeTranscript(walkOf(made, through(made)), t.fr)
  const answers = (lines: string) => lines.split('\n').filter((line) => line.startsWith('- '))
  expect(answers(text)).toHaveLength(59)
  const kept = answers(mail)
  expect(kept.length).toBeGreaterThan(3)
  expect(kept).toEqual(answers(text).slice(-kept.length))
  expect(mail).toContain('\n…\n- ')
  expect(parseThread(/#t=(\S+)/.exec(mail)?.[1] ?? '')?.trail.answers).toHaveLength(59)
})
