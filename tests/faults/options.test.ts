import { describe, expect, test } from 'vitest'
import { compileArticle, compileBeside, wordsOf } from './beside.ts'

const rows = (codes: readonly string[]) =>
  `# Codes\n\n| Code d’erreur | Message | Solution |\n|---|---|---|\n${codes.map((code, i) => `| ${code} | Message ${i} | Redémarrez ${i} fois. |\n`).join('')}`
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `0x${i}`)

describe('row 43: a question with too few or too many answers', () => {
  test('no answers', () => expect(compileArticle(rows([])).says).toEqual(['fr/x.md:3:1 lone-answer']))
  test('one row beside “none of these” is a choice', () => expect(compileArticle(rows(['0x1'])).codes).toEqual([]))
  test('200 answers', () => {
    const { says, guides } = compileArticle(rows(numbered(200)))
    expect(says).toEqual(['fr/x.md:3:1 many-answers'])
    expect(guides.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'step'))).toHaveLength(200)
  })
  test('an empty cell', () => expect(compileArticle(rows(['0x1', '', '0x3'])).says).toEqual(['fr/x.md:3:1 empty-answer']))
  test.each([
    ['in other capitals', 'été', 'ÉTÉ'],
    ['composed otherwise', 'caf\u00e9', 'cafe\u0301'],
    ['in full width', 'E1', 'Ｅ1'],
  ])('two answers that are %s', (_, one, other) => {
    expect(compileArticle(rows([one, 'autre', other])).says).toEqual(['fr/x.md:3:1 repeated-answer'])
  })

  const asking = (options: string) =>
    compileBeside({
      'fr/x.md': '# Titre\n\nTexte.\n\n## Choix\n\nTexte.\n',
      'flows/x.yaml': `id: x\narticles: {fr: x}\nsections:\n  choix:\n    question:\n      ask: option\n      options:${options}\n`,
    })
  test.each([
    ['no options', ' []', 'flows/x.yaml:7:16 unreadable-flow'],
    ['one option', '\n        - {id: a, label: {fr: A}}', 'fr/x.md:5:1 lone-answer'],
    ['ids twice', '\n        - {id: a, label: {fr: A}}\n        - {id: a, label: {fr: B}}', 'flows/x.yaml:8:9 unreadable-flow'],
    ['labels twice', '\n        - {id: a, label: {fr: A}}\n        - {id: b, label: {fr: "a "}}', 'fr/x.md:5:1 repeated-answer'],
    ['an empty label', '\n        - {id: a, label: {fr: ""}}\n        - {id: b, label: {fr: B}}', 'fr/x.md:5:1 empty-answer'],
    [
      'an invisible label',
      '\n        - {id: a, label: {fr: " \u200b\u00a0"}}\n        - {id: b, label: {fr: B}}',
      'fr/x.md:5:1 empty-answer',
    ],
    [
      'a label of the other language only',
      '\n        - {id: a, label: {nl: A}}\n        - {id: b, label: {fr: B}}',
      'fr/x.md:5:1 empty-answer',
    ],
  ])('a flow file that asks with %s', (_, options, says) => expect(asking(options).says).toEqual([says]))
})

describe('row 44: a missing target is reported with the most similar existing one', () => {
  const article = '# Titre\n\nTexte.\n\n## Choix\n\nTexte.\n\n## La suite\n\nTexte.\n'
  test('a turn of a flow file', () => {
    const { compilation, says } = compileBeside({
      'fr/x.md': article,
      'flows/x.yaml':
        'id: x\narticles: {fr: x}\nsections:\n  choix:\n    turns:\n      - {text: {fr: Texte}, yes: la-suitte, no: next}\n',
    })
    expect(says).toContain('flows/x.yaml:6:34 unknown-section')
    expect(compilation.diagnostics.find(({ code }) => code === 'unknown-section')?.message).toContain('`fr/x.md`: `la-suite`')
  })
  test('a section of a flow file', () => {
    const { compilation, says } = compileBeside({
      'fr/x.md': article,
      'flows/x.yaml': 'id: x\narticles: {fr: x}\nsections:\n  chois: {plan: choice}\n',
    })
    expect(says).toContain('flows/x.yaml:4:10 unknown-section')
    expect(compilation.diagnostics.find(({ code }) => code === 'unknown-section')?.message).toContain('`fr/x.md`: `choix`')
  })
  test('a link to a heading of this article or another', () => {
    const { compilation, says } = compileBeside({
      'fr/x.md':
        '# Titre\n\nVoir [ceci](#la-suitte).\n\nVoir [cela](y.md#partis).\n\nVoir [rien](y.md#zzz).\n\n## La suite\n\nTexte.\n',
      'fr/y.md': '# Autre\n\nTexte.\n\n## Partie\n\nTexte.\n',
    })
    expect(says).toEqual(['fr/x.md:3:1 dangling-anchor', 'fr/x.md:3:1 dangling-anchor', 'fr/x.md:3:1 dangling-anchor'])
    expect(
      compilation.diagnostics
        .filter(({ code }) => code === 'dangling-anchor')
        .map(({ message }) => /perhaps `(.*?)`|(leads to its start)/.exec(message)?.slice(1)),
    ).toEqual([
      ['#la-suite', undefined],
      ['#partie', undefined],
      [undefined, 'leads to its start'],
    ])
  })
  test('a sentence that names a missing step', () => {
    expect(compileArticle('# Titre\n\n1. Ouvrez la porte.\n2. Si le voyant est rouge, passez à l’étape 12.\n').says).toEqual([
      'fr/x.md:4:4 unsure-condition',
    ])
  })
})

const turning = (turns: Readonly<Record<string, string>>) =>
  compileBeside({
    'fr/x.md':
      '# Titre\n\n## <a name="a"></a>Un\n\nOuvrez un.\n\n## <a name="b"></a>Deux\n\nOuvrez deux.\n\n## <a name="c"></a>Trois\n\nOuvrez trois.\n',
    'flows/x.yaml': `id: x\narticles: {fr: x}\nsections:\n${Object.entries(turns)
      .map(([key, to]) => `  ${key}: {turns: [{text: {fr: Ouvrez}, yes: ${to}, no: ${to}}]}\n`)
      .join('')}`,
  })

test('row 45: an unreachable screen is reported and left out', () => {
  const { says, guides } = turning({ a: 'c' })
  expect(says.filter((line) => !line.endsWith('question-without-a-question'))).toEqual(['fr/x.md:9:1 unreachable'])
  expect(JSON.stringify(guides)).not.toContain('Ouvrez deux.')
})

describe('row 46: a cycle without an outcome is reported, broken, and ends in an outcome', () => {
  test.each([
    ['to itself', { a: 'a' }, '`a-turn` → `a-turn`'],
    ['of two', { a: 'b', b: 'a' }, '`a-turn` → `b-turn` → `a-turn`'],
    ['of three', { a: 'b', b: 'c', c: 'a' }, '`a-turn` → `b-turn` → `c-turn` → `a-turn`'],
    ['below the first screen', { b: 'c', c: 'b' }, '`b-turn` → `c-turn` → `b-turn`'],
  ])('a cycle %s', (_, turns, path) => {
    const reading = turning(turns)
    const { compilation } = reading
    expect(compilation.diagnostics.filter(({ code }) => code === 'no-exit').map(({ message }) => message)).toEqual([
      expect.stringContaining(path),
    ])
    expect(wordsOf(reading)).toContain('Ouvrez un.')
  })
})

test('row 49: a question with different answers in the two languages is reported', () => {
  const flow = (label: string) =>
    `id: x\narticles: {fr: x, nl: x}\nsections:\n  b: {question: {ask: option, options: [{id: a, label: {fr: A, nl: A}}, {id: b, label: {fr: B, nl: B}}${label}]}}\n`
  const article = (word: string) => `# <a name="a"></a>Titre\n\n${word}.\n\n## <a name="b"></a>Choix\n\n${word}.\n`
  expect(compileBeside({ 'fr/x.md': article('Texte'), 'nl/x.md': article('Tekst'), 'flows/x.yaml': flow('') }).codes).toEqual([])
  const rowsIn = (header: string, count: number) =>
    `# Codes\n\n${header}\n|---|---|---|\n${numbered(count)
      .map((code) => `| ${code} | m | z |\n`)
      .join('')}`
  const { says } = compileBeside({
    'fr/x.md': rowsIn('| Code d’erreur | Message | Solution |', 3),
    'nl/x.md': rowsIn('| Foutcode | Bericht | Oplossing |', 2),
  })
  expect(says).toContain('fr/x.md:1:1 languages-differ')
})
