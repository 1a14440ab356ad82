import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emitFiles, emitPages } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import { pageFile } from '../../src/node/pages/page-file.ts'
import { sourceFiles } from '../faults/beside.ts'

const article = '# <a name="vpn"></a>Le VPN\n\n1. Ouvrez le menu.\n2. Fermez le menu.\n'
const climbing = '../../../../../../../elsewhere/victim'
const lockWith = (code: string, retired = '00000', id = 'vpn-1') => ({
  guides: { vpn: { [id]: { code, said: { fr: 'deadbeef' } } } },
  retired: { [retired]: 'vpn' },
})
const compileWith = (files: Readonly<Record<string, string>>) =>
  compile(
    sourceFiles({
      'fr/vpn.md': article,
      'flows/vpn.yaml': 'id: vpn\narticles: { fr: vpn }\n',
      ...files,
    }),
  )
const pathsOf = (compilation: ReturnType<typeof compile>): readonly string[] => [
  ...emitPages(compilation).map(pageFile),
  ...emitFiles(compilation).map(({ path }) => path),
]
const safePath = /^(?:[a-z\d-]+\/)*[a-z\d-]+\.(?:html|json)$/

describe('H1: no code or id of a content folder becomes a path outside the site', () => {
  test.each([
    ['a code of the lock', { 'codes.lock.json': JSON.stringify(lockWith(climbing)) }],
    ['a retired code of the lock', { 'codes.lock.json': JSON.stringify(lockWith('0005h', climbing)) }],
    ['the id of a node in the lock', { 'codes.lock.json': JSON.stringify(lockWith('0005h', '00000', climbing)) }],
  ] as const)('%s that is none makes the lock unreadable', (_, files) => {
    const compilation = compileWith(files)
    const [problem, ...others] = compilation.diagnostics.filter(({ severity }) => severity === 'error')
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code: 'unreadable-lock', at: { file: 'codes.lock.json', line: 1 } })
    expect(problem?.at.column).toBeGreaterThan(1)
    expect(problem?.message).toMatch(/^Unexpected .*, expected (?:a code of five symbols|the id of a node), as `content lock`/)
    for (const path of pathsOf(compilation)) expect(path).toMatch(safePath)
  })

  test('a redirect from a path, or to another host, is an error and is left out', () => {
    for (const redirect of [`"${climbing}": "/evil.example/login"`, '"00000": "/evil.example/login"', `"${climbing}": "00000"`]) {
      const compilation = compileWith({
        'flows/vpn.yaml': `id: vpn\narticles: { fr: vpn }\nredirects: { ${redirect} }\n`,
      })
      expect(compilation.diagnostics.map(({ code }) => code)).toContain('bad-redirect')
      expect(compilation.retired).toEqual({})
      const published = JSON.stringify([emitFiles(compilation), emitPages(compilation)])
      expect(published).not.toMatch(/evil\.example|elsewhere/)
    }
  })

  test('any texts in the lock, in redirects and as the id of a guide give paths of plain words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('..', '../x', '/etc/x', 'c:\\x', 'con', '.', 'fr', '%2e%2e', 'a\nb', '0005h', '__proto__'),
    )
    fc.assert(
      fc.property(text, text, text, text, (code, retired, to, id) => {
        const quoted = JSON.stringify
        const compilation = compileWith({
          'codes.lock.json': quoted(lockWith(code, retired)),
          'flows/vpn.yaml': `id: ${quoted(id)}\narticles: { fr: vpn }\nredirects: { ${quoted(retired)}: ${quoted(to)} }\n`,
        })
        for (const path of pathsOf(compilation)) expect(path).toMatch(safePath)
      }),
      { numRuns: 200 },
    )
  })

  test('a flow file whose id is too long for a file name is refused', () => {
    const { diagnostics, guides } = compileWith({ 'flows/vpn.yaml': `id: ${'a'.repeat(300)}\narticles: { fr: vpn }\n` })
    expect(diagnostics.map(({ code }) => code)).toContain('unreadable-flow')
    expect(guides.map(({ id }) => id)).toEqual(['vpn'])
  })
})
