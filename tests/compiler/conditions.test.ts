import { describe, expect, test } from 'vitest'
import { persists } from '../../src/compiler/2-plan/conditions.ts'
import { bilingualContext } from '../../src/compiler/2-plan/paired-phrase.ts'
import { partOf } from '../../src/compiler/2-plan/turns/turn-grammar.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import type { Phrase } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'

/**
 * What each sentence does to the walk. `-` is nothing: a wish, a time, a purpose, an aside, or something more to do, which stays
 * in its step. `persists` is “the last remedy did not help”.
 */
const table: Readonly<Record<Language, readonly (readonly [sentence: string, does: string])[]>> = {
  fr: [
    ['Si vous n’avez pas de PC, contactez votre administrateur.', 'contact-admin'],
    ['Si vous ne voyez pas le verrou, arrêtez, puis contactez votre administrateur.', 'contact-admin'],
    ['Si vous ne voyez pas le verrou, arrêtez.', 'otherwise'],
    ['S’il s’agit d’un appareil personnel, adressez-vous au service informatique.', 'contact-admin'],
    ['Si le message est en anglais, contactez le support de l’éditeur.', 'contact-support'],
    ['En cas de doute, demandez à votre responsable informatique.', 'contact-admin'],
    ['Dans le cas où l’appareil est rooté, contactez le support technique de votre entreprise.', 'contact-admin'],
    ['Si vous utilisez déjà un certificat, passez directement à #conf.', 'goto'],
    ['Si vous l’avez oublié, passez à l’étape 6.', 'step 6'],
    ['Si l’écran est noir, revenez à l’étape 2.', 'step 2'],
    ['Si l’erreur persiste, essayez la résolution 2.', 'persists'],
    ['Si le problème persiste, contactez le support Microsoft.', 'persists'],
    ['Si cela ne fonctionne pas, redémarrez l’appareil.', 'persists'],
    ['Si la résolution #2 ne fonctionne pas, suivez ces étapes.', 'persists'],
    ['Si vous n’arrivez toujours pas à inscrire l’ordinateur, supprimez la clé.', 'persists'],
    ['Si vous souhaitez changer de langue, contactez le support.', '-'],
    ['Si nécessaire, contactez votre administrateur.', '-'],
    ['Si vous avez besoin d’aide, contactez votre administrateur informatique.', '-'],
    ['Si la connexion échoue, l’utilisateur peut essayer un autre réseau.', '-'],
    ['Si le site est lent, patientez.', '-'],
    ['Si vous n’en trouvez pas, c’est que l’utilisateur n’a pas de licence.', '-'],
    ['Si vous avez déjà vu un message, cela ne pose pas de problème.', '-'],
    ['Si vous préférez, passez à la salle de réunion.', '-'],
    ['Quand vous avez terminé, sélectionnez OK.', '-'],
    ['Lorsque vous y êtes invité, entrez votre code.', '-'],
    ['Contactez votre administrateur.', '-'],
    ['Sélectionnez Si, puis OK.', '-'],
  ],
  nl: [
    ['Als u geen computer hebt, neemt u contact op met uw IT-beheerder.', 'contact-admin'],
    ['Als u het slotje niet ziet, stop dan en neem contact op met uw beheerder.', 'contact-admin'],
    ['Als u het slotje niet ziet, stop dan.', 'otherwise'],
    ['Indien het apparaat niet van u is, neem contact op met de helpdesk.', 'contact-admin'],
    ['Mocht het bericht in het Engels zijn, neem dan contact op met de leverancier.', 'contact-support'],
    ['Als u al een certificaat hebt, ga dan naar stap 6.', 'step 6'],
    ['Als u al een certificaat hebt, gaat u naar stap 6.', 'step 6'],
    ['Als het scherm zwart is, keer terug naar stap 2.', 'step 2'],
    ['Als u het al hebt gedaan, ga naar de sectie #conf.', 'goto'],
    ['Als dit niet werkt, kan uw IT-beheerder een tweede certificaat vereisen.', 'persists'],
    ['Als het probleem zich blijft voordoen, neem contact op met de ondersteuning.', 'persists'],
    ['Als deze oplossing niet werkt, start u het apparaat opnieuw op.', 'persists'],
    ['Als u nog steeds niet kunt inschrijven, verwijdert u de sleutel.', 'persists'],
    ['Als u een andere taal wilt, neem contact op met de ondersteuning.', '-'],
    ['Indien nodig, neem contact op met uw beheerder.', '-'],
    ['Als u hulp nodig hebt, neem contact op met uw IT-beheerder.', '-'],
    ['Als u klaar bent, klikt u op Sluiten.', '-'],
    ['Als groepstype kiest u Beveiliging.', '-'],
    ['Als de website traag is, wacht u even.', '-'],
    ['Als u de app wilt installeren, tikt u op Installeren.', '-'],
    ['Wanneer u daarom wordt gevraagd, voert u uw code in.', '-'],
    ['Als uw apparaat niet is ingeschreven, kunt u zich niet aanmelden.', '-'],
    ['Neem contact op met uw IT-beheerder.', '-'],
  ],
}

/** `#conf` in a sentence of the table is a link to a section. */
const phraseOf = (sentence: string): Phrase => {
  const [before = '', after] = sentence.split('#conf')
  return after === undefined ? [sentence] : [before, ['a', { href: '#conf' }, 'Configurer'], after]
}

function does(sentence: string, language: Language): string {
  const said = { phrase: phraseOf(sentence) }
  if (persists(said, bilingualContext({ language }, wordsOf))) return 'persists'
  const part = partOf(said.phrase, wordsOf(language), names)
  if (part?.kind !== 'conditional') return part?.kind === 'unsure' ? 'unsure' : '-'
  const { yes } = part
  if (yes.kind === 'do') return '-'
  if (yes.kind === 'contact') return yes.result === 'unresolved' ? 'otherwise' : yes.result
  return yes.kind === 'section' ? 'goto' : yes.kind === 'step' ? `step ${yes.number}` : yes.kind
}

const names: Parameters<typeof partOf>[2] = {
  keyOfAnchor: (href) => (href === '#conf' ? 'conf' : undefined),
  keyOfTitle: () => undefined,
  otherwise: 'unresolved',
  isOwn: true,
}

describe.each(Object.entries(table) as [Language, (typeof table)[Language]][])('in %s', (language, rows) => {
  test.each(rows)('%s → %s', (sentence, expected) => {
    expect(does(sentence, language)).toBe(expected)
  })
})
