import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLink } from '../../src/compiler/1-read/link-address.ts'
import { repairMojibake } from '../../src/compiler/1-read/mojibake.ts'
import { compile } from '../../src/compiler/compile.ts'

const compiled = (text: string) => compile([{ path: 'fr/x.md', bytes: new TextEncoder().encode(text) }])

/** Pieces with a meaning in Markdown, the dialect or HTML, in any order. */
const pieces = fc.constantFrom(
  '# Titre\n',
  '## <a name="x"></a>Section\n',
  '1. Un\n',
  '2. Deux\n',
  '   a. Petit\n',
  '- Point\n',
  '> [!NOTE]\n',
  '> texte\n',
  '\n',
  '\n\n',
  '| a | b |\n',
  '|---|---|\n',
  '| c | d |\n',
  '**Problème :** x\n',
  '**Résolution :**\n',
  'Si le problème persiste, contactez le support.\n',
  '```\n',
  '<br>',
  '<ol><li>',
  '</li>',
  '<table><tr><td>',
  '<!-- ',
  ' -->',
  '[x](#y)',
  '![a](b)',
  ':::zone pivot="a"\n',
  '[!INCLUDE [a](b.md)]',
  '`',
  '**',
  '<script>',
  '---\n',
  '\t',
  'é',
  '\u00a0',
  '\u0000',
  '&lt;',
)

test('any mixture of constructs compiles, and every answer leads to a node', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), {
        maxLength: 40,
      }),
      (parts) => {
        const { guides, diagnostics } = compiled(parts.join(''))
        expect(
          diagnostics.filter(({ code }) => code === 'compiler-fault' || code === 'missing-target' || code === 'no-exit'),
        ).toEqual([])
        for (const { nodes, start } of guides) expect(nodes.some(({ id }) => id === start)).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('any bytes give a guide or a diagnostic', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { guides, diagnostics } = compile([{ path: 'nl/x.md', bytes }])
      expect(guides.length + diagnostics.length).toBeGreaterThan(0)
    }),
  )
})

test('UTF-8 that was read as Windows-1252 or Mac Roman is repaired; other text stays', () => {
  const accented = fc
    .array(fc.constantFrom(...'éèêëïîôöùûüçàâáíóúñ'), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join('x'))
  fc.assert(
    fc.property(accented, (text) => {
      const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
      expect(repairMojibake(misread).text).toBe(text)
      expect(repairMojibake(text)).toEqual({ text, repairs: [] })
    }),
  )
  expect(repairMojibake('ge√Ønstalleerd')).toEqual({ text: 'geïnstalleerd', repairs: [['√Ø', 'ï']] })
})

test('every link has an allowed scheme', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc
          .constantFrom('javascript:', 'JAVASCRIPT:', 'data:', '\u0001javascript:', 'vbscript:', 'file:', 'ms-settings:')
          .map((scheme) => `${scheme}x`),
      ),
      (written) => {
        const { href } = readLink(written)
        if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:|(?![a-z][a-z0-9+.-]*:)(?!\/\/))/i)
      },
    ),
  )
})
