import { describe, expect, test } from 'vitest'
import { hashOfOriginal } from '../../src/compiler/4-check-articles/check-translation.ts'
import { compile } from '../../src/compiler/compile.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const lampe = `# La lampe

1. Éteignez la lampe.
2. Comptez jusqu’à dix.
3. Rallumez la lampe.

Si le problème persiste, contactez votre administrateur.
`
const content: Readonly<Record<string, string>> = {
  'fr/lampe.md': lampe,
  'nl/lampe.md': `---
translation: project
translated_from: fr/lampe.md
source_hash: ${hashOfOriginal(bytes(lampe))}
---
# De lamp

1. Doe de lamp uit.
2. Tel tot tien.
3. Doe de lamp aan.

Als het probleem zich blijft voordoen, neem dan contact op met uw beheerder.
`,
  'fr/piece.md': '# La pièce\n\n1. Suivez [La lampe](lampe.md).\n2. Fermez la porte.\n',
  'nl/piece.md': '# De kamer\n\n1. Volg [De lamp](lampe.md).\n2. Sluit de deur.\n',
  'flows/lampe.yaml': `id: lampe
articles: { fr: lampe.md, nl: lampe.md }
sections:
  start: { errata: [{ date: 2026-01-01, near: { fr: Comptez jusqu, nl: Tel tot }, text: { fr: Vingt., nl: Twintig. }, source: 'https://example.org/' }] }
`,
}
const filesOf = (texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, bytes: bytes(text) }))
const { codes } = compile(filesOf(content))
const lock = JSON.stringify({
  guides: Object.fromEntries(
    [...codes.guides].map(([guide, nodes]) => [
      guide,
      Object.fromEntries([...nodes].map(([id, { code }]) => [id, { code, said: {} }])),
    ]),
  ),
  retired: {},
})
/** What is said of the content with other files in the place of some. */
const saidWith = (...others: readonly SourceFile[]): readonly string[] =>
  compile([
    ...filesOf({ ...content, 'codes.lock.json': lock }).filter(({ path }) => !others.some((other) => other.path === path)),
    ...others,
  ]).diagnostics.map(({ code, at }) => `${at.file} ${code}`)

test('of the whole content nothing is said', () => {
  expect(saidWith()).toEqual([])
  expect(codes.guides.get('lampe')?.size).toBeGreaterThan(3)
})

const ways: readonly (readonly [string, Omit<SourceFile, 'path'>, string])[] = [
  ['in another encoding', { bytes: new Uint8Array([0xff, 0xfe, 0x23, 0, 0x20, 0]) }, 'unreadable-encoding'],
  ['without text', { bytes: bytes('') }, 'empty-file'],
  ['that is too deep', { bytes: bytes(`${lampe}\n${'>'.repeat(300)} x\n`) }, 'too-deep'],
  ['that is too large', { size: 30_000_000 }, 'file-too-large'],
  ['that is no file', {}, 'not-a-file'],
]
describe.each(['fr/lampe.md', 'nl/lampe.md'])('%s is one finding, and changes nothing that is said of other files', (path) => {
  test.each(ways)('%s', (_, file, code) => {
    expect(saidWith({ path, ...file })).toEqual([`${path} ${code}`])
  })
})

test('a version whose flow file names it by its asset id is one finding', () => {
  const byId = {
    path: 'flows/lampe.yaml',
    bytes: bytes('id: lampe\narticles: { assetId: 11111111-aaaa }\n'),
  }
  const withId = (path: string) => ({ path, bytes: bytes(`---\nms.assetid: 11111111-aaaa\n---\n${lampe}`) })
  expect(saidWith(byId, withId('fr/lampe.md'), withId('nl/lampe.md'))).not.toContainEqual(
    expect.stringMatching(/missing-translation|dying/),
  )
  const path = 'nl/lampe.md'
  expect(saidWith(byId, withId('fr/lampe.md'), { path, bytes: bytes('') })).toEqual([`${path} empty-file`])
  const faulty = { path, bytes: bytes(`---\nms.assetid: 11111111-aaaa\ntitle: "x\n---\n${lampe}`) }
  const said = saidWith(byId, withId('fr/lampe.md'), faulty)
  expect(said).toContain(`${path} unreadable-yaml`)
  expect(said).not.toContainEqual(expect.stringMatching(/missing-translation|dying/))
})

test('both versions are a finding each', () => {
  expect(saidWith({ path: 'fr/lampe.md', bytes: bytes('') }, { path: 'nl/lampe.md', bytes: bytes('') })).toEqual([
    'fr/lampe.md empty-file',
    'nl/lampe.md empty-file',
  ])
})

test('what has nothing to do with it is said all the same', () => {
  const mistake = { path: 'fr/piece.md', bytes: bytes('# La pièce\n\n1. Suivez [La porte](porte.md).\n2. Fermez la porte.\n') }
  expect(saidWith(mistake, { path: 'fr/lampe.md', bytes: bytes('') })).toContain('fr/piece.md dead-link')
})

test.each(['codes.lock.json', 'approvals.json', 'agreements.json', 'glossary.yaml', 'words.yaml'])(
  '%s that cannot be read is one finding',
  (path) => {
    for (const text of ['{ <<<<<<<', '[', '# é']) {
      const said = saidWith({ path, bytes: bytes(text) })
      expect(said.length, text).toBeLessThan(2)
    }
    expect(saidWith({ path, bytes: new Uint8Array([0x7b, 0xe9, 0x7d]) })).toEqual([`${path} unreadable-encoding`])
  },
)
