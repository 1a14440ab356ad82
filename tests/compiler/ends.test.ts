import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { exits, type GuideNode } from '../../src/guide/node.ts'

const results = ['contact-admin', 'contact-support', 'unresolved'] as const

/** The results that the walk of an article may end in from the screen with these words on. */
function resultsFrom(words: string, article: string, flow: string): readonly string[] {
  const written = { 'fr/lampe.md': article, 'flows/lampe.yaml': `id: lampe\narticles: { fr: lampe.md }\n${flow}` }
  const { guides, diagnostics } = compile(
    Object.entries(written).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  )
  expect(diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))).toEqual([])
  const all = guides.flatMap(({ nodes }) => nodes)
  const first = all.find(({ title, body }) => JSON.stringify([title, body]).includes(words))
  expect(first, `a screen with ${words}`).toBeDefined()
  const reached = new Set([first?.id ?? ''])
  const nodesOf = (id: string): readonly GuideNode[] => all.filter((node) => node.id === id)
  for (const id of reached) for (const node of nodesOf(id)) for (const { to } of exits(node)) reached.add(to)
  const ends = [...reached].flatMap(nodesOf).flatMap((node) => (node.kind === 'outcome' ? [node.result] : []))
  return [...new Set(ends)].sort()
}

/** Articles with a place where `ends` may stand, the key of its section, the words of its last screen, and further keys. */
const places: readonly (readonly [place: string, article: string, key: string, last: string, flow?: string])[] = [
  ['the article itself', '# La lampe\n\n1. Éteignez-la.\n2. Débranchez-la.\n', 'start', 'Débranchez-la'],
  ['an article of prose', '# La lampe\n\nLa lampe est en panne.\n', 'start', 'La lampe est en panne'],
  [
    'one of several sections to choose from',
    '# La lampe\n\n## Elle clignote\n\n1. Éteignez-la.\n\n## Elle chauffe\n\n1. Débranchez-la.\n',
    'elle-chauffe',
    'Débranchez-la',
    'plan: choice',
  ],
  [
    'the first of several sections to choose from',
    '# La lampe\n\n## Elle chauffe\n\n1. Débranchez-la.\n\n## Elle clignote\n\n1. Éteignez-la.\n',
    'elle-chauffe',
    'Débranchez-la',
    'plan: choice',
  ],
  [
    'the last of several remedies',
    '# La lampe\n\n## Éteindre\n\n1. Éteignez-la.\n\n## Débrancher\n\n1. Débranchez-la.\n',
    'debrancher',
    'Débranchez-la',
    'plan: fallback',
  ],
  [
    'the last section of a sequence',
    '# La lampe\n\n## Étape 1 : Éteindre\n\n1. Éteignez-la.\n\n## Étape 2 : Débrancher\n\n1. Débranchez-la.\n',
    'etape-2-debrancher',
    'Débranchez-la',
  ],
  [
    'a labelled heading',
    '# La lampe\n\n## Elle est rouge\n\n### Résolution 1\n\n1. Éteignez-la.\n\n### Résolution 2\n\n1. Débranchez-la.\n',
    'resolution-2',
    'Débranchez-la',
  ],
  ['a platform', '# La lampe\n\n## Android\n\n1. Éteignez-la.\n\n## Windows\n\n1. Débranchez-la.\n', 'windows', 'Débranchez-la'],
  [
    'a section that a menu leads to',
    '# La lampe\n\nQuel est le problème ?\n\n- [Elle clignote](#elle-clignote)\n- [Elle chauffe](#elle-chauffe)\n\n## Elle clignote\n\n1. Éteignez-la.\n\n## Elle chauffe\n\n1. Débranchez-la.\n',
    'elle-chauffe',
    'Débranchez-la',
  ],
  [
    'a section with bullets',
    '# La lampe\n\n## Elle chauffe\n\n- Éteignez-la.\n- Débranchez-la.\n\n## Elle clignote\n\n1. Vissez-la.\n',
    'elle-chauffe',
    'Débranchez-la',
    'plan: choice',
  ],
  [
    'what follows once the problem is solved',
    '# La lampe\n\n1. Éteignez-la.\n\n## Après\n\n1. Débranchez-la.\n',
    'apres',
    'Débranchez-la',
    'plan: sequence',
  ],
]

describe('`ends` makes an end of', () => {
  for (const [place, article, key, last, start] of places)
    test.for(results)(`${place}: %s`, (result) => {
      const around = start === undefined ? '' : `start: { ${start} }, `
      const flow = (ends: string) => `sections: { ${key === 'start' ? '' : around}${key}: { ${ends} } }\n`
      const when = place.startsWith('what follows') ? ['when: solved'] : []
      const without = resultsFrom(last, article, flow([...when, 'needs: []'].join(', ')))
      expect(resultsFrom(last, article, flow([...when, `ends: ${result}`].join(', ')))).toEqual([result])
      expect(without).toContain('solved')
    })
})
