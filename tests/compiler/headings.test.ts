import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBalanced } from '../../src/compiler/5-link/headings/balance.ts'
import { headingOf } from '../../src/compiler/5-link/headings/heading-of.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { lettersIn } from '../../src/compiler/letters.ts'
import { type Inline, type Phrase, phraseText } from '../../src/guide/content.ts'

const languages = ['fr', 'nl'] as const
type Language = 'fr' | 'nl'

const heading = (language: Language, title: Phrase, options = {}): string | undefined => {
  const made = headingOf(title, wordsOf(language), options)
  return made === undefined ? undefined : phraseText(made.phrase)
}

describe('a long title is cut', () => {
  test.each([
    // At a clause.
    [
      'fr',
      'Cherchez le badge bleu du bâtiment principal dans la boîte des objets trouvés.',
      'Cherchez le badge bleu du bâtiment principal',
    ],
    [
      'nl',
      'Zoek de blauwe badge van het hoofdgebouw in de doos met gevonden voorwerpen.',
      'Zoek de blauwe badge van het hoofdgebouw',
    ],
    [
      'fr',
      'Le nombre de badges permis pour le bâtiment principal a été atteint.',
      'Le nombre de badges permis pour le bâtiment… a été atteint',
    ],
    [
      'nl',
      'Het hoogste aantal badges voor het hoofdgebouw van de stad is bereikt.',
      'Het hoogste aantal badges voor het hoofdgebouw… is bereikt',
    ],
    ['nl', 'Selecteer in de vervolgkeuzelijst van het gebouw de optie Vervallen badges.', 'Selecteer de optie Vervallen badges'],
    [
      'nl',
      'Controleer onder Badges of Sleutels van het hoofdgebouw of de badge is geblokkeerd.',
      'Controleer of de badge is geblokkeerd',
    ],
    ['nl', 'Ga naar Gebouw > Deuren > Hoofddeur > Badgelezer van de hoofddeur > Toestand.', 'Ga naar Gebouw > … > Toestand'],
    // What a negation is about is not left out in silence.
    [
      'fr',
      'Vérifiez que le badge bleu n’est pas déjà connu auprès d’un autre bâtiment de la ville.',
      'Vérifiez que le badge bleu n’est pas déjà connu…',
    ],
    ['fr', 'Ouvrez le coffret gris, puis notez la couleur du voyant le plus proche.', 'Ouvrez le coffret gris'],
    ['fr', 'Ouvrez le coffret gris et notez la couleur du voyant le plus proche.', 'Ouvrez le coffret gris'],
    ['fr', 'Choisissez le second onglet pour afficher la liste de tous les badges.', 'Choisissez le second onglet'],
    ['fr', 'Augmentez la durée de l’attente pour toutes les portes du bâtiment B :', 'Augmentez la durée de l’attente'],
    [
      'fr',
      'Attendez la fin du redémarrage de la porte afin de ne pas perdre les badges.',
      'Attendez la fin du redémarrage de la porte',
    ],
    [
      'fr',
      'Notez le numéro inscrit sur le badge : il commence par les lettres du bâtiment.',
      'Notez le numéro inscrit sur le badge',
    ],
    [
      'fr',
      'Cliquez sur le symbole rouge en bas de la fenêtre qui ressemble à un petit cadenas.',
      'Cliquez sur le symbole rouge en bas de la fenêtre',
    ],
    [
      'nl',
      'Open het grijze kastje en noteer de kleur van het lampje dat het dichtst bij de deur zit.',
      'Open het grijze kastje en noteer de kleur van het lampje',
    ],
    ['nl', 'Kies het tweede tabblad om de lijst met alle badges van het gebouw weer te geven.', 'Kies het tweede tabblad'],
    [
      'nl',
      'Controleer of de lezer van de hoofdingang is ingeschakeld en of het lampje brandt.',
      'Controleer of de lezer van de hoofdingang is ingeschakeld',
    ],
    // Without what stands before the main clause, unless it says whether or for whom.
    ['fr', 'Dans la boîte de dialogue Badges, appuyez sur le bouton Réarmer du haut.', 'Appuyez sur le bouton Réarmer du haut'],
    ['fr', 'Pour savoir quelle version est installée, regardez l’étiquette du lecteur.', 'Regardez l’étiquette du lecteur'],
    ['fr', 'Si le voyant de la serrure clignote en rouge, appelez le poste de garde.', 'Appelez le poste de garde'],
    [
      'fr',
      'Si le voyant de la serrure clignote en rouge, effacez tous les badges.',
      'Si le voyant de la serrure clignote en rouge',
    ],
    [
      'fr',
      'Si le voyant de la serrure est vert, la porte du bâtiment s’ouvre toute seule.',
      'Si le voyant de la serrure est vert',
    ],
    [
      'fr',
      'Pour les portes vitrées, utilisez la clé plate qui est rangée dans le tiroir du haut.',
      'Pour les portes vitrées, utilisez la clé plate',
    ],
    [
      'nl',
      'Als het lampje van het slot rood knippert, belt u de bewakingspost van het gebouw.',
      'Als het lampje van het slot rood knippert',
    ],
    [
      'nl',
      'Als het lampje van het slot rood knippert, bel dan de bewakingspost van het gebouw.',
      'Bel dan de bewakingspost van het gebouw',
    ],
    // What limits or denies a clause stays.
    [
      'fr',
      'Les réglages de la porte vitrée et du portail du parking ne sont pas enregistrés.',
      'Les réglages de la porte vitrée… ne sont pas enregistrés',
    ],
    [
      'fr',
      'Définissez un code qui contient uniquement des lettres et des chiffres du clavier.',
      'Définissez un code qui contient uniquement des lettres…',
    ],
    [
      'nl',
      'Open het kastje van het slot van de grote deur niet voordat u de stroom hebt uitgezet.',
      'Open het kastje van het slot van de grote deur niet…',
    ],
    [
      'nl',
      'Schakel het selectievakje naast de naam van de badgelezer bij de deur uit.',
      'Schakel het selectievakje naast de naam… uit',
    ],
    [
      'nl',
      'Aanmelden met het account van de beheerder van het gebouw bij de deur lukt niet.',
      'Aanmelden met het account van de beheerder… lukt niet',
    ],
    // Between words, before a name that would be cut, and not behind an adjective without its noun.
    [
      'fr',
      'Choisissez le badge utilisé pour ouvrir la grande porte vitrée du hall principal.',
      'Choisissez le badge utilisé pour ouvrir la grande porte…',
    ],
    [
      'fr',
      'L’horloge du lecteur de la porte principale est réglée sur la mauvaise ou la bonne heure d’été.',
      'L’horloge du lecteur de la porte principale est réglée…',
    ],
    [
      'nl',
      'Verwijder de oude badges uit de lijst van het gebouw en de bovenliggende gebouwen weer.',
      'Verwijder de oude badges uit de lijst van het gebouw…',
    ],
    [
      'nl',
      'Meld u aan bij de console van het gebouw, kies Badges en daarna de naam van de deur.',
      'Meld u aan bij de console van het gebouw',
    ],
    [
      'fr',
      'Rapportez le numéro gravé sur la plaque métallique vissée au dos du boîtier.',
      'Rapportez le numéro gravé sur la plaque métallique vissée',
    ],
    ['fr', 'Accédez à Bâtiment > Portes > Porte principale > Lecteur de badges > État.', 'Accédez à Bâtiment > … > État'],
    [
      'fr',
      'Les lecteurs des portes vitrées du rez-de-chaussée sont du modèle Contoso Gate 300.',
      'Les lecteurs des portes vitrées du rez-de-chaussée…',
    ],
    [
      'nl',
      'Het lampje van de lezer van de hoofdingang knippert langer dan 10 minuten achter elkaar.',
      'Het lampje van de lezer van de hoofdingang knippert langer…',
    ],
    // A question stays one.
    [
      'fr',
      'Combien de temps faut-il pour que les nouveaux badges soient connus de toutes les portes ?',
      'Combien de temps faut-il pour que les nouveaux badges…\u00a0?',
    ],
    [
      'nl',
      'Hoe lang duurt het voordat alle deuren van het gebouw de nieuwe badges herkennen?',
      'Hoe lang duurt het voordat alle deuren van het gebouw…?',
    ],
    // Asides in brackets are left out.
    [
      'fr',
      'Ouvrez la fenêtre Lecture des badges (Badge Reading) du panneau de contrôle.',
      'Ouvrez la fenêtre Lecture des badges du panneau de contrôle',
    ],
    [
      'fr',
      'Redémarrez le lecteur (sauf si le voyant est rouge), puis attendez deux minutes entières.',
      'Redémarrez le lecteur (sauf si le voyant est rouge)',
    ],
    // The first sentence.
    [
      'fr',
      'La porte du parking est bloquée. Appelez le poste de garde du bâtiment principal.',
      'La porte du parking est bloquée',
    ],
  ] as const)('%s: %s', (language, title, expected) => {
    expect(heading(language, [title])).toBe(expected)
  })

  test('behind its purpose, where it would be the heading of another screen', () => {
    const title = (verb: string) => [`Volg de aanwijzingen van de wizard om de lijst met badges van het team te ${verb}.`]
    expect(heading('nl', title('exporteren'))).toBe('Volg de aanwijzingen van de wizard')
    expect(heading('nl', title('exporteren'), { isLong: true })).toBe('Volg de aanwijzingen van de wizard… te exporteren')
    expect(heading('nl', title('importeren'), { isLong: true })).toBe('Volg de aanwijzingen van de wizard… te importeren')
  })
})

describe('marks of a title', () => {
  const { href } = { href: 'https://badges.example.org/etat/2' }

  test('stay around what is left of them', () => {
    const title: Phrase = [
      'Appuyez sur ',
      ['strong', 'Réarmer'],
      ', puis sur le bouton vert qui est à gauche de la porte du hall.',
    ]
    expect(headingOf(title, wordsOf('fr'))?.phrase).toEqual(['Appuyez sur ', ['strong', 'Réarmer'], ', puis sur le bouton vert'])
  })

  test('are not cut in half', () => {
    const title: Phrase = ['Ouvrez la page des badges, onglet ', ['strong', 'Portes et lecteurs du bâtiment'], ' de la console.']
    expect(heading('fr', title)).toBe('Ouvrez la page des badges…')
  })

  test('for a text to type are not cut in half, however long; a path is named by its file', () => {
    const command = 'badgectl reset --porte=principale --sans-delai --journal'
    expect(heading('fr', ['Entrez dans le terminal ', ['kbd', command], ' et validez.'])).toBe('Entrez dans le terminal…')
    const path = ['C:', 'Program Files', 'Contoso Badges', 'Lecteurs', 'lecteur.exe.config'].join('\\')
    const title: Phrase = ['Ouvrez le fichier ', ['kbd', path], ' dans le Bloc-notes.']
    expect(headingOf(title, wordsOf('fr'))?.phrase).toEqual(['Ouvrez le fichier lecteur.exe.config dans le Bloc-notes'])
  })

  test('of a link whose text is its address leave the host as plain text, also in a short title', () => {
    expect(headingOf(['Accédez à ', ['a', { href }, href], '.'], wordsOf('fr'))?.phrase).toEqual(['Accédez à badges.example.org'])
    expect(heading('fr', ['Accédez à ', ['kbd', `www.${href.slice(8)}`], '.'])).toBeUndefined()
  })
})

describe('a title without words to cut at', () => {
  test.each([
    ['empty', [], undefined],
    ['short', ['Redémarrez'], undefined],
    ['a word of 61 letters', ['x'.repeat(61)], `${'x'.repeat(59)}…`],
    ['a long link alone', [['a', { href: 'https://example.org/' }, `Voir ${'la porte '.repeat(10)}`]], undefined],
    ['a picture with a long description', [['img', { src: 'a.png', alt: 'une porte '.repeat(12).trim() }]], undefined],
    ['400 letters without a clause', ['porte '.repeat(67)], undefined],
    ['words that cannot be last', ['de la '.repeat(20)], undefined],
    ['marks of direction', [`\u202eLe voyant\u202c \u200fde la porte ${'principale '.repeat(8)}`], undefined],
  ] as const)('%s', (_, title: Phrase, expected) => {
    const made = heading('fr', title)
    if (expected !== undefined || phraseText(title).trim().length <= 60) expect(made).toBe(expected)
    else {
      expect(lettersIn(made ?? '').length).toBeLessThanOrEqual(60)
      expect(made).not.toBe('')
      expect(made).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

const samples: Readonly<Record<Language, readonly string[]>> = {
  fr: 'ouvrez le la les un une des du de d’une l’appareil votre téléphone et ou puis pour afficher que qui n’est pas si quand avant dans sur Paramètres Portail d’entreprise Microsoft Intune est sont peut être sauf , ; : . > – 10 minutes vérifiez installez (facultatif) « Je continue » ? enregistrez-le'.split(
    ' ',
  ),
  nl: 'open de het een van uw telefoon en of vervolgens om te openen dat die niet is als wanneer voordat in op aan uit schakel klik Instellingen Bedrijfsportal Microsoft Intune kan wordt tenzij , ; : . > – 10 minuten controleer installeer (optioneel) ‘Ik ga verder’ ? alle programma’s sla over'.split(
    ' ',
  ),
}

const plainWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const phraseOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Phrase> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: words.map((word): Inline => word) },
        {
          weight: 1,
          arbitrary: fc.array(words, { minLength: 1, maxLength: 4 }).map((some): Inline => ['strong', some.join(' ')]),
        },
        { weight: 1, arbitrary: words.map((word): Inline => ['a', { href: 'https://example.org/' }, word]) },
      ),
      { maxLength: 60 },
    )
    .map((all) => all.flatMap((inline): Inline[] => [inline, ' ']))

describe.each(languages)('any title in %s', (language) => {
  const words = wordsOf(language)
  const some = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...samples[language]) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 70 }) },
  )
  const isKnown = (text: string): boolean => !/https?:|\u202a|\u202e/.test(text)

  test('has a heading of 1 to 60 letters, made of its own words in their order', () => {
    fc.assert(
      fc.property(phraseOf(some), fc.boolean(), (title, isLong) => {
        fc.pre(isKnown(phraseText(title)))
        const made = heading(language, title, { isLong })
        const whole = phraseText(title).trim().replace(/\s+/g, ' ')
        if (made === undefined) expect(lettersIn(whole).length).toBeLessThanOrEqual(61)
        else {
          expect(lettersIn(made).length).toBeLessThanOrEqual(60)
          expect(made.trim()).not.toBe('')
          const rest = plainWords(whole)[Symbol.iterator]()
          // The last word before an ellipsis may be the beginning of a longer one.
          const kept = plainWords(made)
          for (const word of kept) expect([...until(rest, word)].at(-1)?.startsWith(word)).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('of whole words has a heading that ends in no function word, and closes what it opens', () => {
    // A sentence of the title may end in any word, and is not cut.
    const inside = samples[language].filter((word) => !/^[.?]$|\?$/.test(word))
    fc.assert(
      fc.property(phraseOf(fc.constantFrom(...inside)), fc.boolean(), (phrase, isLong) => {
        const title = [...phrase, ' Portail']
        const made = heading(language, title, { isLong }) ?? ''
        fc.pre(made !== '' && isBalanced(phraseText(title)))
        expect(isBalanced(made)).toBe(true)
        const [, last = ''] = /([\p{L}\d’'-]+)…?$/u.exec(made) ?? []
        const isParticle = Object.values(words.headings.separable).some((parts) => parts.includes(last))
        const isOnlyWord = !made.trim().includes(' ')
        if (!isParticle && !isOnlyWord) expect(last.replace(/’/g, "'")).not.toMatch(words.headings.functionWord)
      }),
      { numRuns: 600 },
    )
  })
})

function* until(words: Iterator<string>, wanted: string): Generator<string> {
  for (let next = words.next(); next.done !== true; next = words.next()) {
    yield next.value
    if (next.value.startsWith(wanted)) return
  }
}
