import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOf, type SentencePart } from '../../src/compiler/2-plan/turns/turn-grammar.ts'
import type { Target } from '../../src/compiler/2-plan/turns/turn-targets.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import type { Inline, Phrase } from '../../src/guide/content.ts'
import type { Language } from '../../src/guide/language.ts'

/** A clause in the words of a language, and the target that it names; no target where it forbids, or leads out of the article. */
interface Clause {
  readonly said: Phrase
  readonly target: Target | undefined
}

const names: Parameters<typeof partOf>[2] = {
  keyOfAnchor: (href) => (href === '#end' ? 'end' : undefined),
  keyOfTitle: (title) => (/^(?:finir le travail|het werk afmaken)$/i.test(title) ? 'end' : undefined),
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
} as const

const upper = ([first, ...others]: Phrase): Phrase =>
  typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...others] : [first as Inline, ...others]

const cases = fc
  .record({
    language: fc.constantFrom<Language>('fr', 'nl'),
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

const read = (phrase: Phrase, language: Language): SentencePart | undefined => partOf(phrase, wordsOf(language), names)

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
    { numRuns: 600 },
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
    { numRuns: 600 },
  )
})

test('a condition that means the opposite, or a time, is not asked', () => {
  fc.assert(
    fc.property(cases, fc.nat(2), ({ language, own, main }, i) => {
      expect(asked(read([own.unclear[i] ?? '', ...main.said, '.'], language))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})
