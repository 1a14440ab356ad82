import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileArticle, compileBeside } from './beside.ts'

const withFront = (yaml: string) => `---\n${yaml}\n---\n# Titre\n\nDu texte.\n`
const flowFile = (yaml: string) => compileBeside({ 'fr/x.md': '# Titre\n\nDu texte.\n', 'flows/x.yaml': yaml })

describe('row 7: front matter that is a program is never run', () => {
  const canary = join(tmpdir(), `canary-${process.pid}`)
  test.each(['js', 'javascript', 'coffee'])('---%s', (language) => {
    const { says, published } = compileArticle(
      `---${language}\nrequire('fs').writeFileSync(${JSON.stringify(canary)}, 'x')\n---\n# Titre\n\nDu texte.\n`,
    )
    expect(says).toContain('fr/x.md:1:1 unreadable-yaml')
    expect(existsSync(canary)).toBe(false)
    expect(published).toContain('Du texte.')
  })
})

test.each([
  ['at once', '---\ntitle: A\n---\n---\ntitle: B\n---\n# Titre\n\nTexte.\n', 4],
  ['after a blank line', '---\ntitle: A\n---\n\n---\ntitle: B\n---\n# Titre\n\nTexte.\n', 5],
])('row 8: a second front matter %s is ignored with a warning', (_, text, line) => {
  const { says, guides } = compileArticle(text)
  expect(says).toContain(`fr/x.md:${line}:1 second-front-matter`)
  expect(guides.map(({ nodes }) => JSON.stringify(nodes.at(0)?.body))).toEqual(['[["p","Texte."]]'])
})

describe('row 9: front matter that cannot be read is an error at its line', () => {
  test.each([
    ['unclosed', '---\ntitle: x\n\n# Titre\n\nTexte.\n', 'fr/x.md:1:1 unclosed-front-matter'],
    ['a tab', withFront('a:\n\tb: 1'), 'fr/x.md:3:1 unreadable-yaml'],
    ['10,000 brackets', withFront(`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'fr/x.md:2:1 too-many-marks'],
    ['500 brackets', withFront(`a: ${'['.repeat(500)}${']'.repeat(500)}`), 'fr/x.md:2:1 unreadable-yaml'],
    ['10,000 braces', withFront(`a: ${'{b: '.repeat(10_000)}`), 'unreadable-yaml'],
    [
      '200 levels of keys',
      withFront(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
      'fr/x.md:2:1 unreadable-yaml',
    ],
    ['10,000 dashes on a line', withFront(`${'- '.repeat(10_000)}a`), 'fr/x.md:2:1 too-deep'],
    ['10,000 question marks', withFront(`${'? '.repeat(10_000)}a`), 'fr/x.md:2:1 unreadable-yaml'],
    ['an open quote of 80,000 characters', withFront(`a: "${'\\\\'.repeat(40_000)}`), 'unreadable-yaml'],
  ])('%s', (_, text, says) => expect(compileArticle(text).says.join('\n')).toContain(says))

  test('50,000 keys are read in time', () => {
    const { guides, codes } = compileArticle(withFront(Array.from({ length: 50_000 }, (_, i) => `k${i}: v`).join('\n')))
    expect(guides.length + codes.length).toBeGreaterThan(0)
  })
})

test('row 10: an alias bomb is refused, because no alias is allowed', () => {
  const bomb = [
    'a: &a ["lol"]',
    ...Array.from(
      { length: 8 },
      (_, i) =>
        `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(9)
          .fill(`*${String.fromCharCode(97 + i)}`)
          .join(',')}]`,
    ),
  ].join('\n')
  expect(compileArticle(withFront(bomb)).says).toEqual(['fr/x.md:3:8 unreadable-yaml'])
  expect(compileArticle(withFront('a: &x b\nc: *x')).says).toEqual(['fr/x.md:3:4 unreadable-yaml'])
})

describe('row 11: keys that every object inherits are refused, and no prototype is polluted', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__"'])('%s', (key) => {
    expect(compileArticle(withFront(`${key}: {polluted: 1}`)).says).toEqual(['fr/x.md:2:1 unreadable-yaml'])
    expect(flowFile(`id: x\narticles: {fr: x}\nsections:\n  ${key}: {polluted: 1}\n`).says).toContain(
      'flows/x.yaml:4:3 unreadable-yaml',
    )
  })
  test('a merge key', () =>
    expect(compileArticle(withFront('<<: {__proto__: {polluted: 1}}')).says).toEqual(['fr/x.md:2:1 unreadable-yaml']))

  test.each(['constructor', '__proto__', 'toString', 'valueOf', 'prototype'])(
    '%s as a heading, an anchor, an alert, a file and a link',
    (name) => {
      const article = `# ${name}\n\n## <a name="${name}"></a>${name}\n\n> [!${name}]\n> Texte.\n\n**${name}:** texte [lien](#${name}) et [autre](${name}.md).\n\n| ${name} | b |\n|---|---|\n| ${name} | ${name} |\n`
      const flow = `id: constructor\narticles: {fr: ${name}}\naliases: {titre: ${name.replace(/\W|_/g, '').toLowerCase()}}\n`
      const { guides } = compileBeside({ [`fr/${name}.md`]: article, [`nl/${name}.md`]: article, 'flows/x.yaml': flow })
      expect(guides).toHaveLength(2)
      for (const { nodes } of guides) expect(JSON.stringify(nodes)).toContain('Texte.')
    },
  )
})

describe('row 12: tags are refused', () => {
  test.each([
    ['a function', 'a: !!js/function "x"'],
    ['an object', 'a: !!python/object:os.system x'],
    ['a tag of nobody', 'a: !unknown x'],
    ['a big ordered map', `a: !!omap\n${'- b: 1\n'.repeat(10_000)}`],
  ])('%s', (_, yaml) => expect(compileArticle(withFront(yaml)).codes).toContain('unreadable-yaml'))
})

test('row 13: a repeated key is an error at its second place, in front matter, flow file and lock', () => {
  expect(compileArticle(withFront('title: a\ntitle: b')).says).toEqual(['fr/x.md:3:1 unreadable-yaml'])
  expect(flowFile('id: a\narticles: {fr: x}\nid: b\n').says).toContain('flows/x.yaml:3:1 unreadable-yaml')
})

describe('row 14: ids that look like other types stay strings', () => {
  test.each(['no', 'on', '1e3', '0x10', '2024-01-01', '00000', 'null', 'true'])('%s', (id) => {
    const { guides, codes } = flowFile(`id: ${id}\narticles: {fr: x}\n`)
    expect(codes).toEqual([])
    expect(guides.map((guide) => guide.id)).toEqual([id])
  })
})

describe('row 60: an article of another author is refused, because the passport would name Microsoft', () => {
  test.each([
    'author: Une autre maison',
    'copyright: © Une autre maison',
    'license: CC BY-NC',
    'licence: CC BY-NC',
    'source: https://example.org/',
  ])('%s', (claim) => {
    expect(compileArticle(withFront(`title: x\n${claim}`)).says).toEqual([`fr/x.md:3:${claim.indexOf(':') + 3} foreign-licence`])
  })
  test.each(['author: x\nms.author: x', 'title: x', 'author: ""\ntitle: x'])('%j names no author or licence', (yaml) =>
    expect(compileArticle(withFront(yaml)).codes).toEqual([]),
  )
})
