import { describe, expect, test } from 'vitest'
import { compileArticle } from './beside.ts'

const times = (count: number, text: string) => text.repeat(count)
const numbered = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join('')

/** Texts that make Markdown parsers slow: the generators of commonmark/cmark, `test/pathological_tests.py`, at its sizes. */
const pathological: Readonly<Record<string, () => string>> = {
  'nested strong emphasis': () => `${times(65_000, '*a **a ')}b${times(65_000, ' a** a*')}`,
  'ends of emphasis without a beginning': () => times(65_000, 'a_ '),
  'beginnings of emphasis without an end': () => times(65_000, '_a '),
  'ends of links without a beginning': () => times(65_000, 'a]'),
  'beginnings of links without an end': () => times(65_000, '[a'),
  'beginnings and ends that do not match': () => times(50_000, '*a_ '),
  'runs in multiples of three': () => `a**b${times(50_000, 'c* ')}`,
  'beginnings of links and ends of emphasis': () => times(50_000, '[ a_'),
  '`[ (](`': () => times(80_000, '[ (]('),
  '`![[]()`': () => times(160_000, '![[]()'),
  'a hard mixture of link and emphasis': () => '**x [a*b**c*](d)',
  'nested brackets': () => `${times(50_000, '[')}a${times(50_000, ']')}`,
  'nested quotes': () => `${times(50_000, '> ')}a`,
  'nested lists': () => numbered(600, (i) => `${times(i, '  ')}* a\n`),
  'NUL in the text': () => 'abc\0de\0',
  'runs of backticks': () => numbered(1_200, (i) => `e${times(i, '`')}`),
  'unclosed links with an angle': () => times(30_000, '[a](<b'),
  'unclosed links': () => times(30_000, '[a](b'),
  'unclosed comments': () => `</${times(200_000, '<!--')}`,
  'empty lines in deep lists': () => `${times(30_000, '- ')}x\n${times(30_000, '\n')}`,
  'empty lines in deep lists in a quote': () => `> ${times(30_000, '- ')}x\n${times(30_000, '>\n')}`,
  'emphasis in a deep quote': () => `${times(100_000, '>')}${times(100_000, 'a*')}`,
  'references to many definitions': () => `${numbered(20_000, (i) => `[${i}]: u\n`)}${times(20_000, '[0] ')}`,
}

const givesUpOrReads = (text: string) => {
  const { guides, codes } = compileArticle(text)
  expect(codes).not.toContain('compiler-fault')
  const refused = codes.filter((code) => ['too-deep', 'too-many-marks', 'file-too-large', 'include-limit'].includes(code))
  expect(guides.length + Math.min(refused.length, 1)).toBe(1)
}

describe('row 37: text that makes parsers slow is read or refused, in time', () => {
  test.each(Object.entries(pathological))('%s', (_, text) => givesUpOrReads(text()))
})

describe('row 38: nesting past the limit is refused at its line; below it is read', () => {
  test.each([
    ['50,000 quotes', `# T\n\n${times(50_000, '> ')}`, 'fr/x.md:3:1 too-deep'],
    ['8,000 items on a line', `# T\n\n${times(8_000, '* ')}`, 'fr/x.md:3:1 too-deep'],
    ['8,000 numbers on a line', `# T\n\n${times(8_000, '1. ')}x`, 'fr/x.md:3:1 too-deep'],
    ['a list of 600 levels', `# T\n\n${numbered(600, (i) => `${times(i, '  ')}* a\n`)}`, 'fr/x.md:103:1 too-deep'],
    ['quotes and items in turn', `# T\n\n${times(500, '> - ')}x`, 'fr/x.md:3:1 too-deep'],
    ['1,500 stars', `# T\n\n${times(1_500, '*a **a ')}b${times(1_500, ' a** a*')}`, undefined],
  ])('%s', (_, text, says) => {
    const reading = compileArticle(text)
    expect(reading.codes).not.toContain('compiler-fault')
    if (says !== undefined) expect(reading.says).toEqual([says])
    expect(reading.guides.length + reading.codes.filter((code) => code.startsWith('too-')).length).toBe(1)
  })
  test.each([20, 90])('%i levels', (depth) => {
    const { guides, codes } = compileArticle(
      `# T\n\n${numbered(depth, (i) => `${times(i, '  ')}- niveau${i}\n`)}\n${times(depth, '> ')}Fin.\n`,
    )
    expect(codes).not.toContain('too-deep')
    expect(JSON.stringify(guides)).toContain(`niveau${depth - 1}`)
  })
})

describe('row 39: runs, links and definitions in thousands', () => {
  test.each([
    ['backticks of rising length', () => numbered(1_000, (i) => `${times(i, '`')} `)],
    ['50,000 half links', () => times(50_000, '[a](b')],
    ['100,000 definitions', () => numbered(50_000, (i) => `[${i}]: u\n`)],
    ['20,000 footnotes', () => times(20_000, '[^a]')],
    ['20,000 addresses', () => times(20_000, 'http://a.b ')],
  ])('%s', (_, text) => givesUpOrReads(text()))
})

describe('row 40: one long word is read or refused, in time', () => {
  const characters = [
    'a',
    ' ',
    '\u00a0',
    '-',
    '|',
    '<',
    '&',
    '.',
    ':',
    '"',
    '1',
    '1.',
    'a. ',
    'Si ',
    ', ',
    '(',
    '[!',
    '**',
    'Ã',
    '/',
    '%',
    '’',
    'é',
    '\t',
    '=',
    '_',
    '0x',
    'http://',
    'www.',
    '@',
    'Étape 1',
    '<br>',
    '&lt;',
    ':::',
    '\\',
  ]
  test.each(characters)('%j', (character) => {
    const token = times(Math.ceil(80_000 / character.length), character)
    for (const text of [
      `# T\n\nx${token}x\n`,
      `# T ${token}\n\n1. x\n`,
      `# T\n\n**x${token}:** y\n`,
      `# T\n\n[x](${token.slice(0, 5_000)})\n`,
    ])
      givesUpOrReads(text)
  })
})

describe('row 41: tables of any shape', () => {
  test('10,000 columns are shown as text, with a warning', () => {
    const { codes, published } = compileArticle(
      `# T\n\n|${numbered(10_000, (i) => `c${i}|`)}\n|${times(10_000, '-|')}\n|${numbered(10_000, (i) => `d${i}|`)}\n`,
    )
    expect(codes).toEqual(['wide-table'])
    expect(published).toContain('c9999')
    expect(published).toContain('d9999')
  })
  test.each([
    ['ragged', '| a | b |\n|---|---|\n| c1 |\n| d1 | e1 | f1 |\n', ['c1', 'd1', 'e1']],
    ['in a table', '<table><tr><td>x1<table><tr><td>y1</td></tr></table></td></tr></table>\n', ['x1', 'y1']],
    ['without rows', '| a1 | b1 |\n|---|---|\n', []],
    ['without cells', '<table><tr></tr></table>\n\nTexte1.\n', ['Texte1']],
  ])('a table %s keeps its words', (_, table, words) => {
    const { published } = compileArticle(`# T\n\nTexte.\n\n${table}`)
    for (const word of words) expect(published).toContain(word)
  })
  test('5,000 rows', () =>
    expect(compileArticle(`# T\n\n| a | b |\n|---|---|\n${numbered(5_000, (i) => `| r${i} | x |\n`)}`).published).toContain(
      'r4999',
    ))
})

test('2,000 steps of an article are 2,000 nodes', () => {
  const { guides } = compileArticle(`# T\n\n${numbered(2_000, (i) => `${i + 1}. Faites ceci ${i}.\n`)}`)
  expect(guides[0]?.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(2_000)
})
