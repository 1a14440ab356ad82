import { describe, expect, test } from 'vitest'
import { emitContract } from '../../src/compiler/7-emit/contract.ts'
import type { Compilation } from '../../src/compiler/assemble.ts'
import { compile } from '../../src/compiler/compile.ts'
import { sourceFiles } from '../faults/beside.ts'

const compiled = (article: string, sections = ''): Compilation =>
  compile(
    sourceFiles({
      'fr/imprimante.md': article,
      'flows/imprimante.yaml': `id: imprimante\narticles: { fr: imprimante.md }\n${sections}\n`,
    }),
  )

const decisionsOf = ({ decisions }: Compilation) => [...decisions.values()].flat()

/** The lines that a remark gives for the other reading. */
const linesIn = ({ diagnostics }: Compilation): string[] =>
  diagnostics.flatMap(({ code, message }) => (code === 'unsure-shape' ? (/`(sections: [^`]*)`/.exec(message)?.[1] ?? []) : []))

/** One article a kind, with the reading that the compiler takes and the one that it is told to take. */
const unsure = {
  sections: {
    article: '# Préparer le poste\n\n## La prise\n\n1. Branchez la prise.\n\n## Le câble\n\n1. Branchez le câble.\n',
    id: 'start-sections',
    chosen: 'choice',
    other: 'sequence',
  },
  'sections of a remedy': {
    article: `# L’imprimante\n\n## <a name="paper"></a>Le papier manque\n\n**Problème :** rien ne sort.\n\n### <a name="mend"></a>Résolution\n
Selon le modèle, agissez ainsi.\n\n#### Le bac\n\n1. Remplissez le bac.\n\n#### Le rouleau\n\n1. Nettoyez le rouleau.\n`,
    id: 'mend-remedies',
    chosen: 'fallback',
    other: 'sequence',
  },
  bullets: {
    article: `# Nettoyer\n\n## <a name="clean"></a>La tête\n\nPour nettoyer la tête :\n\n- Ouvrez le capot.\n- Posez le chiffon.\n- Le voyant clignote.\n`,
    id: 'clean-list',
    chosen: 'text',
    other: 'sequence',
  },
  'a second list': {
    article: `# Relancer\n\n## <a name="again"></a>Le service\n\nSelon le modèle, choisissez.\n\n1. Ouvrez la console.\n2. Relancez.\n\nEnsuite :\n
1. Ouvrez le journal.\n2. Fermez-le.\n`,
    id: 'again-list',
    chosen: 'sequence',
    other: undefined,
  },
  table: {
    article: `# Codes\n\n## <a name="codes"></a>Liste\n\n| Valeur | Sens |\n|---|---|\n| 0x80070005 | Accès |\n| 0x80070057 | Valeur |\n`,
    id: 'codes-table',
    chosen: 'info',
    other: 'choice',
  },
} as const

describe('an unsure shape', () => {
  for (const [kind, { article, id, chosen, other }] of Object.entries(unsure))
    test(`of ${kind} is settled by the lines of its remark`, () => {
      const before = compiled(article)
      expect(decisionsOf(before).find((decision) => decision.id === id)).toMatchObject({ chosen, by: 'compiler' })
      const lines = linesIn(before)
      if (other === undefined) return expect(lines).toEqual([])
      expect(lines).toHaveLength(1)
      const after = compiled(article, lines[0])
      expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(linesIn(after)).toEqual([])
      expect(decisionsOf(after).find((decision) => decision.id === id)).toMatchObject({ by: 'flow' })
      expect(after.guides[0]?.nodes).not.toEqual(before.guides[0]?.nodes)
    })
})

test('every kind of shape is a decision, with its evidence and its place', () => {
  const article = `# <a name="printer-errors"></a>Erreurs\n\n## <a name="cant-print"></a>Impossible d’imprimer\n
Redémarrez l’imprimante. Si le problème persiste, contactez le service informatique.\n
## <a name="cant-scan"></a>Impossible de numériser\n\nEssayez les solutions suivantes :\n
- Redémarrez le scanner de ce bureau avec son bouton rouge du panneau.\n- Rebranchez le câble du scanner au poste voisin de votre bureau.\n
## <a name="codes"></a>Codes\n\n| Code | Solution |\n|---|---|\n| E1 | Fermez. |\n| E2 | Ouvrez. |\n
## <a name="lamp"></a>Le voyant\n\n1. Ouvrez le capot.\n2. Si le voyant est rouge, passez à l’étape 4.\n3. Attendez.\n4. Fermez le capot.\n`
  const { guides, diagnostics, decisions } = compiled(article)
  const told = emitContract(guides, diagnostics, decisions).decisions ?? []
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['sections', 'prose', 'check', 'list', 'table', 'sentence']))
  expect(new Set(told.map(({ id }) => id)).size, 'ids are unique').toBe(told.length)
  for (const { options, chosen, margin, file, line } of told) {
    const scores = options.map(({ score }) => score).sort((a, b) => b - a)
    expect(options.find(({ value }) => value === chosen)?.score).toBe(scores[0])
    expect(margin).toBeCloseTo((scores[0] ?? 0) - (scores[1] ?? 0), 2)
    expect(
      options.every(({ because, score }) => Math.abs(because.reduce((sum, { weight }) => sum + weight, 0) - score) < 0.02),
    ).toBe(true)
    expect([file, line > 0]).toEqual(['fr/imprimante.md', true])
  }
})
