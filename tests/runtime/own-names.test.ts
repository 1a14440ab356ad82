import { expect, test } from 'vitest'
import { emitFiles } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { FindIndex } from '../../src/guide/find.ts'
import { openFinder } from '../../src/runtime/find/find.ts'

const article = `# Kiosque

## L'erreur **Kiosque fermé** s'affiche

1. Ouvrez Kiosque Boréal.

## L'erreur **Profil verrouillé** s'affiche

1. Fermez la session.
`

/** The texts of the screens that a query finds, in order. */
function found(query: string, words: string | undefined): readonly string[] {
  const files = [['fr/kiosque.md', article], ...(words === undefined ? [] : [['words.yaml', words]])].map(
    ([path = '', text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }),
  )
  const emitted = new Map(emitFiles(compile(files)).map(({ path, text }) => [path, text]))
  const index: FindIndex = JSON.parse(emitted.get('data/find.json') ?? '')
  const { own, admin } = openFinder(index)({ query, language: 'fr' }, { schema: 1, codes: {}, retired: {} })
  return [...own, ...admin].flatMap(({ screens }) => screens.flatMap(({ texts }) => texts?.fr?.[0] ?? []))
}

test('the search finds a product by its other name', () => {
  const words = 'products: [{ fr: [Kiosque, Borne verte], nl: [Groene zuil] }]\n'
  expect(found('borne verte', words)[0]).toContain('Kiosque')
  expect(found('groene zuil', words)[0]).toContain('Kiosque')
  expect(found('borne verte', undefined)).toEqual([])
})

test('a name with one form is no synonym of anything', () => {
  expect(found('borne verte', 'products: [{ fr: [Borne verte] }]\n')).toEqual([])
})
