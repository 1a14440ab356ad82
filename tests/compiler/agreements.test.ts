import { expect, test } from 'vitest'
import { agreementsFile, writeAgreements } from '../../src/compiler/6-check-guides/agreements.ts'
import { compile } from '../../src/compiler/compile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const article = (title: string, first: string, second: string) =>
  `# ${title}\n\n## <a name="red"></a>A\n\n1. ${first}\n\n## <a name="dark"></a>B\n\n1. ${second}\n`
const fr = (first = 'Attendez.') => article('Le badge', first, 'Appuyez.')
const nl = (first = 'Wacht.', second = 'Druk.') => article('De badge', first, second)
const compiled = (french: string, dutch: string, agreements?: string) =>
  compile([
    { path: 'fr/badge.md', bytes: bytes(french) },
    { path: 'nl/badge.md', bytes: bytes(dutch) },
    ...(agreements === undefined ? [] : [{ path: agreementsFile, bytes: bytes(agreements) }]),
  ])
const agreed = writeAgreements({}, compiled(fr(), nl()).drafts)
const drifts = (french: string, dutch: string) =>
  compiled(french, dutch, agreed)
    .diagnostics.filter(({ code }) => code === 'translation-drift')
    .map(({ at, message }) => `${at.file}:${at.line} ${/section `[^`]+`/.exec(message)?.[0]}`)

test('versions that are as they were compared have no finding', () => {
  expect(drifts(fr(), nl())).toEqual([])
})

test('a section that changed in one language is named, at its heading', () => {
  expect(drifts(fr('Attendez deux minutes.'), nl())).toEqual(['fr/badge.md:3 section `red`'])
  expect(drifts(fr(), nl('Wacht.', 'Druk hard.'))).toEqual(['nl/badge.md:7 section `dark`'])
})

test('a section that changed in both languages is taken as translated', () => {
  expect(drifts(fr('Attendez deux minutes.'), nl('Wacht twee minuten.'))).toEqual([])
})

test('saying again that they agree ends the finding, and leaves other guides alone', () => {
  const changed = compiled(fr('Attendez deux minutes.'), nl())
  const other = { 'another-guide': { fr: { start: '00000000' } } }
  const text = writeAgreements({ ...other, ...JSON.parse(agreed).agreed }, changed.drafts)
  expect(compiled(fr('Attendez deux minutes.'), nl(), text).diagnostics.map(({ code }) => code)).not.toContain(
    'translation-drift',
  )
  expect(JSON.parse(text).agreed['another-guide']).toEqual(other['another-guide'])
})

test.each(['[]', '{"agreed":{"badge":{"fr":{"red":1}}}}', '{"agreed":{"../x":{}}}'])(
  '%j is reported, and counts as none',
  (text) => {
    const codes = compiled(fr('Attendez deux minutes.'), nl(), text).diagnostics.map(({ code }) => code)
    expect(codes).toContain('unreadable-agreements')
    expect(codes).not.toContain('translation-drift')
  },
)
