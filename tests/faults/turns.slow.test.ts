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

  test('a step that sends to itself has a way on', () => {
    const { guides } = compileArticle('# T\n\n1. Ouvrez.\n2. Si le voyant est rouge, passez à l’étape 2.\n3. Fermez.\n')
    expect(guides[0]?.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(3)
    expect(guides[0]?.nodes.some(({ kind }) => kind === 'outcome')).toBe(true)
  })

  test('menus that lead to one another in a circle have a way out', () => {
    const { guides, codes } = compileArticle(
      `# T\n\n${numbered(3, (i) => `## <a name="s${i}"></a>Menu ${i}\n\nChoisissez un problème :\n\n- [Un](#s${(i + 1) % 3})\n- [Autre](#s${(i + 2) % 3})\n\n`)}`,
    )
    expect(codes).not.toContain('compiler-fault')
    expect(guides[0]?.nodes.some(({ kind }) => kind === 'outcome')).toBe(true)
  })
})

describe('row 66: very many parts beside one another, in time', () => {
  test.each([
    ['3,000 sibling sections', numbered(3000, (i) => `## Section ${i}\n\nOuvrez la page ${i}.\n\n`)],
    ['5,000 paragraphs that begin like a first step', numbered(5000, (i) => `1 - Ouvrez ${i}.\n\n`)],
    ['1,000 lists that begin at 1 below a note', numbered(1000, (i) => `1. Ouvrez ${i}.\n\n> [!NOTE]\n> Attendez.\n\n`)],
    ['1,000 footnotes', numbered(1000, (i) => `Ouvrez[^${i}].\n\n[^${i}]: Une note.\n\n`)],
    ['2,000 rows with a bar in code', `| A | B |\n| - | - |\n${numbered(2000, (i) => `| \`${i}|x\` | c | d |\n`)}`],
  ])('%s', (_, text) => {
    const { guides, codes } = compileArticle(`# T\n\n${text}`)
    expect(codes).not.toContain('compiler-fault')
    expect(guides).toHaveLength(1)
  })
})
