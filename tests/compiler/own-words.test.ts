import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'

const article = '# Le badge\n\n1. Posez le badge. S’il clignote, pingez la cellule mobile.\n2. Entrez.\n'
const words = 'verbs: [{ fr: { order: pingez } }]\n'
const lock = (codes: ReadonlyMap<string, { readonly code: string }>) =>
  JSON.stringify({
    guides: { badge: Object.fromEntries([...codes].map(([id, { code }]) => [id, { code, said: {} }])) },
    retired: {},
  })

const compiled = (files: Readonly<Record<string, string>>) =>
  compile(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))

test('a word is unknown where it would explain the sentence, and not in what is said when nothing helped', () => {
  const unknownIn = (sentence: string) =>
    compiled({ 'fr/son.md': `# Le son\n\n1. Montez le volume. ${sentence}\n2. Fermez les réglages.\n` }).diagnostics.flatMap(
      ({ unknown }) => unknown ?? [],
    )
  expect(unknownIn('Si le son reste faible, prévenez la brigade du hall.')).toEqual([
    { list: 'people', words: { fr: 'brigade du hall' } },
  ])
  expect(unknownIn('Si rien ne change, prévenez la brigade du hall.')).toEqual([])
})

const errorsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  compiled(files).diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))

test('a broken words.yaml is one error, and ends no code', () => {
  const { codes } = compiled({ 'fr/badge.md': article, 'words.yaml': words })
  const locked = lock(codes.guides.get('badge') ?? new Map())
  const files = { 'fr/badge.md': article, 'codes.lock.json': locked }
  expect(errorsOf({ ...files, 'words.yaml': words })).toEqual([])
  expect(errorsOf(files)).toContain('dying-code')
  expect(errorsOf({ ...files, 'words.yaml': 'verbs: [{ fr: { order: pingez, more: x } }]\n' })).toEqual(['unreadable-words'])
  expect(errorsOf({ ...files, 'words.yaml': 'verbs: [' })).toEqual(['unreadable-yaml'])
})
