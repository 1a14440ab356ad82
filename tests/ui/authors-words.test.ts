import { describe, expect, test } from 'vitest'
import { evidenceNames } from '../../src/compiler/2-plan/evidence-names.ts'
import { diagnosticCodes } from '../../src/compiler/diagnostic-codes.ts'
import { authorsI18n, authorsWords } from '../../src/ui/rooms/authors/authors-words.ts'
import { evidenceKey } from '../../src/ui/rooms/authors/decision-list.tsx'

test.each(['fr', 'nl'] as const)('each observation of the compiler has words in %s, and no words are without one', (language) => {
  const words: object = authorsI18n(language).getResource(language, 'authors', 'evidence')
  expect(Object.keys(words).sort()).toEqual(evidenceNames.map(evidenceKey).sort())
})

describe.each(['fr', 'nl'] as const)('findings in %s', (language) => {
  const codes = Object.keys(diagnosticCodes) as (keyof typeof diagnosticCodes)[]
  const t = authorsWords(language)
  const texts = codes.flatMap((code) => [t(`findings:${code}.says`), t(`findings:${code}.do`)])

  test('each code says what was found and what to do, and no words are without a code', () => {
    const words: Readonly<Record<string, object>> = authorsI18n(language).getResourceBundle(language, 'findings')
    expect(Object.keys(words).sort()).toEqual([...codes].sort())
    expect(Object.values(words).map(Object.keys)).toEqual(codes.map(() => ['says', 'do']))
  })

  test('what was found is one sentence, and what to do at most three', () => {
    const sentences = (text: string) => text.match(/[.!?](?= |$)/g)?.length ?? 0
    expect(codes.filter((code) => sentences(t(`findings:${code}.says`)) !== 1)).toEqual([])
    expect(codes.filter((code) => ![1, 2, 3].includes(sentences(t(`findings:${code}.do`))))).toEqual([])
  })

  test('the buttons that are named are those of the page', () => {
    expect(texts.filter((text) => /\$t\(|authors:/.test(text))).toEqual([])
    const written = JSON.stringify(authorsI18n(language).getResourceBundle(language, 'findings'))
    const named = [...written.matchAll(/\$t\(([^)]+)\)/g)].map(([, key]) => key ?? '')
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((key) => !authorsI18n(language).exists(key))).toEqual([])
  })

  test('no text has a word of programmers', () => {
    const jargon =
      /\b(?:flow|front ?matter|node|lock|slug|anchor|include|parse[rd]?|token|header|warning|error|default|tag|scheme|host|build|compile\w*|yaml|json|markdown|commit|lint|schema|render\w*)s?\b/i
    const plain = texts.map((text) => text.replace(/`[^`]*`/g, ''))
    expect(plain.filter((text) => jargon.test(text))).toEqual([])
  })
})
