import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'

const article = `# La lampe

## Elle clignote

1. Éteignez-la.

## Elle chauffe

La lampe chauffe trop.

1. Débranchez-la.

## Voir aussi

- [Les piles](https://example.org/piles)
`

/** The keys that are said to change nothing, in the order of the file. */
function idle(sections: string): readonly string[] {
  const files = { 'fr/lampe.md': article, 'flows/lampe.yaml': `id: lampe\narticles: { fr: lampe.md }\nsections:\n${sections}` }
  return compile(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  ).diagnostics.flatMap(({ code, message, at }) =>
    code === 'idle-key' ? [`${at.line}: ${/`([^`]+)`/.exec(message)?.[1] ?? ''}`] : [],
  )
}

describe('a key of a flow file that changes nothing is reported', () => {
  test.for<readonly [string, string, readonly string[]]>([
    ['the end of a section beside the walk', '  voir-aussi: { ends: contact-admin }\n', ['4: ends']],
    [
      'a plan and an order that the article has itself',
      '  start: { plan: choice, of: [elle-clignote, elle-chauffe] }\n',
      ['4: plan', '4: of'],
    ],
    ['a question of a section without a choice', '  elle-chauffe: { ask: message, remember: heat }\n', ['4: ask', '4: remember']],
    ['words that begin no paragraph', '  elle-chauffe: { acts: [{ fr: Vissez }] }\n', ['4: acts.0']],
    ['where “no” leads without a remedy', '  voir-aussi: { otherwise: contact-admin }\n', ['4: otherwise']],
  ])('%s', ([, sections, said]) => {
    expect(idle(sections)).toEqual(said)
  })

  test.for<readonly [string, string]>([
    ['an end', '  elle-chauffe: { ends: contact-admin }\n'],
    ['a plan that the article does not show', '  start: { plan: fallback }\n'],
    ['another order of parts', '  start: { plan: sequence, of: [elle-chauffe, elle-clignote] }\n'],
    ['where “no” leads', '  elle-chauffe: { otherwise: contact-support }\n'],
    [
      'a question before a section',
      '  elle-chauffe: { question: { ask: option, options: [{ id: a, label: { fr: Ici } }, { id: b, label: { fr: Là }, to: failed }] } }\n',
    ],
    ['a section for when the problem is solved', '  elle-chauffe: { when: solved }\n'],
    ['a paragraph that is folded away', '  elle-chauffe: { folds: [{ fr: La lampe chauffe }] }\n'],
  ])('and not %s', ([, sections]) => {
    expect(idle(sections)).toEqual([])
  })
})
