import { describe, expect, test } from 'vitest'
import { compileArticle, wordsOf } from './beside.ts'

/** Findings of `fuzz.slow.test.ts`, each shortened as far as possible. */
describe('words that were once lost are on a screen or reported', () => {
  test('a heading directly above another one is shown above its screen', () => {
    const { guides, codes } = compileArticle('# Titre\n\n## Sur Windows\n\n### Le câble\n\nTexte.\n\n### L’écran\n\nTexte.\n')
    expect(guides[0]?.nodes.map(({ label }) => label)).toEqual(['Sur Windows', undefined, undefined])
    expect(codes).toEqual([])
  })

  test('a heading without text is reported', () => {
    const { says } = compileArticle('# Titre\n\n## Rien\n\n## Rien non plus\n\n### Rien dedans\n\n## Fin\n\nTexte.\n')
    expect(says).toEqual(['fr/x.md:3:1 empty-section', 'fr/x.md:5:1 empty-section', 'fr/x.md:7:1 empty-section'])
  })

  test('an article of headings only is not a guide', () => {
    const { guides, codes } = compileArticle('# Titre\n\n## Un\n\n## Deux\n')
    expect(guides).toEqual([])
    expect(codes).toEqual(['empty-file'])
  })

  test('the contact after several causes is shown, although each cause ends in a question', () => {
    const reading = compileArticle(
      '# Titre\n\nCette erreur se produit dans les scénarios suivants :\n\n1. Le service n’a pas les droits. Pour résoudre ce problème, vérifiez le contexte.\n2. Le profil est mal configuré. Pour résoudre ce problème, vérifiez le nom.\n\nSi le problème persiste, contactez le service clientèle du fournisseur, du lundi au vendredi.\n',
    )
    expect(wordsOf(reading)).toContain('du lundi au vendredi')
    expect(reading.codes).toEqual([])
  })

  test('the opening phrase of the first remedy stays, because no question comes before it', () => {
    const reading = compileArticle(
      '# Titre\n\nDemandez la mise à niveau.\n\n**Résolution #3 :**\n\nSi la résolution #2 ne fonctionne pas, indiquez à vos utilisateurs de suivre ces étapes :\n\n1. Lancez l’application.\n',
    )
    expect(wordsOf(reading)).toContain('Si la résolution #2 ne fonctionne pas')
  })

  test('a section below a message follows it', () => {
    expect(
      wordsOf(
        compileArticle(
          '# Titre\n\n**Message d’erreur 1 :** *Vous semblez absent.*\n\n## Suite\n\nVotre appareil ne peut pas être géré.\n',
        ),
      ),
    ).toContain('Votre appareil ne peut pas être géré.')
  })

  test('the lead-in of a list without text stays', () => {
    expect(
      wordsOf(
        compileArticle(
          '# Titre\n\n**Problème :** texte\n\n**Résolution #3 :**\nIndiquez à vos utilisateurs de suivre ces étapes :\n\n1.\n',
        ),
      ),
    ).toContain('Indiquez à vos utilisateurs')
  })

  test('text below “contact …” is for readers whom the remedies helped', () => {
    for (const heading of ['', '## Suite\n\n']) {
      const reading = compileArticle(
        `# Titre\n\n1. Ouvrez un.\n\nSi le problème persiste, contactez le support de A.\n\n${heading}1. Ouvrez deux.\n\nSi le problème persiste, contactez le support de B.\n`,
      )
      expect(reading.codes).toEqual([])
      for (const words of ['support de A', 'Ouvrez deux', 'support de B']) expect(wordsOf(reading)).toContain(words)
    }
  })
})

test('a zone at the very beginning, and what follows it, have keys that begin with a letter', () => {
  expect(compileArticle(':::zone pivot="android"\nTexte.\n').guides[0]?.nodes[0]?.id).toBe('android-info')
  expect(compileArticle(':::zone pivot="android"\n---\nTexte.\n').guides[0]?.nodes[0]?.id).toBe('then-info')
})

test('a long heading that is only shown above the titles of its screens is not lost', () => {
  expect(
    compileArticle(
      '# Titre\n\n### Impossible de se connecter ou d’inscrire des appareils avec plusieurs domaines vérifiés\n\n**Résolution :** Ouvrez le menu.\n',
    ).codes,
  ).not.toContain('lost-text')
})

test('a table without a header is a table', () => {
  const { guides, says } = compileArticle('# Titre\n\nTexte.\n\n| --- | --- |\n| Délai | 30 s |\n| Taille | 2 Mo |\n')
  expect(says).toEqual(['fr/x.md:5:1 broken-table'])
  expect(guides[0]?.nodes[0]?.body[1]).toEqual([
    'table',
    {
      header: [],
      rows: [
        [[['p', 'Délai']], [['p', '30 s']]],
        [[['p', 'Taille']], [['p', '2 Mo']]],
      ],
    },
  ])
})
