import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'

const compiled = (files: Readonly<Record<string, string>>) =>
  compile(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))

/** Two versions whose headings have no anchors in common, so that only their flow file pairs them. */
const articles = {
  'fr/lampe.md': '# La lampe\n\n## La lampe clignote\n\n1. Éteignez-la.\n\n## La lampe est rouge\n\n1. Rallumez-la.\n',
  'nl/licht.md': '# De lamp\n\n## De lamp knippert\n\n1. Doe de lamp uit.\n\n## De lamp is rood\n\n1. Doe de lamp aan.\n',
}
const flow = `id: lampe
articles: { fr: lampe.md, nl: licht.md }
aliases: { la-lampe-clignote: blinks, la-lampe-est-rouge: red, de-lamp-knippert: blinks, de-lamp-is-rood: red }
failed: contact-support
`
const codes = compiled({ ...articles, 'flows/lampe.yaml': flow }).codes.guides
const lock = JSON.stringify({
  guides: Object.fromEntries(
    [...codes].map(([guide, nodes]) => [guide, Object.fromEntries([...nodes].map(([id, { code }]) => [id, { code, said: {} }]))]),
  ),
  retired: {},
})
const problemsWith = (written: string): readonly string[] =>
  compiled({ ...articles, 'codes.lock.json': lock, 'flows/lampe.yaml': written }).diagnostics.flatMap(({ code, severity, at }) =>
    severity === 'info' ? [] : [`${at.file}:${at.line} ${code}`],
  )

describe('an unreadable flow file is one error, and ends no code', () => {
  test('of a readable one nothing is said', () => {
    expect(problemsWith(flow)).toEqual([])
    expect(codes.get('lampe')?.size).toBeGreaterThan(4)
  })

  test.for<readonly [string, string, string]>([
    ['a syntax error', `${flow}short: [\n`, 'unreadable-yaml'],
    ['an unknown key', `${flow}colour: red\n`, 'unknown-key'],
    ['a wrong value', `${flow}listed: maybe\n`, 'unreadable-flow'],
    ['a key twice', `${flow}id: lampe\n`, 'unreadable-yaml'],
    ['an alias', `${flow}need: *x\n`, 'unreadable-yaml'],
  ])('%s', ([, written, code]) => {
    expect(problemsWith(written)).toEqual([expect.stringMatching(new RegExp(`^flows/lampe\\.yaml:\\d+ ${code}$`))])
  })
})
