import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { exits } from '../../src/guide/node.ts'

/** Labels that differ in nothing, or only in accents, case or punctuation; empty ones, and very many. */
const labels = fc.array(
  fc.constantFrom('Android', 'android', 'ANDROID !', 'Écran', 'Ecran', '…', '', 'iOS', 'ios', '1', 'Yes', 'None'),
  {
    minLength: 2,
    maxLength: 60,
  },
)

/** Four constructs that make a question out of labels. */
const articles: readonly ((all: readonly string[]) => string)[] = [
  (all) => all.map((label) => `## ${label}\n\n1. Ouvrez la page.\n`).join('\n'),
  (all) => `| Erreur | Solution |\n| --- | --- |\n${all.map((label) => `| ${label} | Ouvrez la page. |`).join('\n')}\n`,
  (all) => `${all.map((label) => `**Option : ${label}**\n\n1. Ouvrez la page.\n`).join('\n')}`,
  (all) =>
    `Choisissez votre situation :\n\n${all.map((label, i) => `- [${label}](#s${i % 9})`).join('\n')}\n\n${Array.from({ length: 9 }, (_, i) => `## <a name="s${i}"></a>S${i}\n\n1. Ouvrez ${i}.\n`).join('\n')}`,
]

test('no two answers of a question share an event, whatever their labels', () => {
  fc.assert(
    fc.property(labels, fc.constantFrom(...articles), (all, article) => {
      const text = `# Le titre\n\n${article(all)}`
      const { guides, diagnostics } = compile([{ path: 'fr/x.md', bytes: new TextEncoder().encode(text) }])
      expect(diagnostics.map(({ code }) => code)).not.toContain('lost-answer')
      for (const node of guides.flatMap(({ nodes }) => nodes)) {
        const events = exits(node).map(({ event }) => event)
        expect(new Set(events).size).toBe(events.length)
      }
    }),
    { numRuns: 60 },
  )
})
