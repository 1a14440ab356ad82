import { describe, expect, test } from 'vitest'
import { emitFiles } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { Catalog } from '../../src/guide/guide.ts'

const languages = ['fr', 'nl'] as const

/** Compiles a guide of one title a language, with some lines of a flow file. */
function compileGuide(titles: { readonly fr?: string; readonly nl?: string }, flow: readonly string[] = []) {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
  const written = languages.filter((language) => titles[language] !== undefined)
  return compile([
    ...written.map((language) =>
      file(
        `${language}/badge.md`,
        `---\ntitle: ${titles[language]}\n---\n# ${titles[language]}\n\n1. ${language === 'fr' ? 'Ouvrez' : 'Open'} X.\n`,
      ),
    ),
    file(
      'flows/badge.yaml',
      ['id: badge', `articles: { ${written.map((language) => `${language}: badge.md`).join(', ')} }`, ...flow, ''].join('\n'),
    ),
  ])
}

const needsOf = (titles: Parameters<typeof compileGuide>[0], flow?: readonly string[]) =>
  compileGuide(titles, flow).guides.map(({ need }) => need ?? 'other')

describe('what a guide helps with', () => {
  test.each([
    ['Changer le mot de passe du badge', 'Het wachtwoord van de badge wijzigen', 'password'],
    ['Le certificat du lecteur est absent', 'Het basiscertificaat van de lezer ontbreekt', 'certificate'],
    ['Lire sa messagerie sur la borne', 'E-mail lezen op de zuil', 'mail'],
    ['La borne n’a pas de Wi-Fi', 'De zuil heeft geen wifi', 'network'],
    ['Je ne peux pas me connecter à la borne', 'Ik kan me niet aanmelden bij de zuil', 'sign-in'],
    ['Inscrire une borne', 'Een zuil inschrijven', 'enrol'],
    ['La borne est perdue ou volée', 'De zuil is gestolen', 'security'],
    ['Mettre à jour une application de la borne : version trop ancienne', 'Een app van de zuil bijwerken', 'apps'],
    ['La borne clignote', 'De zuil knippert', 'other'],
  ])('“%s” and “%s” help with %s', (fr, nl, need) => {
    expect(needsOf({ fr })).toEqual([need])
    expect(needsOf({ nl })).toEqual([need])
  })

  test('a word of one language counts for all', () =>
    expect(needsOf({ fr: 'La borne refuse le badge', nl: 'Het wachtwoord van de zuil' })).toEqual(['password', 'password']))

  test('the flow file has the last word', () =>
    expect(needsOf({ fr: 'Changer le mot de passe', nl: 'Het wachtwoord' }, ['need: mail'])).toEqual(['mail', 'mail']))

  test('a need that is none of the list is reported at its place', () => {
    const { diagnostics, guides } = compileGuide({ fr: 'Le mot de passe' }, ['need: coffee'])
    const [finding] = diagnostics.filter(({ at }) => at.file === 'flows/badge.yaml')
    expect(finding?.message).toMatch(/coffee.*sign-in.*other/)
    expect(finding?.at.line).toBe(3)
    expect(guides).toHaveLength(1)
  })
})

describe('a catalog of several pages', () => {
  const title = (number: number): string =>
    number % 3 === 0 ? `Mot de passe ${number}` : number % 3 === 1 ? `Se connecter ${number}` : `Borne ${number}`
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const files = Array.from({ length: 40 }, (_, number) => [
    { path: `fr/g${number}.md`, bytes: bytesOf(`---\ntitle: ${title(number)}\n---\n# ${title(number)}\n\n1. Ouvrez X.\n`) },
    {
      path: `flows/g${number}.yaml`,
      bytes: bytesOf(`id: g${number}\narticles: { fr: g${number}.md }\naudience: ${number < 36 ? 'user' : 'admin'}\n`),
    },
  ]).flat()
  const emitted = emitFiles(compile(files))
  const page = (name: string): Catalog => JSON.parse(emitted.find(({ path }) => path === `data/fr/${name}.json`)?.text ?? '')

  test('is in the order of needs, and its first page says where each begins', () => {
    const first = page('catalog')
    expect(first.begins?.map(({ of, page: number }) => `${of} ${number}`)).toEqual([
      'sign-in 1',
      'password 1',
      'other 1',
      'admin 2',
    ])
    expect(page('catalog-2').begins).toBeUndefined()
    expect(first.guides.length + page('catalog-2').guides.length).toBe(40)
    // Of 36 guides for readers, a third each: the last six of the third need are on the next page.
    expect(first.guides.map(({ need = 'other' }) => need).sort()).toEqual([
      ...Array<string>(6).fill('other'),
      ...Array<string>(12).fill('password'),
      ...Array<string>(12).fill('sign-in'),
    ])
  })
})
