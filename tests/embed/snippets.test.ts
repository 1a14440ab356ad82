import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfEmbedding, cardSnippet, type Embedding, elementSnippet, frameSnippet } from '../../src/embed/snippets.ts'

const embedding: fc.Arbitrary<Embedding> = fc.record({
  base: fc.constant('https://it.example.org/aide/'),
  language: fc.constantFrom('fr', 'nl'),
  guide: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  step: fc.option(fc.stringMatching(/^[0-9a-z]{5}$/), { nil: undefined }),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  lazy: fc.boolean(),
  title: fc.string().map((text) => text.replace(/[\r\0]/g, '')),
  description: fc.string().map((text) => text.replace(/[\r\0]/g, '')),
})

/** The tags of a snippet with their attributes, and the text between them. Snippets escape every `>` outside of tags. */
function read(html: string) {
  const tags = [...html.matchAll(/<([a-z-]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g)]
  const rest = html.replace(/<\/?[a-z-]+(?: [a-z-]+(?:="[^"<>]*")?)*>/g, '')
  const valueAt = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(tags.find(([, found]) => found === tag)?.[2] ?? '')?.[1]
  return { names: tags.map(([, name]) => name), rest, valueAt }
}

const plain = (text = ''): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

test('a snippet has exactly its elements, whatever the title of the guide', () => {
  fc.assert(
    fc.property(embedding, (chosen) => {
      const [frame, element, card] = [frameSnippet, elementSnippet, cardSnippet].map((write) => read(write(chosen)))
      expect(frame?.names).toEqual(['iframe'])
      expect(element?.names).toEqual(['ariane-guide', 'a', 'script'])
      expect(card?.names).toEqual(['p', 'a', 'strong', 'br'])
      for (const found of [frame, element, card]) expect(found?.rest).not.toMatch(/[<>]/)
      expect(plain(frame?.valueAt('iframe', 'src'))).toBe(addressOfEmbedding(chosen))
      expect(plain(frame?.valueAt('iframe', 'title'))).toBe(chosen.title)
    }),
  )
})

test('snippets for one screen, in dark mode, loaded lazily', () => {
  const chosen = {
    base: 'https://it.example.org/aide/',
    language: 'nl',
    guide: 'missing-certificate',
    step: 'k7q2m',
    theme: 'dark',
    lazy: true,
    title: 'Certificaat “ontbreekt”',
    description: '',
  } as const
  expect(elementSnippet(chosen)).toMatchInlineSnapshot(`
    "<ariane-guide guide="missing-certificate" step="k7q2m" lang="nl" theme="dark" lazy>
      <a href="https://it.example.org/aide/nl/missing-certificate/k7q2m/">Certificaat “ontbreekt”</a>
    </ariane-guide>
    <script src="https://it.example.org/aide/embed.js" async></script>"
  `)
  expect(frameSnippet(chosen)).toMatchInlineSnapshot(
    `"<iframe src="https://it.example.org/aide/nl/missing-certificate/k7q2m/" title="Certificaat “ontbreekt”" loading="lazy" style="width:100%;height:640px;border:0;color-scheme:dark" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write; web-share" referrerpolicy="origin"></iframe>"`,
  )
})

test('a compact frame is named in both snippets', () => {
  const chosen = {
    base: 'https://it.example.org/',
    language: 'fr',
    theme: 'auto',
    lazy: false,
    title: '',
    description: '',
  } as const
  expect(frameSnippet({ ...chosen, compact: true })).toContain(' name="ariane-compact"')
  expect(elementSnippet({ ...chosen, compact: true })).toContain('<ariane-guide lang="fr" compact>')
  for (const html of [frameSnippet(chosen), elementSnippet(chosen)]) expect(html).not.toContain('compact')
})
