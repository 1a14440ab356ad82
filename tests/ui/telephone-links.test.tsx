import { expect, test } from 'vitest'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import { certificate, site } from './fixture.ts'
import { fixtureData, loaderOf } from './serve.ts'

test('a telephone number of an article is a link that opens here, also in a correction', async () => {
  const [first] = certificate.guide.nodes
  if (first === undefined) throw new Error('Unexpected guide without a screen, expected one')
  const link = ['a', { href: 'tel:023456789' }, '02 345 67 89'] as const
  const node = {
    ...first,
    title: ['Appelez le ', link],
    errata: [{ date: '2026-10-01', text: 'Appelez le 02 345 67 89.', said: ['Appelez le ', link, '.'] }],
  }
  const changed = { ...certificate, guide: { ...certificate.guide, nodes: [node, ...certificate.guide.nodes.slice(1)] } }
  const { html } = await renderPage(
    { kind: 'node', language: 'fr', guide: certificate.guide.id, code: first.code, text: 'fr' },
    { base: '/', site, loader: loaderOf(new Map([...fixtureData, ['data/fr/certificate.json', changed]])) },
  )
  const links = [...html.matchAll(/<a [^>]*href="tel:023456789"[^>]*>[^<]*<\/a>/g)].map(([written]) => written)
  expect(links).toHaveLength(2)
  for (const written of links) {
    expect(written).not.toContain('target=')
    expect(written).toContain('class="written"')
  }
})
