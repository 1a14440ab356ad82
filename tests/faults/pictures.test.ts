import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { compileArticle, compileBeside, sourceFiles, wordsOf } from './beside.ts'

const article = (picture: string) => `# Titre\n\nTexte.\n\n${picture}\n`
/** An article beside the pictures of a folder. The compiler only gets the names of these. */
const withPictures = (picture: string, ...names: readonly string[]) =>
  compileBeside([...sourceFiles({ 'fr/x.md': article(picture) }), ...names.map((path) => ({ path }))])

describe('row 55: a picture without its file is reported, and its description is shown', () => {
  test.each([
    ['missing', '![Le bouton rouge](media/a.png)', 'missing-picture'],
    ['of another extension', '![Le bouton rouge](media/b.jpg)', 'missing-picture'],
    ['in capitals', '![Le bouton rouge](media/b.PNG)', 'missing-picture'],
    ['outside the content', '![Le bouton rouge](../../../etc/b.png)', 'missing-picture'],
    ['without words', '![](media/b.png)', 'empty-alt'],
    ['of a file name', '![b.png](media/b.png)', 'file-name-alt'],
    ['of no address', '![Le bouton rouge]()', 'missing-picture'],
  ])('%s', (_, picture, code) => {
    const reading = withPictures(picture, 'fr/media/b.png')
    expect(reading.codes).toEqual([code])
    if (picture.includes('Le bouton')) expect(wordsOf(reading)).toContain('Le bouton rouge')
  })
  test.each(['media/b.png', './media/b.png', 'media/./b.png', '../fr/media/b.png', 'media/b.png?x#y', 'media/b%2Epng'])(
    '%s is there',
    (address) => {
      expect(withPictures(`![Le bouton rouge](${address})`, 'fr/media/b.png').codes).toEqual([])
    },
  )
  test('a screenshot of the language is found by its name, in any format', () => {
    expect(withPictures('![Le bouton rouge](elsewhere/b.png)', 'media/fr/b.webp').codes).toEqual([])
    expect(withPictures('![Le bouton rouge](elsewhere/b.png)', 'media/nl/b.webp').codes).toEqual(['absent-media'])
  })
  test.each([
    '![Le bouton rouge](elsewhere/b.png)',
    '![](media/b.png)',
    '![b.png](media/b.png)',
    '![screenshot-b-1](../media/b.jpg)',
  ])('%s is drawn, and described with its drawing', (picture) => {
    expect(withPictures(picture, 'drawn/b').codes).toEqual([])
  })
  test('a drawing does not count for another picture', () => {
    expect(withPictures('![c.png](media/c.png)', 'drawn/b').codes).toEqual(['file-name-alt', 'absent-media'])
  })
})

describe('rows 55 and 56: pictures are not opened, so their content cannot do harm', () => {
  let place = ''
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'pictures-'))
    mkdirSync(join(place, 'fr'))
    writeFileSync(join(place, 'fr/x.md'), article('![Le bouton rouge](a.svg)'))
  })
  afterEach(() => rmSync(place, { recursive: true }))

  test.each([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>CANARY</script></svg>'],
    ['a drawing that loads', '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/CANARY"/></svg>'],
    [
      'an entity bomb',
      `<!DOCTYPE svg [<!ENTITY a "CANARY">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;&a;">`).join('')}]><svg>&a8;</svg>`,
    ],
    ['a program', 'MZ CANARY'],
  ])('%s', async (_, content) => {
    writeFileSync(join(place, 'fr/a.svg'), content)
    const { codes, published } = compileBeside(await readContentFolder(place))
    expect(codes).toEqual([])
    expect(published).not.toContain('CANARY')
  })

  test('a link to a device is not opened', async () => {
    symlinkSync('/dev/zero', join(place, 'fr/a.svg'))
    expect(compileBeside(await readContentFolder(place)).guides).toHaveLength(1)
  })
})

describe('row 57: nothing is loaded from another origin', () => {
  test.each([
    'https://example.org/a.png',
    'http://example.org/a.png',
    '//example.org/a.png',
    'data:image/png;base64,AAAA',
    'data:text/html,x',
    'file:///a.png',
    'C:/a.png',
    'javascript:alert(1)',
    'blob:https://example.org/1',
  ])('a picture at %s is reported, and its description is shown', (address) => {
    for (const picture of [
      `![Le bouton rouge](${address})`,
      `Voir ![Le bouton rouge](${address}) ici.`,
      `<img src="${address}" srcset="${address} 2x" alt="Le bouton rouge">`,
      `| a |\n|---|\n| ![Le bouton rouge](${address}) |`,
    ]) {
      const reading = compileArticle(article(picture))
      expect(reading.codes).toEqual(['remote-picture'])
      expect(wordsOf(reading)).toContain('Le bouton rouge')
    }
  })
  test.each([
    '<link rel="stylesheet" href="https://evil.example/f.css">',
    '<style>@font-face{src:url(https://evil.example/f.woff2)}</style>',
    '<p style="background:url(https://evil.example/a.png)">Un</p>',
    '<table background="https://evil.example/a.png"><tr><td>Un</td></tr></table>',
    '<video poster="https://evil.example/a.png">Un</video>',
    '<audio src="https://evil.example/a.mp3">Un</audio>',
    '<object data="https://evil.example/a.swf">Un</object>',
  ])('%s loads nothing', (html) => {
    expect(compileArticle(article(html)).published).not.toContain('evil.example')
  })
})
