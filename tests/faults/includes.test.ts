import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { compileBeside, wordsOf } from './beside.ts'

const including = (...targets: readonly string[]) =>
  `# Titre\n\nDu texte.\n\n${targets.map((target) => `[!INCLUDE [x](${target})]\n\n`).join('')}`

test('row 16: an include outside the content folder is refused', () => {
  const { says, guides } = compileBeside({ 'fr/x.md': including('../../../../etc/passwd', '../../x.md') })
  expect(says).toEqual(['fr/x.md:5:11 include-outside', 'fr/x.md:7:11 include-outside'])
  expect(guides).toHaveLength(1)
})

test.each([
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'C:/Windows/win.ini',
  '\\\\server\\share\\x.md',
  '//server/share/x.md',
  'file:///etc/passwd',
  'https://example.org/x.md',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%2f..%2f..%2fetc/passwd',
  '..\\..\\..\\etc\\passwd',
  'includes/..%5c..%5c..%5cetc',
  '%00x.md',
  '%ff',
])('row 17: an include of %s is refused on every system', (target) => {
  expect(compileBeside({ 'fr/x.md': including(target) }).codes).toContain('include-outside')
})

test('row 19: a cycle of includes is reported with its path', () => {
  const { compilation, says } = compileBeside({
    'fr/x.md': including('includes/a.md'),
    'fr/includes/a.md': including('b.md'),
    'fr/includes/b.md': including('a.md'),
    'fr/soi.md': including('soi.md'),
  })
  expect(says.filter((line) => line.endsWith('include-cycle'))).toEqual([
    'fr/includes/b.md:5:11 include-cycle',
    'fr/soi.md:5:11 include-cycle',
  ])
  expect(compilation.diagnostics.find(({ code }) => code === 'include-cycle')?.message).toContain(
    'fr/x.md → fr/includes/a.md → fr/includes/b.md → fr/includes/a.md',
  )
})

describe('row 20: includes are limited', () => {
  test('in a chain of fifty', () => {
    const chain = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`fr/includes/${i}.md`, including(`${i + 1}.md`)]))
    expect(compileBeside({ ...chain, 'fr/x.md': including('includes/0.md') }).says).toContain(
      'fr/includes/9.md:5:11 include-limit',
    )
  })
  test('in a fan of a million', () => {
    const fan = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`fr/includes/${i}.md`, including(...Array<string>(4).fill(`${i + 1}.md`))]),
    )
    const { codes } = compileBeside({ ...fan, 'fr/includes/10.md': 'Fin.\n', 'fr/x.md': including('includes/0.md') })
    expect(codes).toContain('include-limit')
  })
  test('ten thousand in one paragraph', () => {
    expect(
      compileBeside({ 'fr/x.md': `# Titre\n\n${'[!INCLUDE [a](b.md)] '.repeat(300)}` }).codes.filter(
        (code) => code === 'include-limit',
      ),
    ).toHaveLength(1)
    expect(compileBeside({ 'fr/x.md': `# Titre\n\n${'[!INCLUDE [a](b.md)] '.repeat(10_000)}` }).says).toEqual([
      'fr/x.md:3:1 too-many-marks',
    ])
  })
})

test('row 22: an include in a fence, in inline code or in a comment is not opened', () => {
  const written = '[!INCLUDE [x](includes/y.md)]'
  const reading = compileBeside({
    'fr/x.md': `# Titre\n\n\`\`\`\n${written}\n\`\`\`\n\nAvec \`${written}\`.\n\n<!-- ${written} -->\n`,
    'fr/includes/y.md': 'INCLUS\n',
  })
  expect(reading.codes).toEqual([])
  expect(wordsOf(reading).split(written)).toHaveLength(3)
  expect(wordsOf(reading)).not.toContain('INCLUS')
})

test('row 23: an include with other capitals than its file is refused on every system', () => {
  const reading = compileBeside({ 'fr/x.md': including('Includes/Portail.md'), 'fr/includes/portail.md': 'INCLUS\n' })
  expect(reading.says).toEqual(['fr/x.md:5:11 include-case'])
  expect(reading.compilation.diagnostics.find(({ code }) => code === 'include-case')?.message).toContain(
    '`fr/includes/portail.md`',
  )
})

describe('on a disk', () => {
  let place = ''
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'includes-'))
    mkdirSync(join(place, 'content/fr/includes'), { recursive: true })
    mkdirSync(join(place, 'outside'))
    writeFileSync(join(place, 'outside/secret.md'), 'SECRET\n')
    writeFileSync(join(place, 'content/fr/x.md'), including('includes/y.md'))
  })
  afterEach(() => rmSync(place, { recursive: true }))
  const include = () => join(place, 'content/fr/includes/y.md')
  const read = async () => compileBeside(await readContentFolder(join(place, 'content')))

  test.each([
    ['row 18: a link that leaves the folder', () => symlinkSync(join(place, 'outside/secret.md'), include())],
    ['row 18: a relative link that leaves the folder', () => symlinkSync('../../../outside/secret.md', include())],
    ['row 18: a link to a folder', () => symlinkSync(join(place, 'outside'), include())],
    ['row 21: a link to nothing', () => symlinkSync('nowhere', include())],
    ['row 21: a link to itself', () => symlinkSync('y.md', include())],
    ['row 21: a device', () => symlinkSync('/dev/zero', include())],
    ['row 21: a folder', () => mkdirSync(include())],
    ['row 21: a pipe', () => void execFileSync('mkfifo', [include()])],
  ])('%s is not opened', async (_, make) => {
    make()
    const { says, published } = await read()
    expect(says).toEqual(['fr/includes/y.md:1:1 not-a-file', 'fr/x.md:5:11 missing-include'])
    expect(published).not.toContain('SECRET')
  })

  test('row 18: nothing is read through a linked folder', async () => {
    symlinkSync(join(place, 'outside'), join(place, 'content/fr/lié'))
    writeFileSync(join(place, 'content/fr/x.md'), including('lié/secret.md'))
    const { codes, published } = await read()
    expect(codes).toEqual(['missing-include'])
    expect(published).not.toContain('SECRET')
  })

  test('row 18: folders that are linked in a circle are not walked', async () => {
    symlinkSync('.', join(place, 'content/fr/soi'))
    symlinkSync('..', join(place, 'content/fr/parent'))
    expect((await read()).codes).toEqual(['missing-include'])
  })

  test('row 18: a link that stays inside is followed', async () => {
    writeFileSync(join(place, 'content/fr/includes/z.md'), 'INCLUS\n')
    symlinkSync('z.md', include())
    expect((await read()).published).toContain('INCLUS')
  })

  test.each([
    ['missing', undefined, 'fr/x.md:5:11 missing-include'],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'fr/includes/y.md:1:1 unreadable-encoding'],
    ['empty', '', 'fr/includes/y.md:1:1 empty-include'],
  ])('row 21: an included file that is %s', async (_, content, says) => {
    if (content !== undefined) writeFileSync(include(), content)
    expect((await read()).says).toEqual([says])
  })
})
