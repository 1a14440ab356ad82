import { describe, expect, test } from 'vitest'
import { compileArticle } from './beside.ts'

const numbered = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join('')

describe('row 65: an article of nothing but turns, in time', () => {
  test('2,000 steps that each send to another step', () => {
    const { guides, codes } = compileArticle(
      `# T\n\n${numbered(2000, (i) => `${i + 1}. Si le voyant ${i} est vert, passez à l’étape ${((i * 7) % 2000) + 1}.\n`)}`,
    )
    expect(codes).not.toContain('compiler-fault')
    expect(guides[0]?.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(2000)
  })

  test('a sentence without a condition that begins with an else asks nothing, and is reported', () => {
    const { guides, codes } = compileArticle('# T\n\n1. Ouvrez.\n2. Sinon, contactez votre administrateur.\n3. Fermez.\n')
    expect(codes).toContain('unsure-condition')
    expect(guides[0]?.nodes.filter(({ kind }) => kind === 'question')).toEqual([])
  })

  test('5,000 conditions beside one another, and nothing else', () => {
    const { guides, codes } = compileArticle(
      `# T\n\n${numbered(5000, (i) => `Si le voyant ${i} est vert, contactez votre administrateur.\n\n`)}`,
    )
    expect(codes).not.toContain('compiler-fault')
    expect(guides[0]?.nodes.some(({ kind }) => kind === 'outcome')).toBe(true)
  })

  test('words of contact without end', () => {
    const { guides } = compileArticle(`# T\n\n${'contactez le meld bel vraag aan '.repeat(10_000)}`)
    expect(guides).toHaveLength(1)
  })

  test('a step that sends to itself has a way on, and is reported', () => {
    const { guides, says } = compileArticle('# T\n\n1. Ouvrez.\n2. Si le voyant est rouge, passez à l’étape 2.\n3. Fermez.\n')
    expect(guides[0]?.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(3)
    expect(guides[0]?.nodes.some(({ kind }) => kind === 'outcome')).toBe(true)
    expect(says).toContain('fr/x.md:4:1 step-repeats-itself')
  })

  test('menus that lead to one another in a circle have a way out', () => {
    const { guides, codes } = compileArticle(
      `# T\n\n${numbered(3, (i) => `## <a name="s${i}"></a>Menu ${i}\n\nChoisissez un problème :\n\n- [Un](#s${(i + 1) % 3})\n- [Autre](#s${(i + 2) % 3})\n\n`)}`,
    )
    expect(codes).toContain('circle-of-questions')
    expect(codes).not.toContain('compiler-fault')
    expect(guides[0]?.nodes.some(({ kind }) => kind === 'outcome')).toBe(true)
  })
})

describe('row 66: very many parts beside one another, in time', () => {
  test.each([
    ['6,000 sibling sections', numbered(6000, (i) => `## Section ${i}\n\nOuvrez la page ${i}.\n\n`)],
    ['2,000 sections of the same name with a list', numbered(2000, () => '## Erreur\n\n1. Ouvrez.\n\n')],
    ['2,000 headings “if that does not work”', numbered(2000, () => '## Si cela ne fonctionne pas\n\nOuvrez.\n\n')],
    ['5,000 paragraphs that begin like a first step', numbered(5000, (i) => `1 - Ouvrez ${i}.\n\n`)],
    ['1,000 lists that begin at 1 below a note', numbered(1000, (i) => `1. Ouvrez ${i}.\n\n> [!NOTE]\n> Attendez.\n\n`)],
    ['1,000 footnotes', numbered(1000, (i) => `Ouvrez[^${i}].\n\n[^${i}]: Une note.\n\n`)],
    ['2,000 rows with a bar in code', `| A | B |\n| - | - |\n${numbered(2000, (i) => `| \`${i}|x\` | c | d |\n`)}`],
  ])('%s', (_, text) => {
    const { guides, codes } = compileArticle(`# T\n\n${text}`)
    expect(codes).not.toContain('compiler-fault')
    expect(guides).toHaveLength(1)
  })

  test('10,000 sections with a list each are refused before the parse', () => {
    const { guides, codes } = compileArticle(`# T\n\n${numbered(10_000, (i) => `## Section ${i}\n\n1. Ouvrez.\n\n`)}`)
    expect(codes).toEqual(['too-many-lists'])
    expect(guides).toEqual([])
  })
})
