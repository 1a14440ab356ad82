import { expect, test } from 'vitest'
import { evidenceNames } from '../../src/compiler/2-plan/evidence-names.ts'
import { authorsI18n } from '../../src/ui/rooms/authors/authors-words.ts'
import { evidenceKey } from '../../src/ui/rooms/authors/decision-list.tsx'

test.each(['fr', 'nl'] as const)('each observation of the compiler has words in %s, and no words are without one', (language) => {
  const words: object = authorsI18n[language].getResource(language, 'authors', 'evidence')
  expect(Object.keys(words).sort()).toEqual(evidenceNames.map(evidenceKey).sort())
})
