import { describe, expect, test } from 'vitest'
import { compileArticle, compileBeside, wordsOf } from './beside.ts'

const utf16 = (text: string, mark: boolean): Uint8Array => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
const ascii = (text: string) => new TextEncoder().encode(text)
const article = '# Le VPN\n\n1. Fermez-le.\n2. Ouvrez-le.\n'

describe('row 1: a file without text is reported and left out', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n\t\n'],
    ['only a byte order mark', '\ufeff'],
    ['only front matter', '---\ntitle: x\n---\n'],
  ])('%s', (_, text) => {
    const { guides, codes } = compileArticle(text)
    expect(guides).toEqual([])
    expect(codes).toContain('empty-file')
  })
})

describe('row 2: a file that is not UTF-8 is refused with the place of the byte', () => {
  test.each([
    ['UTF-16 with a mark', utf16(article, true), 'fr/x.md:1:1', 'byte 0'],
    ['UTF-16 without', utf16(article, false), 'fr/x.md:1:1', 'byte 0'],
    ['UTF-16, high byte first', Buffer.from(utf16(article, true)).swap16(), 'fr/x.md:1:1', 'byte 0'],
    ['Latin-1', Buffer.from('# A\n\nÉté\n', 'latin1'), 'fr/x.md:3:1', 'byte 5'],
    ['a lone surrogate', Uint8Array.of(35, 32, 0xed, 0xa0, 0x80), 'fr/x.md:1:3', 'byte 2'],
    ['an overlong slash', Uint8Array.of(35, 32, 0xc0, 0xaf), 'fr/x.md:1:3', 'byte 2'],
    ['cut in a letter', Uint8Array.of(35, 32, 0xc3), 'fr/x.md:1:3', 'byte 2'],
  ])('%s', (_, bytes, place, offset) => {
    const { guides, says, compilation } = compileArticle(bytes)
    expect(guides).toEqual([])
    expect(says).toEqual([`${place} unreadable-encoding`])
    expect(compilation.diagnostics.find(({ code }) => code === 'unreadable-encoding')?.message).toContain(offset)
  })
})

test('row 3: NUL, control characters and U+FFFE are replaced, with a warning at the first', () => {
  const reading = compileArticle('# Un\u0000titre\n\nDu \u0007texte \ufffe.\n')
  expect(reading.says).toEqual(['fr/x.md:1:5 control-character'])
  expect(wordsOf(reading)).toContain('Un�titre')
  expect(wordsOf(reading)).toContain('Du �texte �.')
})

test('row 4: CR and mixed line ends give the same tree as LF', () => {
  const nodes = (text: string) => compileArticle(text).guides[0]?.nodes
  const expected = nodes(article)
  expect(nodes(article.replaceAll('\n', '\r'))).toEqual(expected)
  expect(nodes(article.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(nodes('# Le VPN\r\n\r1. Fermez-le.\n2. Ouvrez-le.\r')).toEqual(expected)
})

describe('row 5: a file that is too large is refused before it is parsed', () => {
  test.each([
    ['20 MB', () => ascii('# A\n\nmot '.repeat(2_500_000))],
    ['one line of 5 MB', () => ascii('mot '.repeat(1_250_000))],
  ])('%s', (_, bytes) => {
    const { guides, says } = compileArticle(bytes())
    expect(guides).toEqual([])
    expect(says).toEqual(['fr/x.md:1:1 file-too-large'])
  })
})

describe('row 6: another kind of file named .md is reported as such', () => {
  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'unreadable-encoding'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, ...Array<number>(60).fill(0)), 'not-markdown'],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array<number>(60).fill(0)), 'not-markdown'],
    ['a web page', ascii('<!DOCTYPE html>\n<html><body><h1>Bonjour</h1></body></html>'), 'not-markdown'],
    ['a web page without its type', ascii('\n<html lang="fr"><p>Bonjour</p>'), 'not-markdown'],
  ])('%s', (_, bytes, code) => {
    const { guides, codes } = compileBeside({ 'fr/x.md': bytes })
    expect(guides).toEqual([])
    expect(codes).toEqual([code])
  })
})
