import { describe, expect, test } from 'vitest'
import { compileArticle, compileBeside, type Reading, wordsOf } from './beside.ts'

const codesIn = ({ guides }: Reading): readonly string[] =>
  [
    ...JSON.stringify(guides.map(({ nodes }) => nodes.map(({ title, body }) => [title, body]))).matchAll(
      /\["(?:code|pre)",("(?:[^"\\]|\\.)*")\]/g,
    ),
  ].map(([, value]) => JSON.parse(value ?? '""'))

describe('row 50: languages', () => {
  test.each(['de', 'fr-be', 'FR', 'français', 'media'])('an article below %s/ is left out', (folder) => {
    const { says, guides } = compileBeside({ [`${folder}/x.md`]: '# Titre\n\nTexte.\n' })
    expect(guides).toEqual([])
    expect(says).toEqual([`${folder}/x.md:1:1 unknown-language`])
  })
  test('an article beside the folders is left out', () =>
    expect(compileBeside({ 'x.md': '# Titre\n\nTexte.\n' }).says).toEqual(['x.md:1:1 unknown-language']))
  test('a guide without a version in the other language is reported', () => {
    expect(compileBeside({ 'nl/y.md': '# Titel\n\nTekst.\n' }).says).toEqual(['nl/y.md:1:1 missing-translation'])
  })
  test.each([
    ['Arabic', 'مرحبا'],
    ['Hebrew', 'שלום'],
    ['Syriac', 'ܫܠܡܐ'],
    ['Thaana', 'ދިވެހި'],
  ])('%s words stay, and are reported once', (_, words) => {
    const reading = compileArticle(`# Titre\n\nBonjour ${words} ici.\n\n- ${words}\n`)
    expect(reading.says).toEqual(['fr/x.md:3:9 foreign-script'])
    expect(wordsOf(reading)).toContain(`Bonjour ${words} ici.`)
  })
})

test.each([
  '{{x}}',
  '{{- count}}',
  '$t(product.name)',
  '<0>gras</0>',
  '%s',
  '%(nom)s',
  '{nom}',
  '$1',
  '\u0024{process.env.HOME}',
  '&lbrace;&lbrace;x&rbrace;&rbrace;',
])('row 51: %s is shown as it is written', (marker) => {
  const shown = marker.replace(/&lbrace;/g, '{').replace(/&rbrace;/g, '}')
  const reading = compileArticle(
    `---\ntitle: '${marker}'\ndescription: '${marker}'\n---\n# ${marker}\n\nTexte ${marker} ici.\n\n- ${marker}\n\n\`${shown}\`\n`,
  )
  expect(wordsOf(reading)).toContain(JSON.stringify(`Texte ${shown} ici.`))
  expect(reading.guides.map(({ title }) => title)).toEqual([shown])
  expect(codesIn(reading)).toEqual([shown])
  expect(reading.codes).toEqual([])
})

describe('row 52: invisible characters', () => {
  test.each([
    '\u00ad',
    '\u061c',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202d',
    '\u202e',
    '\u2060',
    '\u2064',
    '\u2066',
    '\u2069',
    '\ufeff',
  ])('%j in a command is shown as �, and reported', (character) => {
    const reading = compileArticle(`# Titre\n\nEntrez \`net ${character}use\`.\n\n\`\`\`\nnet ${character}view\n\`\`\`\n`)
    expect(codesIn(reading)).toEqual(['net \ufffduse', 'net \ufffdview'])
    expect(reading.codes).toEqual(['hidden-character', 'hidden-character'])
  })
  test.each([
    ['Cyrillic', 'p\u043ewershell'],
    ['Greek', 'p\u03bfwershell'],
    ['full width', '\uff50owershell'],
  ])('%s letters in a command are reported, and stay', (_, command) => {
    const reading = compileArticle(`# Titre\n\nEntrez \`${command} -x\`.\n`)
    expect(reading.codes).toEqual(['look-alike'])
    expect(codesIn(reading)).toEqual([`${command} -x`])
  })
  test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    '%j in a sentence is named',
    (character) => {
      expect(compileArticle(`# Titre\n\nTouchez **le ${character}bouton**.\n`).says).toEqual(['fr/x.md:3:14 hidden-character'])
    },
  )
})

test.each(['“', '”', '„', '‘', '’', '«', '»', '\u00a0', '\u202f'])(
  'row 53: %j in code is named, and what is copied is what stands there',
  (character) => {
    const reading = compileArticle(`# Titre\n\n\`\`\`\nmsiexec${character}/p App.msp\n\`\`\`\n\nEntrez \`cd ${character}x\`.\n`)
    expect(reading.codes).toEqual(['typography-in-code', 'typography-in-code'])
    expect(codesIn(reading)).toEqual([`msiexec${character}/p App.msp`, `cd ${character}x`])
  },
)

describe('row 54: syntax of other tools stays readable, and is reported', () => {
  test.each([
    [':::mystère', 'mystère'],
    [':::code language="x" source="y.cs"', 'y.cs'],
    ['[!code-csharp[Main](x.cs)]', 'Main'],
    ['> [!UNKNOWN]\n> Texte.', 'Texte.'],
    ['[!NOTE] Texte.', 'Texte.'],
    ['!!! note\n    Texte.', 'Texte.'],
    ['{% hint style="info" %}\nTexte.\n{% endhint %}', 'Texte.'],
    ['{{< note >}} Texte.', 'Texte.'],
    ['<xref:System.String>', 'System.String'],
    ['> [!TABBEDCODEEXAMPLES]\n> - [Un](x.md)', 'Un'],
  ])('%j', (syntax, words) => {
    const reading = compileArticle(`# Titre\n\nAvant.\n\n${syntax}\n\nAprès.\n`)
    for (const shown of ['Avant.', words, 'Après.']) expect(wordsOf(reading)).toContain(shown)
    expect(reading.says.filter((says) => /^fr\/x\.md:5:\d+ (?:unknown-syntax|unsafe-link)$/.test(says))).toHaveLength(1)
  })
  test.each([
    ['::: zone pivot="android"\nTexte.\n::: zone-end', 'Texte.'],
    [':::moniker range=">=1"\nTexte.\n:::moniker-end', 'Texte.'],
    [':::row:::\n:::column:::\nTexte.\n:::column-end:::\n:::row-end:::', 'Texte.'],
    [':::image source="a.png" alt-text="Un schéma":::', 'Un schéma'],
    [':::image type="complex" source="a.png" alt-text="Un schéma":::\nTexte.\n:::image-end:::', 'Texte.'],
    ['> [!div class="nextstepaction"]\n> [Suite](https://example.org/)', 'Suite'],
    ['> [!VIDEO https://example.org/film]', 'https://example.org/film'],
    ['> [!VIDEO film.mp4]', 'film.mp4'],
  ])('%j belongs to the dialect', (syntax, words) => {
    const reading = compileArticle(`# Titre\n\nAvant.\n\n${syntax}\n\nAprès.\n`)
    for (const shown of ['Avant.', words, 'Après.']) expect(wordsOf(reading)).toContain(shown)
    expect(reading.codes).not.toContain('unknown-syntax')
  })
  test('the address of a film is checked like a link', () => {
    const { says, published } = compileArticle('# Titre\n\n> [!VIDEO javascript:alert(1)]\n')
    expect(says).toEqual(['fr/x.md:3:1 unsafe-link'])
    expect(published).not.toContain('"href":"javascript')
  })
})

test.each([
  'format c:',
  'format.com D: /q',
  'rm -rf /',
  'rm -fr ~',
  'del /s /q C:\\x',
  'rd /s /q C:\\x',
  'rmdir /s C:\\x',
  'reg delete HKLM\\SOFTWARE\\X /f',
  'Remove-Item -Recurse C:\\x',
  'Clear-Disk -Number 0',
  'mkfs.ext4 /dev/sda',
  'dd if=/dev/zero of=/dev/sda',
  'vssadmin delete shadows',
  'fastboot erase userdata',
])('row 61: %s is shown as written, and reported', (command) => {
  const reading = compileArticle(`# Titre\n\nEntrez \`${command}\`.\n\n\`\`\`\n${command}\n\`\`\`\n`)
  expect(reading.says).toEqual(['fr/x.md:3:9 destructive-command', 'fr/x.md:6:1 destructive-command'])
  expect(codesIn(reading)).toEqual([command, command])
})
