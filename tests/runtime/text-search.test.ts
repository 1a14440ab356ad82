import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import type { Guide } from '../../src/guide/guide.ts'
import { platforms } from '../../src/guide/guide.ts'
import { isSharedEnd } from '../../src/guide/node.ts'
import { helpTexts, type ScreenTexts } from '../../src/guide/screen-texts.ts'
import { readWords, wordFileOf } from '../../src/guide/word-file.ts'
import { mark } from '../../src/runtime/find/excerpt.ts'
import { guidesWith } from '../../src/runtime/find/guides-with.ts'
import { readTerms, shareOf } from '../../src/runtime/find/terms.ts'
import { openTextIndex } from '../../src/runtime/find/text-index.ts'
import { findWords } from '../../src/runtime/find/words/all-find-words.ts'
import { certificate } from '../ui/fixture.ts'

const terms = (query: string) => readTerms(query, () => false)
const thingsOf = (query: string) => terms(query).map(({ also }) => also.length > 0)

describe('terms', () => {
  test('are the words of a query without stop words and words around codes', () => {
    expect(terms('Bonjour, j’ai une erreur avec le jeton')).toMatchObject([{ word: 'jeton' }])
    for (const query of ['', 'erreur', 'bonjour', 'het werkt niet', 'a b c', '💥']) expect(terms(query), query).toEqual([])
  })

  test('everyday expressions of any language are one term each, with the words for the same thing', () => {
    const [password] = terms('mot de passe')
    expect(password?.also.map(({ words }) => words.join(' '))).toEqual(expect.arrayContaining(['wachtwoord', 'password']))
    for (const query of ['e-mail', 'mes mails', 'Wi-Fi', 'me connecter', 'inloggen', 'sign in', 'wachtwoord', 'meld u aan'])
      expect(thingsOf(query), query).toContain(true)
    expect(terms('mot de passe ou wachtwoord')).toHaveLength(1)
  })

  test('a word of the tables may have a typing error, unless some text has it as it is', () => {
    expect(terms('certifikaat')).toMatchObject([{ word: 'certificaat' }])
    expect(readTerms('certifikaat', () => true)).toMatchObject([{ word: 'certifikaat' }])
  })

  test('things that many texts are about say less', () => {
    const [missing, phone] = terms('manque téléphone')
    if (missing === undefined || phone === undefined) throw new Error('Unexpected terms')
    expect(shareOf([missing], [missing, phone])).toBeGreaterThan(0.6)
    expect(shareOf([missing, phone], [missing, phone])).toBe(1)
  })

  test('every language has words for every thing, and no stop word is one', () => {
    for (const { language, everyday, stopWords } of findWords)
      for (const [thing, list] of Object.entries(everyday)) {
        expect(list, `${thing} in ${language}`).toMatch(/\p{L}/u)
        for (const expression of list.split(', '))
          expect(stopWords.split(' '), `${expression} in ${language}`).not.toContain(expression)
      }
  })
})

const screen = (number: number, body: string, more: Partial<ScreenTexts['parts']> = {}): ScreenTexts => ({
  guide: 'x',
  language: 'fr',
  code: codeFrom(number),
  parts: { guide: '', title: '', answers: '', names: '', section: '', ...more, body },
})
const found = (screens: readonly ScreenTexts[], query: string) =>
  openTextIndex(screens)
    .find(terms(query))
    .map(({ screen: { code }, share, sentence }) => ({
      code,
      share,
      sentence: sentence()
        ?.excerpt.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
        .join(''),
    }))

describe('texts of screens', () => {
  test('have words inside of longer ones, beginnings of words and small typing errors; the sentence says where', () => {
    const screens = [
      screen(1, 'Ouvrez la page. Le jeton d’authentification a expiré.'),
      screen(2, 'Rien ici.', { title: 'Jetons' }),
      screen(3, 'Tout autre chose.'),
    ]
    expect(found(screens, 'jeton')).toEqual([
      { code: codeFrom(2), share: 1, sentence: '[Jetons]' },
      { code: codeFrom(1), share: 1, sentence: 'Le [jeton] d’authentification a expiré.' },
    ])
    expect(found(screens, 'jetton')[0]?.code).toBe(codeFrom(1))
    expect(found(screens, 'entifi')[0]?.code).toBe(codeFrom(1))
    expect(found(screens, 'jeton chose').map(({ share }) => share)).toEqual([0.5, 0.5, 0.5])
  })

  test('an expression is only where its words follow each other', () => {
    const screens = [screen(1, 'Le mot « passe » est dans ce texte, mot à mot.'), screen(2, 'Le mot est un autre. Je passe.')]
    expect(found(screens, 'password').map(({ code }) => code)).toEqual([codeFrom(1)])
  })

  test('other words of the other language are no synonyms in a text', () => {
    expect(found([screen(1, 'Il mist un peu.')], 'manquant')).toEqual([])
    expect(found([{ ...screen(1, 'Het certificaat mist.'), language: 'nl' }], 'manquant')).toHaveLength(1)
  })

  test('an excerpt is part of its text, with marks on whole words, and never long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Jeton', 'été', 'œuvre', 'l’accès', 'Wi-Fi', 'x', '…', 'mot,'), { minLength: 1, maxLength: 80 }),
        (words) => {
          const text = words.join(' ')
          const parts = mark(
            text,
            new Map([
              ['jeton', 0],
              ['oeuvre', 1],
              ['acces', 2],
            ]),
          )
          const shown = parts.map((part) => part.text).join('')
          expect(text).toContain(shown.replace(/^…|…$/g, '').trim())
          expect(shown.length).toBeLessThanOrEqual(190)
          for (const { text: marked, isMarked } of parts) if (isMarked) expect(['Jeton', 'œuvre', 'accès']).toContain(marked)
          if (/Jeton|œuvre|accès/.test(text)) expect(parts.some(({ isMarked }) => isMarked)).toBe(true)
        },
      ),
    )
  })

  test('readers are not led to ends, checks and screens that a correction took out', () => {
    const [first] = certificate.guide.nodes
    if (first === undefined) throw new Error('Unexpected guide without nodes')
    const guide: Guide = {
      ...certificate.guide,
      nodes: [...certificate.guide.nodes, { ...first, id: 'gone', code: codeFrom(900), superseded: true }],
    }
    const codes = helpTexts(guide).map(({ code }) => code)
    expect(codes).not.toContain(codeFrom(900))
    for (const node of guide.nodes) if (isSharedEnd(node) || node.kind === 'check') expect(codes).not.toContain(node.code)
  })
})

test('a file of words says which guides have all words of a query', () => {
  const guide = (id: string, title: string): Guide => ({ ...certificate.guide, id, title, platforms: [...platforms] })
  const file = wordFileOf([guide('a', 'Le jeton'), guide('b', 'La clé'), guide('c', 'Une clé et un jeton'), guide('d', 'Rien')])
  const idsWith = (query: string) => guidesWith(terms(query), [file]).map(({ id }) => id)
  expect(idsWith('jeton')).toEqual(['a', 'c'])
  expect(idsWith('clé jeton')).toEqual(['c'])
  expect(idsWith('jeto')).toEqual(['a', 'c'])
  // A word that no guide has does not count.
  expect(idsWith('clé zorglub')).toEqual(['b', 'c'])
  expect(idsWith('zorglub')).toEqual([])
  // What most guides have has no places, and every guide may have it.
  expect(file.words.split('\n')).toContain('certificat')
  expect(readWords(file).get('certificat')).toEqual([0, 1, 2, 3])
})
