import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/compiler/2-plan/sentences.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { phraseText } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'

/** One sentence each: no full stop of an abbreviation ends it. */
const whole: readonly (readonly [Language, string])[] = [
  ['fr', 'Appuyez sur Verr. Maj, puis tapez le code.'],
  ['fr', 'Appuyez sur Verr. Num. et sur Impr. Écran.'],
  ['fr', 'Appuyez sur Arrêt Défil. Saisissez ensuite le code.'],
  ['fr', 'Choisissez un réseau, p. ex. Bureau, dans la liste.'],
  ['fr', 'Choisissez un réseau, par ex. Bureau.'],
  ['fr', 'Ouvrez le ticket n° 12 de M. Dupont.'],
  ['fr', 'Ouvrez le ticket no. 12 de Mme. Dupont.'],
  ['fr', 'L’appareil, c.-à-d. Le téléphone, doit être allumé.'],
  ['fr', 'Voir fig. 3 et l’art. 5 du règlement.'],
  ['fr', 'Attendez env. 5 min. avant de continuer.'],
  ['fr', 'Appelez le tél. 02 555 12 34.'],
  ['fr', 'Le serveur (cf. Annexe) est en vol. 2, éd. Paris, chap. 4.'],
  ['nl', 'Kies een netwerk, bijv. Kantoor, in de lijst.'],
  ['nl', 'Kies een netwerk, bv. Kantoor.'],
  ['nl', 'Het toestel, d.w.z. De telefoon, moet aan staan.'],
  ['nl', 'Stuur het t.a.v. De heer Peeters.'],
  ['nl', 'Bel tel. 02 555 12 34 of mevr. Peeters.'],
  ['nl', 'Open ticket nr. 12 van dhr. Peeters.'],
  ['nl', 'Wacht ca. 5 min. voordat u verdergaat.'],
  ['nl', 'Kies o.a. Kantoor, m.a.w. Het netwerk van uw bedrijf.'],
  ['nl', 'Zie afb. 3 op blz. 4, resp. Bijlage 2.'],
  ['nl', 'Druk op Alt i.p.v. Ctrl, m.b.v. Het toetsenbord.'],
]

test.each(whole)('%s: %s', (language, sentence) => {
  const sentences = sentencesOf([sentence], wordsOf(language)).map(phraseText)
  const expected = /Saisissez/.test(sentence) ? 2 : 1
  expect(sentences).toHaveLength(expected)
})

/** An abbreviation that may end a sentence does so before an instruction or a condition. */
test.each<readonly [Language, string]>([
  ['fr', 'Ouvrez les réglages, le Wi-Fi, etc. Redémarrez ensuite le téléphone.'],
  ['fr', 'Attendez 5 min. Si l’écran reste noir, continuez.'],
  ['fr', 'Ouvrez le lecteur C. Si le dossier manque, continuez.'],
  ['nl', 'Open de instellingen, de wifi, enz. Start de telefoon daarna opnieuw.'],
  ['nl', 'Wacht 5 min. Als het scherm zwart blijft, gaat u verder.'],
  ['nl', 'Open station C. Als de map ontbreekt, gaat u verder.'],
])('%s: %s is two sentences', (language, text) => {
  expect(sentencesOf([text], wordsOf(language))).toHaveLength(2)
})
