import { describe, expect, test } from 'vitest'
import { linksIn } from '../../src/compiler/5-link/link-content.ts'
import type { Block, Inline } from '../../src/guide/content.ts'
import { compileArticle, type Reading, wordsOf } from './beside.ts'

const addressesOf = ({ guides }: Reading): readonly string[] =>
  guides.flatMap(({ nodes }) =>
    nodes.flatMap((node) =>
      linksIn([...node.body, ['p', ...(node.title as Inline[])] as Block]).map(({ target }) =>
        'href' in target ? target.href : `guide ${target.guide}`,
      ),
    ),
  )

/** Schemes that run, open or read something, written in forms that filters overlook. */
const forbiddenAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#x20;javascript:alert(1)',
  'javascript&#58;alert(1)',
  'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'filesystem:https://example.org/x',
  'intent://scan/#Intent;end',
  'ms-settings:windowsupdate',
  'file:///etc/passwd',
  'ftp://example.org/',
  'about:blank',
  'view-source:https://example.org/',
  'ws://example.org/',
  '//evil.example/x',
  '\\\\\\\\evil.example\\\\x',
  '/\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://user:pw@example.org/',
  'https://user@example.org/',
  'feed:javascript:alert(1)',
  'jar:https://example.org!/x',
] as const

describe('rows 24 to 26: an unsafe link is removed and reported, and its text stays', () => {
  test.each(forbiddenAddresses)('%s', (address) => {
    const reading = compileArticle(`# Titre\n\nVoir [le texte](${address}) ici.\n`)
    expect(addressesOf(reading).filter((href) => !/^https:\/\/learn\.microsoft\.com\//.test(href))).toEqual([])
    expect(reading.says.filter((says) => /^fr\/x\.md:3:\d+ unsafe-link$/.test(says))).toHaveLength(1)
    expect(wordsOf(reading)).toContain('Voir le texte ici.')
  })

  test.each([
    '&#1;javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u202ejavascript:alert(1)',
    '\u200bjavascript:alert(1)',
    '/javascript:alert(1)',
    '/.//javascript:alert(1)',
    'x/../javascript:alert(1)',
    './javascript:alert(1)',
    '/%5Cevil.example',
    '%6Aavascript:alert(1)',
  ])('with a character that hides the scheme: %j', (address) => {
    const reading = compileArticle(`# Titre\n\nVoir [le texte](<${address}>) ici.\n`)
    for (const href of addressesOf(reading)) expect(href).toMatch(/^https:\/\/learn\.microsoft\.com\/fr-fr\//)
  })

  test.each([
    ['https://аpple.com/x', 'https://xn--pple-43d.com/x'],
    ['https://EXAMPLE.org', 'https://example.org/'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org/é', 'http://example.org/%C3%A9'],
  ])('row 26: %s becomes %s', (address, href) =>
    expect(addressesOf(compileArticle(`# Titre\n\n[le texte](<${address}>)\n`))).toEqual([href]),
  )
})

test.each([
  ['mailto:a@example.org?bcc=b@example.org&subject=Bonjour&body=Texte', 'mailto:a@example.org?subject=Bonjour'],
  ['mailto:a@example.org%0D%0ABcc:b@example.org', 'mailto:a@example.orgBcc:b@example.org'],
  ['mailto:a@example.org?body=x', 'mailto:a@example.org'],
  ['tel:+3225550100;ext=1?body=x', 'tel:+3225550100;ext=1'],
  ['tel:+32%0D%0A25550100', 'tel:+3225550100'],
])('row 27: only the address and the subject of %s stay', (address, href) =>
  expect(addressesOf(compileArticle(`# Titre\n\n[le texte](${address})\n`))).toEqual([href]),
)

describe('row 28: every notation of a link is checked', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', 'https://u:p@example.org/'])(
    '%s',
    (address) => {
      const text = `# Titre\n\n[forme][1], [courte], <a href="${address}">balise</a>, <${address}>, ${address}, ![image](${address}), [![image](x.png)](${address})\n\n| a |\n|---|\n| [cellule](${address}) |\n\n[1]: ${address} "titre"\n[courte]: ${address}\n`
      const reading = compileArticle(text)
      expect(addressesOf(reading).filter((href) => !/^https:\/\/(?:example\.org\/|learn\.)/.test(href))).toEqual([])
      for (const word of ['forme', 'courte', 'balise', 'cellule']) expect(wordsOf(reading)).toContain(word)
      expect(reading.codes.filter((code) => code === 'unsafe-link').length).toBeGreaterThanOrEqual(4)
    },
  )
})

test('an address inside the text of a link does not become a nested link', () => {
  const reading = compileArticle(
    '# Titre\n\nVoir [**https://dedans.example/** et _www.dedans.example_](https://dehors.example/), puis **https://seul.example/**.\n',
  )
  const hrefs = JSON.stringify(reading.guides[0]?.nodes[0]?.body).match(/(?<="href":")[^"]+/g)
  expect(hrefs).toEqual(['https://dehors.example/', 'https://seul.example/'])
})
