import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOf, type SentencePart } from '../../src/compiler/2-plan/turns/turn-grammar.ts'
import type { Target } from '../../src/compiler/2-plan/turns/turn-targets.ts'
import { de } from '../../src/compiler/language/de/words.ts'
import { en } from '../../src/compiler/language/en/words.ts'
import { wordsFrom, wordsOf } from '../../src/compiler/language/words-of.ts'
import type { Inline, Phrase } from '../../src/guide/content.ts'

/** A clause in the words of a language, and the target that it names; no target where it forbids, or leads out of the article. */
interface Clause {
  readonly said: Phrase
  readonly target: Target | undefined
}

const names: Parameters<typeof partOf>[2] = {
  keyOfAnchor: (href) => (href === '#end' ? 'end' : undefined),
  keyOfTitle: (title) =>
    /^(?:finir le travail|het werk afmaken|finish the work|die arbeit beenden)$/i.test(title) ? 'end' : undefined,
  otherwise: 'unresolved',
  isOwn: true,
}
const step = (number: number): Target => ({ kind: 'step', number })
const section: Target = { kind: 'section', key: 'end' }
const referred: Target = { kind: 'section', key: 'end', refers: true }
const admin: Target = { kind: 'contact', result: 'contact-admin' }
const link = (href: string, text: string): Inline => ['a', { href }, text]

/** What the sentences of a language are made of. `n` is the number of a step. */
const grammar = {
  fr: {
    conditions: [
      'le voyant est vert',
      'vous ne voyez pas le bouton',
      'l’écran affiche « Prêt, puis : étape 9 »',
      'la case A, B ou C est cochée',
    ],
    opens: 'Si ',
    follows: ' si ',
    otherwise: ['Sinon, ', 'Dans le cas contraire, '],
    inline: ['; sinon, ', ', sinon '],
    clauses: (n: number): Clause[] => [
      { said: [`passez à l’étape ${n}`], target: step(n) },
      { said: [`retournez directement à l’étape ${n}`], target: step(n) },
      { said: [`répétez l’étape ${n}`], target: step(n) },
      { said: [`touchez le menu, puis allez à l’étape ${n}`], target: step(n) },
      { said: ['passez à la troisième étape'], target: step(3) },
      { said: ['passez à l’étape deux'], target: step(2) },
      { said: [`ignorez l’étape ${n}`], target: { kind: 'past', numbers: [n] } },
      { said: [`ignorez les étapes ${n} et ${n + 1}`], target: { kind: 'past', numbers: [n, n + 1] } },
      { said: ['passez à la section Finir le travail'], target: section },
      { said: ['consultez ', link('#end', 'la fin')], target: referred },
      { said: ['contactez votre administrateur'], target: admin },
      { said: ['prévenez le helpdesk'], target: admin },
      { said: [`ne passez pas à l’étape ${n}`], target: undefined },
      { said: ['ne contactez pas votre administrateur'], target: undefined },
      { said: [`passez à l’étape ${n} de l’article `, link('other.md', 'Autre')], target: undefined },
      { said: [`ignorez l’étape ${n} de l’article `, link('other.md', 'Autre')], target: undefined },
      { said: ['consultez ', link('#gone', 'une section')], target: undefined },
    ],
    unclear: ['À moins que le voyant ne soit vert, ', 'Tant que le voyant est vert, ', 'Sauf si le voyant est vert, '],
  },
  nl: {
    conditions: [
      'het lampje groen is',
      'u de knop niet ziet',
      'het scherm ‘Gereed, dan: stap 9’ toont',
      'vakje A, B of C is ingeschakeld',
    ],
    opens: 'Als ',
    follows: ' als ',
    otherwise: ['Zo niet, ', 'Anders, '],
    inline: ['; zo niet, ', '; anders, '],
    clauses: (n: number): Clause[] => [
      { said: [`ga naar stap ${n}`], target: step(n) },
      { said: [`gaat u verder met stap ${n}`], target: step(n) },
      { said: [`keert u terug naar stap ${n}`], target: step(n) },
      { said: [`tik op het menu en ga naar stap ${n}`], target: step(n) },
      { said: ['ga naar de derde stap'], target: step(3) },
      { said: ['ga naar stap twee'], target: step(2) },
      { said: [`sla stap ${n} over`], target: { kind: 'past', numbers: [n] } },
      { said: [`slaat u de stappen ${n} en ${n + 1} over`], target: { kind: 'past', numbers: [n, n + 1] } },
      { said: ['ga naar de sectie Het werk afmaken'], target: section },
      { said: ['raadpleegt u ', link('#end', 'het einde')], target: referred },
      { said: ['neem contact op met uw beheerder'], target: admin },
      { said: ['verwittig de helpdesk'], target: admin },
      { said: [`ga niet naar stap ${n}`], target: undefined },
      { said: ['neem geen contact op met uw beheerder'], target: undefined },
      { said: [`ga naar stap ${n} van het artikel `, link('other.md', 'Ander')], target: undefined },
      { said: [`sla stap ${n} van het artikel `, link('other.md', 'Ander'), ' over'], target: undefined },
      { said: ['zie ', link('#gone', 'een sectie')], target: undefined },
    ],
    unclear: ['Tenzij het lampje groen is, ', 'Zolang het lampje groen is, ', 'Behalve als het lampje groen is, '],
  },
  en: {
    conditions: [
      'the light is green',
      'you don’t see the button',
      'the screen shows “Ready, then: step 9”',
      'box A, B or C is checked',
    ],
    opens: 'If ',
    follows: ' if ',
    otherwise: ['Otherwise, ', 'If not, '],
    inline: ['; otherwise, ', ', otherwise '],
    clauses: (n: number): Clause[] => [
      { said: [`go to step ${n}`], target: step(n) },
      { said: [`go straight back to step ${n}`], target: step(n) },
      { said: [`repeat step ${n}`], target: step(n) },
      { said: [`tap the menu, and then go to step ${n}`], target: step(n) },
      { said: ['go to the third step'], target: step(3) },
      { said: ['continue with step two'], target: step(2) },
      { said: [`skip step ${n}`], target: { kind: 'past', numbers: [n] } },
      { said: [`skip steps ${n} and ${n + 1}`], target: { kind: 'past', numbers: [n, n + 1] } },
      { said: ['go to the section Finish the work'], target: section },
      { said: ['see ', link('#end', 'the end')], target: referred },
      { said: ['contact your administrator'], target: admin },
      { said: ['let the helpdesk know'], target: admin },
      { said: [`do not go to step ${n}`], target: undefined },
      { said: ['don’t contact your administrator'], target: undefined },
      { said: [`go to step ${n} of the article `, link('other.md', 'Other')], target: undefined },
      { said: [`skip step ${n} of the article `, link('other.md', 'Other')], target: undefined },
      { said: ['see ', link('#gone', 'a section')], target: undefined },
    ],
    unclear: ['Unless the light is green, ', 'As long as the light is green, ', 'Except if the light is green, '],
  },
  de: {
    conditions: [
      'das Lämpchen grün ist',
      'Sie die Schaltfläche nicht sehen',
      'der Bildschirm „Bereit, dann: Schritt 9“ zeigt',
      'Feld A, B oder C aktiviert ist',
    ],
    opens: 'Wenn ',
    follows: ', wenn ',
    otherwise: ['Andernfalls ', 'Wenn nicht, '],
    inline: ['; andernfalls ', ', sonst '],
    clauses: (n: number): Clause[] => [
      { said: [`gehen Sie zu Schritt ${n}`], target: step(n) },
      { said: [`fahren Sie mit Schritt ${n} fort`], target: step(n) },
      { said: [`kehren Sie zu Schritt ${n} zurück`], target: step(n) },
      { said: [`tippen Sie auf das Menü und gehen Sie zu Schritt ${n}`], target: step(n) },
      { said: ['gehen Sie zum dritten Schritt'], target: step(3) },
      { said: ['machen Sie mit Schritt zwei weiter'], target: step(2) },
      { said: [`überspringen Sie Schritt ${n}`], target: { kind: 'past', numbers: [n] } },
      { said: [`überspringen Sie die Schritte ${n} und ${n + 1}`], target: { kind: 'past', numbers: [n, n + 1] } },
      { said: ['gehen Sie zum Abschnitt Die Arbeit beenden'], target: section },
      { said: ['lesen Sie ', link('#end', 'das Ende')], target: referred },
      { said: ['wenden Sie sich an Ihren Administrator'], target: admin },
      { said: ['rufen Sie den Helpdesk an'], target: admin },
      { said: [`gehen Sie nicht zu Schritt ${n}`], target: undefined },
      { said: ['rufen Sie den Administrator nicht an'], target: undefined },
      { said: [`gehen Sie zu Schritt ${n} des Artikels `, link('other.md', 'Anderer')], target: undefined },
      { said: [`überspringen Sie Schritt ${n} des Artikels `, link('other.md', 'Anderer')], target: undefined },
      { said: ['lesen Sie ', link('#gone', 'einen Abschnitt')], target: undefined },
    ],
    unclear: ['Es sei denn, das Lämpchen ist grün, ', 'Solange das Lämpchen grün ist, ', 'Außer wenn das Lämpchen grün ist, '],
  },
} as const

/** The words of each language. A sentence alone does not need the tag of its language. */
const words = { fr: wordsOf('fr'), nl: wordsOf('nl'), en: wordsFrom('fr', en), de: wordsFrom('fr', de) }
type Language = keyof typeof grammar

const upper = ([first, ...others]: Phrase): Phrase =>
  typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...others] : [first as Inline, ...others]

const cases = fc
  .record({
    language: fc.constantFrom<Language>('fr', 'nl', 'en', 'de'),
    condition: fc.nat(3),
    main: fc.nat(16),
    other: fc.nat(16),
    marker: fc.nat(1),
    n: fc.integer({ min: 1, max: 8 }),
    m: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ language, condition, main, other, marker, n, m }) => {
    const own = grammar[language]
    return {
      language,
      own,
      marker,
      condition: own.conditions[condition] ?? '',
      main: own.clauses(n)[main] as Clause,
      other: own.clauses(m)[other] as Clause,
    }
  })

const read = (phrase: Phrase, language: Language): SentencePart | undefined => partOf(phrase, words[language], names)

/** The targets of a part that is asked; `undefined` where nothing is asked. */
const asked = (part: SentencePart | undefined) =>
  part?.kind === 'conditional' && (part.yes !== undefined || part.no !== undefined) ? { yes: part.yes, no: part.no } : undefined

test('a condition leads to the target of its main clause, or nothing is asked', () => {
  fc.assert(
    fc.property(cases, ({ language, own, condition, main }) => {
      const before = asked(read([`${own.opens}${condition}, `, ...main.said, '.'], language))
      expect(before).toEqual(main.target === undefined ? undefined : { yes: main.target, no: undefined })
      const after = asked(read([...upper(main.said), `${own.follows}${condition}.`], language))
      expect([undefined, main.target && { yes: main.target, no: undefined }]).toContainEqual(after)
    }),
    { numRuns: 1200 },
  )
})

test('an else clause is never ignored', () => {
  fc.assert(
    fc.property(cases, ({ language, own, marker, condition, main, other }) => {
      const sentence: Phrase = [`${own.opens}${condition}, `, ...main.said, own.inline[marker] ?? '', ...other.said, '.']
      const both = main.target !== undefined && other.target !== undefined
      const part = asked(read(sentence, language))
      expect([undefined, both ? { yes: main.target, no: other.target } : undefined]).toContainEqual(part)
      const apart = read([own.otherwise[marker] ?? '', ...other.said, '.'], language)
      expect(apart).toEqual({ kind: 'otherwise', target: other.target ?? 'unsure' })
    }),
    { numRuns: 1200 },
  )
})

test('a condition that means the opposite, or a time, is not asked', () => {
  fc.assert(
    fc.property(cases, fc.nat(2), ({ language, own, main }, i) => {
      expect(asked(read([own.unclear[i] ?? '', ...main.said, '.'], language))).toBeUndefined()
    }),
    { numRuns: 600 },
  )
})
