import { describe, expect, test } from 'vitest'
import { phraseText } from '../../src/guide/content.ts'
import { compileArticle, compileBeside, wordsOf } from './beside.ts'

const titlesOf = (text: string) => compileArticle(text).guides.flatMap(({ nodes }) => nodes.map(({ title }) => phraseText(title)))

describe('row 42: an article with a broken outline of headings', () => {
  test('without headings has the name of its file', () => {
    const { guides, says } = compileBeside({ 'fr/mon-article.md': 'Du texte.\n' })
    expect(guides.map(({ title }) => title)).toEqual(['mon-article'])
    expect(says).toEqual(['fr/mon-article.md:1:1 no-title'])
  })

  test('without a heading of level 1 keeps its sections', () => {
    const text = '## Un\n\nTexte un.\n\n## Deux\n\nTexte deux.\n'
    expect(compileArticle(text).says).toEqual(['fr/x.md:1:1 no-title'])
    expect(titlesOf(text)).toEqual(expect.arrayContaining(['Un', 'Deux']))
  })

  test('with two headings of level 1 has the second as a section', () => {
    const text = '# Un\n\nTexte un.\n\n# Deux\n\nTexte deux.\n'
    expect(compileArticle(text).says).toEqual(['fr/x.md:5:1 second-title'])
    expect(titlesOf(text)).toEqual(expect.arrayContaining(['Un', 'Deux']))
  })

  test('skipped levels are reported once, at the first', () => {
    const text = '# Un\n\nTexte.\n\n#### Quatre\n\nTexte.\n\n## Deux\n\nTexte.\n\n###### Six\n\nTexte.\n'
    expect(compileArticle(text).says).toEqual(['fr/x.md:5:1 skipped-level'])
    expect(titlesOf(text)).toEqual(expect.arrayContaining(['Quatre', 'Deux', 'Six']))
  })

  test.each([
    ['nothing', '##'],
    ['spaces', '## &#32;'],
    ['a picture without words', '## ![](b.png)'],
    ['a comment', '## <!-- x -->'],
    ['an anchor', '## <a name="b"></a>'],
  ])('a heading of %s makes no section, and the text below it stays', (_, heading) => {
    const reading = compileArticle(`# Un\n\nTexte un.\n\n${heading}\n\nTexte deux.\n`)
    expect(reading.says).toContain('fr/x.md:5:1 empty-heading')
    expect(
      reading.guides.flatMap(({ nodes }) =>
        nodes.filter(({ title, kind }) => kind === 'info' && phraseText(title).trim() === ''),
      ),
    ).toEqual([])
    expect(wordsOf(reading)).toContain('Texte deux.')
  })

  test('a first heading with only a picture gives the guide the name of its file', () => {
    const { guides, codes } = compileArticle('# ![](a.png)\n\nTexte.\n')
    expect(guides.map(({ title }) => title)).toEqual(['x'])
    expect(codes).toEqual(expect.arrayContaining(['empty-heading', 'no-title']))
  })

  test('a heading with a described picture has the name of that description', () => {
    expect(titlesOf('# Un\n\nTexte.\n\n## ![Le bouton rouge](b.png)\n\nTexte.\n')).toContain('Le bouton rouge')
  })
})
