import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { emitContract } from '../../src/compiler/7-emit/contract.ts'
import { emitFiles, emitPages } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import { lettersIn } from '../../src/compiler/letters.ts'
import { readCode } from '../../src/guide/code.ts'
import { blocksText, phraseText } from '../../src/guide/content.ts'
import { headingOf } from '../../src/guide/heading.ts'
import { exits } from '../../src/guide/node.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { digest } from '../../src/node/digest.ts'

/** The product's own content. These properties must hold before every publication. */
const files = await readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const compilation = compile(files)
const { guides, diagnostics } = compilation

test('the content has no errors, and every node has a locked code', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(compilation.codes.fresh).toEqual([])
  for (const { nodes } of guides) for (const { code } of nodes) expect(readCode(code)).toEqual({ ok: true, code })
})

test('no key of a flow file changes nothing', () => {
  expect(diagnostics.filter(({ code }) => code === 'idle-key')).toEqual([])
})

test('every guide exists in both languages', () => {
  const ids = [
    'device-enrollment',
    'digicert-connector',
    'missing-certificate',
    'scep-delivery',
    'your-device-is-missing-a-preinstalled-certificate-android',
    'your-device-is-missing-an-it-required-certificate-android',
  ]
  expect(guides.map(({ id, language }) => `${id} ${language}`)).toEqual(ids.flatMap((id) => [`${id} fr`, `${id} nl`]))
})

test('both languages of a guide have the same screens and answers', () => {
  const placesOf = (language: string) =>
    guides
      .filter((guide) => guide.language === language)
      .map(({ id, nodes }) => [
        id,
        nodes.map((node) => [node.kind, node.id, node.code, exits(node).map(({ option, to }) => [option, to])]),
      ])
  expect(placesOf('nl')).toEqual(placesOf('fr'))
})

test('an erratum has a source, and is on the same screen in both languages', () => {
  const errataOf = (language: string) =>
    guides
      .filter((guide) => guide.language === language)
      .flatMap(({ id, nodes }) =>
        nodes.flatMap((node) => (node.errata ?? []).map(({ date, source }) => `${id} ${node.id} ${date} ${source}`)),
      )
  const french = errataOf('fr')
  expect(french.filter((erratum) => !/ \d{4}-\d\d-\d\d https:\/\//.test(erratum))).toEqual([])
  // A mistake of the French version alone is corrected only there.
  expect(errataOf('nl').filter((erratum) => !french.includes(erratum))).toEqual([])
})

test('no guide calls itself a translation from its own language', () => {
  expect(guides.filter(({ language, passport }) => passport.translatedFrom === language).map(({ id }) => id)).toEqual([])
})

test('docs/errata.md lists exactly the screens that have an erratum', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/errata.md', import.meta.url)), 'utf8')
  const listed = new Set([...page.matchAll(/`([0-9a-z]{5})`/g)].map(([, code]) => code))
  const corrected = guides.flatMap(({ nodes }) => nodes.filter(({ errata }) => errata !== undefined))
  const codes = new Set(corrected.map(({ code }) => code))
  // The screens that a correction takes out of the walk carry it too; the page lists the one at which it acts.
  const acting = new Set(corrected.flatMap(({ code, superseded }) => (superseded ? [] : [code])))
  expect([...listed].filter((code) => !codes.has(code ?? ''))).toEqual([])
  expect([...acting].filter((code) => !listed.has(code))).toEqual([])
})

// The articles as their authors published them: the compiler repairs them, not an editor.
test.each([
  ['fr/certificates-digicert-configure.md', 'ce22bc28fabb7304'],
  ['fr/troubleshoot-device-enrollment-in-intune.md', 'f6e0e543a6d12728'],
  ['fr/troubleshoot-scep-certificate-delivery.md', '7d86bdbca901e4c7'],
  ['fr/your-device-is-missing-a-required-certificate-android.md', 'dddec7c3aa3fbbeb'],
  ['nl/your-device-is-missing-a-required-certificate-android.md', '244445a42296325b'],
])('%s is unchanged', (path, hash) => {
  const bytes = files.find((file) => file.path === path)?.bytes ?? new Uint8Array()
  expect(digest(bytes).slice(0, 16)).toBe(hash)
})

describe.each(guides.map((guide) => [`${guide.id} ${guide.language}`, guide] as const))('%s', (_, guide) => {
  test('every screen has words, except those that the interface words', () => {
    for (const node of guide.nodes) {
      if (node.kind === 'check' || node.kind === 'outcome') continue
      expect(phraseText(node.title).trim(), node.id).not.toBe('')
    }
  })

  test('every remedy ends in a question, and every “no” leads on', () => {
    const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
    for (const node of guide.nodes) {
      if (node.kind === 'step') expect(nodes.get(node.next)?.kind, node.id).not.toBe('outcome')
      if (node.kind === 'check') expect(exits(node).map(({ to }) => nodes.has(to))).toEqual([true, true])
    }
  })

  test('no hidden or damaged text is shown', () => {
    const shown = guide.nodes.map((node) => `${phraseText(node.title)} ${blocksText(node.body)}`).join(' ')
    expect(shown).not.toMatch(/HONumber|\[!|√|ttps:\/\/(?<!https:\/\/)|screenshot-/)
  })
})

test('row 64: the same content gives the same bytes, whatever the order of the files', () => {
  const again = compile([...files].reverse())
  expect(JSON.stringify(emitFiles(again))).toBe(JSON.stringify(emitFiles(compilation)))
  expect(JSON.stringify(emitContract(again.guides, again.diagnostics))).toBe(JSON.stringify(emitContract(guides, diagnostics)))
})

test('each file has one guide, and each page has one address', () => {
  const paths = emitFiles(compilation).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  const pages = emitPages(compilation).map((page) => JSON.stringify({ ...page, text: undefined, languages: undefined }))
  expect(new Set(pages).size).toBe(pages.length)
})

test('the passport of a guide names the language that parts were translated from', () => {
  const certificate = guides.filter(({ id }) => id === 'missing-certificate')
  expect(certificate.map(({ language, passport }) => [language, passport.translation, passport.completedFrom])).toEqual([
    ['fr', 'human', 'nl'],
    ['nl', 'human', 'fr'],
  ])
})

test('every question screen asks a question of its own', () => {
  const questions = guides.flatMap(({ nodes }) => nodes.filter(({ kind, superseded }) => kind === 'question' && !superseded))
  expect(questions.length).toBeGreaterThan(50)
  expect(questions.map((node) => phraseText(headingOf(node))).filter((heading) => !/\S\s?\?$/.test(heading))).toEqual([])
  expect(questions.filter((node) => lettersIn(phraseText(headingOf(node))).length > 60)).toEqual([])
})
