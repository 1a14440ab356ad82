import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type DocumentParts, policyOf, writeDocument } from '../../src/node/pages/document.ts'
import { readSheet } from '../../src/node/pages/page-styles.ts'
import type { PageTemplate } from '../../src/node/pages/page-template.ts'

const page: DocumentParts = {
  lang: 'fr',
  title: 'Étape “1” <2> & 3',
  description: 'Français · D',
  canonicalPath: 'fr/x/k7q2m/',
  alternatePaths: [{ lang: 'nl', path: 'nl/x/k7q2m/' }],
  html: '<h1>x</h1>',
  kind: 'walk',
  data: { page: '{"a":"<\\"&"}' },
}
const template: PageTemplate = {
  base: '/it/aide/',
  siteName: 'S',
  styles: {
    screen: readSheet('a{}'),
    parts: ['table,.x>.y{}', '.list>li:not(.z)::marker{}'].map(readSheet),
    rooms: readSheet('form{}'),
    late: 'assets/late-1.css',
  },
  script: '/it/aide/assets/entry-1.js',
  darkPage: '#000',
  policy: true,
}

test('escapes the text of articles', () => {
  const html = writeDocument(page, template)
  expect(html).toContain('<title>Étape “1” &lt;2&gt; &amp; 3</title>')
  expect(html).toContain('<div id="app" data-page="{&quot;a&quot;:&quot;&lt;\\&quot;&amp;&quot;}"><h1>x</h1></div>')
})

test('addresses are absolute, and without the address of the deployment there are none', () => {
  expect(writeDocument(page, template)).not.toMatch(/rel="canonical"|hreflang|og:url|og:image/)
  const html = writeDocument(page, { ...template, address: 'https://it.example.org/it/aide/' })
  expect(html).toContain('<link rel="canonical" href="https://it.example.org/it/aide/fr/x/k7q2m/">')
  expect(html).toContain('hreflang="nl" href="https://it.example.org/it/aide/nl/x/k7q2m/">')
  expect(html).toContain('<meta property="og:url" content="https://it.example.org/it/aide/fr/x/k7q2m/">')
  expect(html).toContain('<meta property="og:image" content="https://it.example.org/it/aide/icons/icon-512.png">')
  const preview = writeDocument({ ...page, preview: 'media/x.png' }, { ...template, address: 'https://it.example.org/it/aide/' })
  expect(preview).toContain('<meta property="og:image" content="https://it.example.org/it/aide/media/x.png">')
})

test('a page without a lasting address has no canonical link', () => {
  const html = writeDocument({ ...page, canonicalPath: undefined, noindex: true }, template)
  expect(html).not.toContain('rel="canonical"')
  expect(html).toContain('<meta name="robots" content="noindex">')
})

test('the policy allows no inline code', () => {
  expect(policyOf([readSheet('a{}')])).not.toContain('unsafe')
  expect(policyOf([readSheet('a{}')])).toContain("script-src 'self'")
})

test('a link preview shows the step and the language', () => {
  const html = writeDocument(page, template)
  expect(html).toContain('<title>Étape “1” &lt;2&gt; &amp; 3</title>')
  expect(html).toContain('<meta name="description" property="og:description" content="Français · D">')
})

test('a page inlines the sheets that have a rule for it, each allowed by its hash', () => {
  const sheetsIn = (html: string, kind: DocumentParts['kind'] = 'walk') =>
    [...writeDocument({ ...page, html, kind }, template).matchAll(/<style>(.*?)<\/style>/g)].map(([, css]) => css)
  const { screen, tables, lists, rooms } = {
    screen: 'a{}',
    tables: 'table,.x>.y{}',
    lists: '.list>li:not(.z)::marker{}',
    rooms: 'form{}',
  }
  expect(sheetsIn('<p class="list">x</p>')).toEqual([screen])
  expect(sheetsIn('<p class="y list">x</p><li>x</li>')).toEqual([screen, lists])
  expect(sheetsIn('<table></table>')).toEqual([screen, tables])
  expect(sheetsIn('<b class="a x"></b><b class="y"></b>')).toEqual([screen, tables])
  expect(sheetsIn('', 'room')).toEqual([screen, rooms])
  const html = writeDocument({ ...page, kind: 'room' }, template)
  for (const css of [screen, rooms]) expect(html).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`)
})
