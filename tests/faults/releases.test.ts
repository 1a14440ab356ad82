import { describe, expect, test } from 'vitest'
import { writeLock } from '../../src/compiler/5-link/codes.ts'
import { compile } from '../../src/compiler/compile.ts'
import { compileBeside, sourceFiles } from './beside.ts'

const before = {
  'fr/vpn.md': '# Le VPN\n\n1. Fermez le VPN.\n2. Ouvrez le menu.\n3. Touchez **Se connecter**.\n',
  'flows/vpn.yaml': 'id: vpn\narticles: {fr: vpn}\n',
}
const { codes, lock, guides } = compile(sourceFiles(before))
const kept = writeLock(codes, lock, false)
const codeOf = (words: string) =>
  guides[0]?.nodes.find(({ title, body }) => JSON.stringify([title, body]).includes(words))?.code ?? ''

describe('row 62, P12: a published code that goes is reported or redirected', () => {
  const released = (files: Readonly<Record<string, string>>) => compileBeside({ 'codes.lock.json': kept, ...before, ...files })

  test('a removed step', () => {
    const { compilation, codes: said } = released({
      'fr/vpn.md': '# Le VPN\n\n1. Fermez le VPN.\n2. Touchez **Se connecter**.\n',
    })
    expect(said).toEqual(['dying-code'])
    expect(compilation.diagnostics.find(({ code }) => code === 'dying-code')?.message).toContain(
      `\`${codeOf('Ouvrez le menu')}\``,
    )
  })
  test('a removed step with a redirect', () => {
    const { codes: said, compilation } = released({
      'fr/vpn.md': '# Le VPN\n\n1. Fermez le VPN.\n2. Touchez **Se connecter**.\n',
      'flows/vpn.yaml': `${before['flows/vpn.yaml']}redirects: {${codeOf('Ouvrez le menu')}: ${codeOf('Se connecter')}}\n`,
    })
    expect(said).toEqual([])
    expect(compilation.retired).toEqual({ [codeOf('Ouvrez le menu')]: codeOf('Se connecter') })
  })
  test('a reworded step keeps its code', () => {
    const reworded = released({ 'fr/vpn.md': before['fr/vpn.md'].replace('le menu', 'le grand menu') })
    expect(reworded.codes).toEqual([])
    expect(JSON.stringify(reworded.guides)).toContain(`"code":"${codeOf('Ouvrez le menu')}"`)
  })
  test('a removed article, and one with a new id', () => {
    const gone = compileBeside({ 'codes.lock.json': kept })
    expect(gone.codes.filter((code) => code === 'dying-code')).toHaveLength(guides[0]?.nodes.length ?? 0)
    expect(
      released({ 'flows/vpn.yaml': 'id: acces\narticles: {fr: vpn}\n' }).codes.filter((code) => code === 'dying-code'),
    ).toHaveLength(guides[0]?.nodes.length ?? 0)
  })
  test.each([
    ['to a code that is gone', 'zzzzz'],
    ['to no code', 'vpn'],
    ['to itself', codeOf('Ouvrez le menu')],
  ])('a redirect %s', (_, to) => {
    expect(
      released({
        'fr/vpn.md': '# Le VPN\n\n1. Fermez le VPN.\n2. Touchez **Se connecter**.\n',
        'flows/vpn.yaml': `${before['flows/vpn.yaml']}redirects: {${codeOf('Ouvrez le menu')}: ${to}}\n`,
      }).codes,
    ).toEqual(['bad-redirect'])
  })
})

describe('row 63: content that grows', () => {
  const articleOf = (i: number, count: number) =>
    `# <a name="a${i}"></a>Article ${i}\n\n## <a name="a"></a>Partie A\n\n1. Ouvrez [la suite](article-${(7 * i + 1) % count}.md).\n2. Fermez ${i}, voir [autre](article-${(13 * i + 5) % count}.md#a).\n\n## <a name="b"></a>Partie B\n\n- [Plus](../d1/article-${(11 * i + 5) % count}.md)\n- **${i}**\n`
  const contentOf = (count: number) =>
    sourceFiles(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) =>
          ['fr', 'nl'].map((language) => [`${language}/d${i % 20}/article-${i}.md`, articleOf(i, count)]),
        ).flat(),
      ),
    )
  const secondsFor = (count: number): number => {
    const start = process.cpuUsage()
    expect(compile(contentOf(count)).guides).toHaveLength(2 * count)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }

  test('four times as many articles take about four times as long', () => {
    secondsFor(20) // Warms up the JavaScript engine.
    const few = secondsFor(15)
    expect(secondsFor(60) / few).toBeLessThan(8)
  })
})
