import { describe, expect, test } from 'vitest'
import { contactClause } from '../../src/compiler/2-plan/contact.ts'
import { saysStop } from '../../src/compiler/2-plan/stops.ts'
import { partOf } from '../../src/compiler/2-plan/turns/turn-grammar.ts'
import { de } from '../../src/compiler/language/de/words.ts'
import { en } from '../../src/compiler/language/en/words.ts'
import type { WordsOfFolder } from '../../src/compiler/language/language-words.ts'
import { plain } from '../../src/compiler/language/plain.ts'
import { wordsFrom } from '../../src/compiler/language/words-of.ts'

const names: Parameters<typeof partOf>[2] = {
  keyOfAnchor: () => undefined,
  keyOfTitle: () => undefined,
  otherwise: 'unresolved',
  isOwn: true,
}

/** What a sentence does to the walk: where its condition leads, and where its else clause does; `-` is nothing. */
function does(sentence: string, folder: WordsOfFolder): string {
  const words = wordsFrom('fr', folder)
  if (words.conditions.persists.test(plain(sentence))) return 'persists'
  const part = partOf([sentence], words, names)
  if (part === undefined || part.kind !== 'conditional') return part === undefined || part.kind === 'main' ? '-' : part.kind
  const targets = part.no === undefined ? [part.yes] : [part.yes, part.no]
  return targets
    .map((target) => (target.kind === 'contact' ? target.result : target.kind === 'step' ? `step ${target.number}` : target.kind))
    .join(' / ')
}

const turns: readonly (readonly [english: string, german: string, does: string])[] = [
  [
    'If you don’t have a PC, contact your administrator.',
    'Wenn Sie keinen PC haben, kontaktieren Sie Ihren Administrator.',
    'contact-admin',
  ],
  [
    'Contact your administrator if you don’t have a PC.',
    'Wenden Sie sich an Ihren Administrator, wenn Sie keinen PC haben.',
    'contact-admin',
  ],
  [
    'If it is a personal device, call the IT department.',
    'Falls es sich um ein privates Gerät handelt, rufen Sie die IT-Abteilung an.',
    'contact-admin',
  ],
  [
    'If the message is in English, contact the support of the vendor.',
    'Wenn die Meldung auf Englisch ist, wenden Sie sich an den Support des Herstellers.',
    'contact-support',
  ],
  ['If the screen is black, return to step 2.', 'Wenn der Bildschirm schwarz ist, kehren Sie zu Schritt 2 zurück.', 'step 2'],
  ['If the screen is black then go to step 4.', 'Ist der Bildschirm schwarz, gehen Sie zu Schritt 4.', 'step 4'],
  ['If the message does not appear, go to step 3.', 'Erscheint die Meldung nicht, fahren Sie mit Schritt 3 fort.', 'step 3'],
  ['If you see no icon, go to step 3.', 'Sehen Sie kein Symbol, fahren Sie mit Schritt 3 fort.', 'step 3'],
  [
    'If the light is red, go to step 3; otherwise, go to step 5.',
    'Wenn das Lämpchen rot ist, gehen Sie zu Schritt 3; andernfalls gehen Sie zu Schritt 5.',
    'step 3 / step 5',
  ],
  [
    'If the light is red, call the helpdesk, otherwise skip step 4.',
    'Wenn das Lämpchen rot ist, rufen Sie den Helpdesk an, sonst überspringen Sie Schritt 4.',
    'contact-admin / past',
  ],
  ['If that is the case, go to step 5.', 'Wenn das der Fall ist, gehen Sie zu Schritt 5.', 'so'],
  ['If that is not the case, go to step 5.', 'Ist das nicht der Fall, gehen Sie zu Schritt 5.', 'step 5'],
  ['Otherwise, go to step 5.', 'Gehen Sie andernfalls zu Schritt 5.', 'otherwise'],
  ['If the error persists, try resolution 2.', 'Besteht das Problem weiterhin, versuchen Sie Lösung 2.', 'persists'],
  ['If this doesn’t work, restart the device.', 'Wenn das nicht funktioniert, starten Sie das Gerät neu.', 'persists'],
  ['If none of these solutions helps, call the helpdesk.', 'Wenn nichts davon hilft, rufen Sie den Helpdesk an.', 'persists'],
  [
    'If you want to change the language, contact support.',
    'Wenn Sie die Sprache ändern möchten, wenden Sie sich an den Support.',
    '-',
  ],
  ['If you need help, contact your administrator.', 'Wenn Sie Hilfe benötigen, wenden Sie sich an Ihren Administrator.', '-'],
  ['If the site is slow, it is busy.', 'Wenn die Website langsam ist, ist sie ausgelastet.', '-'],
  ['Ask your administrator if the device is enrolled.', 'Fragen Sie Ihren Administrator, ob das Gerät registriert ist.', '-'],
  ['Unless the light is green, go to step 5.', 'Sobald das Lämpchen grün ist, gehen Sie zu Schritt 5.', 'unsure'],
  ['Call the helpdesk even if the light is green.', 'Rufen Sie den Helpdesk auch an, wenn das Lämpchen grün ist.', 'unsure'],
]

/** The question of each sentence; a `!` in front of one says that its “yes” is where the condition does not hold. `-` is none. */
const questions: readonly (readonly [language: 'en' | 'de', sentence: string, question: string])[] = [
  ['en', 'If you don’t see the padlock, stop.', '!Do you see the padlock?'],
  ['en', 'If you have not yet restarted the device, do it.', '!Have you already restarted the device?'],
  ['en', 'If you can’t open the app, call the helpdesk.', '!Can you open the app?'],
  ['en', 'If you have a new phone, go to step 3.', 'Do you have a new phone?'],
  ['en', 'If you have forgotten your password, go to step 3.', 'Have you forgotten your password?'],
  ['en', 'If you have forgotten it, go to step 3.', 'Have you forgotten it?'],
  ['en', 'If the light is red it blinks, go to step 3.', '-'],
  ['en', 'If the light is not green, go to step 3.', '!Is the light green?'],
  ['en', 'If the light isn’t green, go to step 3.', '!Is the light green?'],
  ['en', 'If the message appears, go to step 3.', 'Does the message appear?'],
  ['en', 'If the message does not appear, go to step 3.', '!Does the message appear?'],
  ['en', 'If no message appears, go to step 3.', '!Does any message appear?'],
  ['en', 'If there is no button, go to step 3.', '!Is there any button?'],
  ['en', 'Go to step 4 if the screen shows “Ready, in standby”.', 'Does the screen show “Ready, in standby”?'],
  ['en', 'If you saw a message, go to step 3.', '-'],
  ['en', 'If the light is red and you hear a sound, go to step 3.', '-'],
  ['en', 'If it is red, go to step 3.', '-'],
  ['en', 'If the light is red call the helpdesk.', '-'],
  ['de', 'Wenn Sie das Schloss nicht sehen, hören Sie auf.', '!Sehen Sie das Schloss?'],
  ['de', 'Wenn Sie keine Meldung sehen, gehen Sie zu Schritt 3.', '!Sehen Sie eine Meldung?'],
  ['de', 'Wenn Sie keinen Code erhalten, gehen Sie zu Schritt 3.', '!Erhalten Sie einen Code?'],
  ['de', 'Wenn Sie die App nicht öffnen können, rufen Sie an.', '!Können Sie die App öffnen?'],
  ['de', 'Falls das Lämpchen grün ist, gehen Sie zu Schritt 3.', 'Ist das Lämpchen grün?'],
  ['de', 'Wenn die Meldung nicht mehr erscheint, gehen Sie zu Schritt 3.', '!Erscheint die Meldung noch?'],
  ['de', 'Erscheint die Meldung nicht, gehen Sie zu Schritt 3.', '!Erscheint die Meldung?'],
  ['de', 'Wenn sich das Gerät nicht einschaltet, rufen Sie an.', '!Schaltet sich das Gerät ein?'],
  ['de', 'Gehen Sie zu Schritt 3, wenn Sie ein neues Telefon haben.', 'Haben Sie ein neues Telefon?'],
  ['de', 'Wenn es nicht geht, gehen Sie zu Schritt 3.', '-'],
  ['de', 'Wenn das Lämpchen rot ist und ein Ton kommt, gehen Sie zu Schritt 3.', '-'],
]

/** A clause in both languages, and whom it tells to contact; `-` is nobody, and `not` that it forbids it. */
const contacts: readonly (readonly [english: string, german: string, who: string])[] = [
  ['contact your administrator', 'kontaktieren Sie Ihren Administrator', 'contact-admin'],
  ['get in touch with the IT department', 'nehmen Sie Kontakt mit der IT-Abteilung auf', 'contact-admin'],
  ['you need to contact the helpdesk', 'müssen Sie den Helpdesk kontaktieren', 'contact-admin'],
  ['please call the service desk', 'rufen Sie bitte den Servicedesk an', 'contact-admin'],
  ['call 02 555 12 34', 'rufen Sie 02 555 12 34 an', 'contact-admin'],
  ['let your IT team know', 'sagen Sie Ihrem IT-Team Bescheid', 'contact-admin'],
  ['report it to the security team', 'melden Sie das dem Sicherheitsteam', 'contact-admin'],
  ['ask your company support', 'fragen Sie Ihren Firmensupport', 'contact-admin'],
  ['contact Microsoft support', 'wenden Sie sich an den Microsoft-Support', 'contact-support'],
  ['do not contact the helpdesk', 'rufen Sie den Helpdesk nicht an', 'not'],
  ['you don’t need to call the helpdesk', 'kontaktieren Sie den Helpdesk nicht', 'not'],
  ['your administrator may contact you', 'Ihr Administrator meldet sich', '-'],
  ['open the contact details', 'öffnen Sie die Kontaktdaten', '-'],
  ['sign in to your account', 'melden Sie sich bei Ihrem Konto an', '-'],
]

const stops: readonly (readonly [english: string, german: string, stops: boolean])[] = [
  ['Do not continue.', 'Fahren Sie nicht fort.', true],
  ['Stop here.', 'Stoppen Sie hier.', true],
  ['Do not open the attachment. Call the helpdesk.', 'Öffnen Sie den Anhang nicht. Rufen Sie den Helpdesk an.', true],
  ['Do nothing else and call 1234.', 'Tun Sie nichts weiter und rufen Sie 1234 an.', true],
  ['Do not continue. Call the helpdesk at once.', 'Fahren Sie nicht fort. Rufen Sie sofort den Helpdesk an.', true],
  ['Do not open the attachment.', 'Öffnen Sie den Anhang nicht.', false],
  ['If the light is red, do not continue.', 'Wenn das Lämpchen rot ist, fahren Sie nicht fort.', false],
  [
    'Do not continue with the old app. Go back to step 2 instead.',
    'Fahren Sie nicht mit der alten App fort. Gehen Sie stattdessen zu Schritt 2.',
    false,
  ],
  ['Continue with the next step.', 'Fahren Sie mit dem nächsten Schritt fort.', false],
]

describe('English and German', () => {
  test.each(turns)('%s · %s → %s', (english, german, expected) => {
    expect([does(english, en), does(german, de)]).toEqual([expected, expected])
  })

  test.each(questions)('%s: %s → %s', (language, sentence, expected) => {
    const made = (language === 'en' ? en : de).asks(sentence)
    expect(made === undefined ? '-' : `${made.negated ? '!' : ''}${made.text}`).toBe(expected)
  })

  test.each(contacts)('contact: %s · %s → %s', (english, german, expected) => {
    const who = (text: string, folder: WordsOfFolder): string => {
      const clause = contactClause(plain(text), wordsFrom('fr', folder))
      return clause === undefined ? '-' : clause.isForbidden ? 'not' : (clause.who ?? 'somebody')
    }
    expect([who(english, en), who(german, de)]).toEqual([expected, expected])
  })

  test.each(stops)('stop: %s · %s → %s', (english, german, expected) => {
    const sentences = (text: string) => text.split(/(?<=\.) /)
    expect([saysStop(sentences(english), wordsFrom('fr', en)), saysStop(sentences(german), wordsFrom('fr', de))]).toEqual([
      expected,
      expected,
    ])
  })
})
