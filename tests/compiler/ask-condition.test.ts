import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import type { Language } from '../../src/guide/language.ts'

/** The question of each sentence. `-` is none; a `!` in front of one says that its “yes” is where the condition does not hold. */
const table: Readonly<Record<Language, readonly (readonly [sentence: string, question: string])[]>> = {
  fr: [
    ['Si vous n’avez pas de PC, contactez votre administrateur.', '!Avez-vous un PC ?'],
    ['Si vous n’avez pas de clé de secours, appelez le gardien.', '!Avez-vous une clé de secours ?'],
    ['Si vous n’avez pas d’ordinateur, contactez votre administrateur.', '!Avez-vous un ordinateur ?'],
    ['Si vous n’avez pas de gants, contactez votre administrateur.', '-'],
    ['Si vous ne voyez pas le verrou, arrêtez, puis appelez.', '!Voyez-vous le verrou ?'],
    ['Si vous ne voyez aucun message, passez à l’étape 4.', '!Voyez-vous un message ?'],
    ['Si vous ne le voyez plus, passez à l’étape 4.', '!Le voyez-vous encore ?'],
    ['Si vous ne l’avez pas encore fait, redémarrez.', '!L’avez-vous déjà fait ?'],
    ['Si vous l’avez oublié, passez à l’étape 6.', 'L’avez-vous oublié ?'],
    [
      'Si vous êtes invité à installer l’application Badge, consultez la page.',
      'Êtes-vous invité à installer l’application Badge ?',
    ],
    ['Si vous voyez « NA », appelez le gardien.', 'Voyez-vous « NA » ?'],
    ['Si l’écran affiche « Prêt, en veille », passez à l’étape 3.', 'Est-ce que l’écran affiche « Prêt, en veille » ?'],
    ['Si l’installation échoue, contactez le support.', 'Est-ce que l’installation échoue ?'],
    ['Si un voyant clignote, appelez le gardien.', 'Est-ce qu’un voyant clignote ?'],
    ['Si votre chariot ne figure pas dans la liste', '!Est-ce que votre chariot figure dans la liste ?'],
    ['Si le pool n’est pas encore lancé, passez à l’étape 2.', '!Est-ce que le pool est déjà lancé ?'],
    ['Si aucune page ne s’affiche, appelez le gardien.', '!Est-ce qu’une page s’affiche ?'],
    ['S’il y a un badge, retirez-le.', 'Y a-t-il un badge ?'],
    ['S’il s’agit d’un appareil personnel, adressez-vous au gardien.', 'S’agit-il d’un appareil personnel ?'],
    ['Ignorez cette étape si le capot est fermé.', 'Est-ce que le capot est fermé ?'],
    ['Vérifiez que le câble est branché.', 'Est-ce que le câble est branché ?'],
    ['Dans le cas où vous utilisez un badge, passez à l’étape 2.', 'Utilisez-vous un badge ?'],
    // Two clauses, or words that stand for another sentence.
    ['Si la liste est à jour, mais que la pompe manque, fermez tout.', '-'],
    ['Si vous avez ouvert la porte et que vous voyez une alarme, sortez.', '-'],
    ['Si elle clignote, revenez à l’étape 1.', '-'],
    ['Si ce n’est pas le cas, redémarrez.', '-'],
    ['Si rien n’aide, appelez le gardien.', '-'],
    ['Parfois, la page est vide. Dans ce cas, redémarrez.', '-'],
    ['Si votre appareil, inscrit hier, clignote, appelez le gardien.', '-'],
    ['Si la clé est perdue contactez le gardien.', '-'],
    ['Si nécessaire, contactez votre administrateur.', '-'],
    ['Redémarrez le poste.', '-'],
  ],
  nl: [
    ['Als u geen pc hebt, neemt u contact op met uw beheerder.', '!Hebt u een pc?'],
    ['Als u geen meldingen ontvangt, gaat u naar stap 4.', '!Ontvangt u meldingen?'],
    ['Als u geen handschoenen hebt, belt u de portier.', '-'],
    ['Als u het slotje niet ziet, stop dan.', '!Ziet u het slotje?'],
    ['Als u de app nog niet hebt geïnstalleerd, doet u dat nu.', '!Hebt u de app al geïnstalleerd?'],
    ['Als de app niet meer werkt, start u opnieuw op.', '!Werkt de app nog?'],
    ['Als dat nog niet is gebeurd, verwijdert u de agent.', '!Is dat al gebeurd?'],
    ['Als de installatie mislukt, belt u de portier.', 'Mislukt de installatie?'],
    ['Als de kluis verzegeld is, belt u de portier.', 'Is de kluis verzegeld?'],
    ['Als u wordt gevraagd om de app te installeren, tikt u op Ja.', 'Wordt u gevraagd om de app te installeren?'],
    ['Als u problemen hebt met uw badge, belt u de portier.', 'Hebt u problemen met uw badge?'],
    ['Als het scherm ‘Gereed, stand-by’ toont, gaat u naar stap 3.', 'Toont het scherm ‘Gereed, stand-by’?'],
    ['Als de vork ouder is dan tien jaar, bestelt u een vork.', 'Is de vork ouder dan tien jaar?'],
    ['Als bereik is ingesteld op Geen, voert u deze stappen uit:', 'Is bereik ingesteld op Geen?'],
    ['Als uw wagentje niet in de lijst staat', '!Staat uw wagentje in de lijst?'],
    ['Als er geen sleutel is gevonden, belt u de portier.', '!Is er een sleutel gevonden?'],
    ['Indien het apparaat niet van u is, neem contact op.', '!Is het apparaat van u?'],
    ['Sla deze stap over als de kop koud is.', 'Is de kop koud?'],
    ['Controleer of de kabel is aangesloten.', 'Is de kabel aangesloten?'],
    // Two clauses, separable verbs, or words that stand for another sentence.
    ['Als de lijst bijgewerkt is, maar de pomp ontbreekt, sluit u alles.', '-'],
    ['Als u de deur hebt geopend en een alarm hoort, gaat u weg.', '-'],
    ['Als u zich aanmeldt, ziet u het menu.', '-'],
    ['Als dit het geval is, tikt u op Doorgaan.', '-'],
    ['Als groepstype kiest u Beveiliging.', '-'],
    ['Als deze opties niet worden niet weergegeven, start u opnieuw op.', '-'],
    ['Soms is de map leeg. Als dat zo is, start u opnieuw op.', '-'],
    ['Start de computer opnieuw op.', '-'],
  ],
}

describe.each(Object.entries(table))('a condition in %s', (language, rows) => {
  const { asks } = wordsOf(language as Language)

  test.each(rows)('%s → %s', (sentence, question) => {
    const made = asks(sentence)
    const text = made?.text.replaceAll('\u00a0', ' ')
    expect(made === undefined ? '-' : `${made.negated ? '!' : ''}${text}`).toBe(question)
  })

  const words = [...new Set(rows.flatMap(([sentence]) => sentence.split(' ')))]

  test('any words give a question of the words of the sentence, or none', () => {
    const own = /^(?:est|ce|que|qu|un|une|y|a|t|il|s|agit|déjà|encore|vous|een|al|nog)$/
    const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (picked) => {
        const sentence = picked.join(' ')
        const made = asks(sentence)
        if (made === undefined) return
        expect(made.text).toMatch(/^\P{Ll}.*\S\u00a0?\?$/u)
        const known = new Set(wordsIn(sentence))
        expect(wordsIn(made.text).filter((word) => !known.has(word) && !own.test(word))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('a long sentence takes no long time', () => {
    const [opening = '', ...rest] = rows[0]?.[0].split(' ') ?? []
    const started = performance.now()
    for (const length of [10, 100, 1_000, 10_000]) asks(`${opening} ${Array.from({ length }, (_, i) => rest[i % 4]).join(' ')}`)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
