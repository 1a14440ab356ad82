import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { alertTypes, type Block, blocksText } from '../../src/guide/content.ts'
import { ContentView } from '../../src/ui/content/content-view.tsx'
import { LinkContext } from '../../src/ui/page/link-context.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'
import { everyBlock } from './fixture.ts'

const show = (...blocks: readonly Block[]): string =>
  renderToStaticMarkup(
    <WordsProvider i18n={createAllI18n()('fr')}>
      <LinkContext.Provider value={{ base: '/it/aide/', language: 'fr' }}>
        <ContentView blocks={blocks} />
      </LinkContext.Provider>
    </WordsProvider>,
  )
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? []

test('shows all words of all kinds of blocks', () => {
  const html = show(...everyBlock)
  const shown = textOf(html)
  for (const word of wordsOf(blocksText(everyBlock))) expect(shown).toContain(word)
})

test('renders only known elements, without styles and handlers', () => {
  const tags = new Set([...show(...everyBlock).matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))
  const known =
    'a br button code details div em figcaption figure circle h2 kbd li ol p path pre rect section span strong summary svg table tbody td th thead tr ul'.split(
      ' ',
    )
  expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([])
  expect(show(...everyBlock)).not.toMatch(/ (?:style|on\w+)=/)
})

test('links to other sites open in a new tab with a note, links to guides are below the base, unsafe ones are plain text', () => {
  expect(show(['p', ['a', { href: 'https://example.org/' }, 'dehors']])).toMatch(
    /<a href="https:\/\/example\.org\/" target="_blank" rel="noopener noreferrer">dehors.*Internet nécessaire/,
  )
  expect(show(['p', ['a', { guide: 'vpn' }, 'guide']])).toContain('<a href="/it/aide/fr/vpn/">guide</a>')
  expect(show(['p', ['a', { guide: 'vpn', code: codeFrom(7).toUpperCase() }, 'écran']])).toContain(
    `<a href="/it/aide/fr/vpn/${codeFrom(7)}/">écran</a>`,
  )
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//evil.example',
    ' javascript:x',
    'vbscript:x',
    'file:///x',
  ])
    expect(show(['p', ['a', { href }, 'mots']])).toBe('<p>mots</p>')
})

test('names on an English screen are marked as English, also in other marks', () => {
  expect(show(['p', 'Touchez ', ['strong', ['span', { lang: 'en' }, 'Sign In']], '.'])).toBe(
    '<p>Touchez <strong><span lang="en">Sign In</span></strong>.</p>',
  )
  expect(show(['p', ['span', { lang: 'en' }, ['a', { guide: 'vpn' }, 'Next']]])).toBe(
    '<p><span lang="en"><a href="/it/aide/fr/vpn/">Next</a></span></p>',
  )
})

test('markup in text is shown as text', () => {
  const html = show(['p', '<img src=x onerror=alert(1)>'], ['pre', '</pre><script>'], ['figure', { src: 'x', alt: '"><script>' }])
  expect(html).not.toMatch(/<img|<script/)
})

test('long code, tables and folds are in a disclosure; short code is not', () => {
  expect(show(['pre', 'a\nb'])).not.toContain('<details')
  expect(show(['pre', Array.from({ length: 24 }, () => 'x').join('\n')])).toMatch(/<details><summary>.*24 lignes/)
  expect(show(['table', { header: [['A']], rows: [[[['p', 'b']]]] }])).toMatch(
    /<details>.*<section class="scroll" tabindex="0" aria-label="A">/i,
  )
  expect(show(['fold', { title: ['Pourquoi'] }, ['p', 'x']])).toContain('<summary>Pourquoi</summary>')
})

test('a long note or tip is folded under its name and first words, unless it is the only block; warnings are never folded', () => {
  const long = 'Des mots que seul un curieux lit. '.repeat(12).trim()
  for (const type of alertTypes) {
    const alert: Block = ['alert', { type }, ['p', long]]
    const folds = type === 'note' || type === 'tip'
    expect(show(['p', 'Touchez OK.'], alert).includes('<details>')).toBe(folds)
    expect(blocksText([['p', 'Touchez OK.'], alert], 'on-screen')).toBe(
      `Touchez OK.\n${folds ? 'Des mots que seul un curieux lit. Des mots que seul un curieux lit…' : long}`,
    )
    expect(blocksText([['p', 'Touchez OK.'], alert])).toContain(long)
    expect(show(alert)).not.toContain('<details>')
    expect(show(['ul', ['li', ['p', 'Touchez OK.'], alert]]).includes('<details>')).toBe(folds)
    expect(show(['p', 'x'], ['alert', { type }, ['p', 'court']])).not.toContain('<details>')
    expect(show(['p', 'x'], ['alert', { type }, ['p', 'a'], ['p', 'b'], ['p', 'c'], ['p', 'd']]).includes('<details>')).toBe(
      folds,
    )
  }
  expect(show(['p', 'x'], ['alert', { type: 'tip' }, ['p', long]])).toMatch(
    /role="note"><details><summary><svg.*<\/svg> <span>Conseil<\/span> <span class="begin">Des mots/,
  )
})

test('text to type has a copy button, but not in headings and links, and not if it has a placeholder', () => {
  const copies = (html: string): readonly string[] =>
    [...html.matchAll(/aria-label="Copier\u00a0: (.*?)"/g)].map(([, text]) => text ?? '')
  expect(copies(show(['p', ['code', 'net use'], ['kbd', ['strong', 'services.msc']], ['strong', ['code', 'gpupdate']]]))).toEqual(
    ['net use', 'services.msc', 'gpupdate'],
  )
  expect(copies(show(['ul', ['li', ['p', ['kbd', ['a', { href: 'https://example.org/' }, 'https://a.be']]]]]))).toEqual([
    'https://a.be',
  ])
  expect(
    copies(
      show(
        ['h', ['code', 'net use']],
        ['p', ['a', { href: 'https://example.org/' }, ['code', 'net use']]],
        ['fold', { title: [['code', 'net use']] }],
      ),
    ),
  ).toEqual([])
  expect(copies(show(['p', ['code', 'net use <serveur>'], ['code', '#'], ['code', 'sts.contoso.com']]))).toEqual([])
  expect(show(['p', ['code', 'net use']])).toContain('<span class="copy-sign waits">')
})

test('a published picture is below the base, with its size, description and both variants, and loads lazily', () => {
  const published = { path: 'media/fr/x.1.svg', dark: 'media/fr/x-dark.2.svg', width: 320, height: 200 }
  const picture =
    '<picture><source media="screen and (prefers-color-scheme: dark)" srcSet="/it/aide/media/fr/x-dark.2.svg"/><img loading="lazy" decoding="async" src="/it/aide/media/fr/x.1.svg" width="320" height="200" alt="Le bouton"/></picture>'
  expect(show(['figure', { src: 'x.png', alt: 'Le bouton', published }])).toBe(`<figure class="shown">${picture}</figure>`)
  expect(show(['p', 'Voir ', ['img', { src: 'x.png', alt: 'Le bouton', published }], '.'])).toBe(`<p>Voir ${picture}.</p>`)
  const { dark: _, ...screenshot } = published
  expect(show(['figure', { src: 'x.png', alt: '', published: screenshot }])).toMatch(/<picture><img [^>]*alt=""/)
})

test('an alert has its name, and a picture without file and description is left out', () => {
  expect(show(['alert', { type: 'caution' }, ['p', 'x']])).toContain('Prudence')
  expect(show(['figure', { src: 'x', alt: '' }])).toBe('')
})

test('ordered lists keep their type and first number', () => {
  expect(show(['ol', { start: 3, type: 'a' }, ['li', ['p', 'x']]])).toContain('<ol class="list" start="3" type="a">')
})
