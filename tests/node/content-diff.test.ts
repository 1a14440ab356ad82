import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeLock } from '../../src/compiler/5-link/codes.ts'
import { compile } from '../../src/compiler/compile.ts'
import { changedPictures } from '../../src/node/cli/content/changed-pictures.ts'
import { contentAtRef } from '../../src/node/cli/content/content-at-ref.ts'
import { diffContent } from '../../src/node/cli/content/content-diff.ts'
import { diffMarkdown, diffText } from '../../src/node/cli/content/content-diff-text.ts'
import { prefixInRepository } from '../../src/node/cli/content/git.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const plain = (_: unknown, text: string) => text
const article = (...steps: readonly string[]) => ({
  path: 'fr/vpn.md',
  bytes: bytes(`# <a name="vpn"></a>Le VPN\n\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}\n`),
})

/** A published version, with locked codes. */
function published(...steps: readonly string[]) {
  const first = compile([article(...steps)])
  const lock = { path: 'codes.lock.json', bytes: bytes(writeLock(first.codes, first.lock, false)) }
  return { lock, compilation: compile([article(...steps), lock]) }
}

test('says that nothing changed', () => {
  const { compilation, lock } = published('Ouvrez.', 'Fermez.')
  const diff = diffContent(compilation, compile([lock, article('Ouvrez.', 'Fermez.')]))
  expect(diff).toEqual({ guides: [], worse: [], better: [] })
  expect(diffText(diff, plain)).toBe('No change for any reader.')
})

test('distinguishes added, moved and reworded steps', () => {
  const { compilation, lock } = published('Ouvrez.', 'Attendez.', 'Fermez.')
  const diff = diffContent(compilation, compile([lock, article('Ouvrez donc.', 'Attendez.', 'Saluez.', 'Fermez.')]))
  const [guide] = diff.guides
  expect(guide?.added.map(({ title }) => title)).toEqual(['Saluez.'])
  // “Attendez.” has the same position and another target; “Fermez.” has another number.
  expect(guide?.moved.map(({ title }) => title)).toEqual(['Attendez.', 'Fermez.'])
  expect(guide?.reworded.map(({ title }) => title)).toEqual(['Ouvrez donc.'])
  expect(guide?.retired).toEqual([])
  expect(diffText(diff, plain)).toContain('vpn (fr): 1 added, 0 retired, 1 reworded, 2 moved')
})

test('shows the words of a screen before and after, and says where they are of another step', () => {
  const { compilation, lock } = published('Ouvrez le VPN.', 'Attendez une minute.')
  const diff = diffContent(compilation, compile([lock, article('Ouvrez vite le VPN.', 'Présentez votre badge au lecteur noir.')]))
  expect(diff.guides[0]?.reworded).toMatchObject([
    { was: ['Ouvrez le VPN.'], now: ['Ouvrez vite le VPN.'], isOther: false },
    { was: ['Attendez une minute.'], now: ['Présentez votre badge au lecteur noir.'], isOther: true },
  ])
  const text = diffText(diff, plain)
  expect(text).toContain('      - Ouvrez le VPN.\n      + Ouvrez vite le VPN.\n')
  expect(text.match(/other words: a link to this code/g)).toHaveLength(1)
  expect(diffMarkdown(diff)).toContain('| before | | | `Ouvrez le VPN.` |\n| after | | | `Ouvrez vite le VPN.` |')
})

test('shows corrections, descriptions, messages and other facts of a flow file', () => {
  const { compilation, lock } = published('Ouvrez le VPN.')
  const flow = `id: vpn
articles: { fr: vpn.md }
description: { fr: Le VPN en une étape }
audience: user
sections:
  start:
    messages: [{ fr: [Le VPN a échoué] }]
    errata:
      - { date: 2026-11-30, text: { fr: Le VPN s’appelle maintenant Tunnel. } }
`
  const diff = diffContent(
    compilation,
    compile([lock, article('Ouvrez le VPN.'), { path: 'flows/vpn.yaml', bytes: bytes(flow) }]),
  )
  const [guide] = diff.guides
  expect(guide?.facts.map(({ fact }) => fact)).toEqual(['description', 'audience', 'messages'])
  expect(guide?.reworded[0]?.now).toEqual(['Correction of 2026-11-30: Le VPN s’appelle maintenant Tunnel.'])
  expect(diffText(diff, plain)).toContain('description: “Le VPN” → “Le VPN en une étape”')
})

test('a removed step loses its code, which is a new warning', () => {
  const { compilation, lock } = published('Ouvrez.', 'Attendez.', 'Fermez.')
  const diff = diffContent(compilation, compile([lock, article('Ouvrez.', 'Fermez.')]))
  expect(diff.guides[0]?.retired.map(({ title }) => title)).toEqual(['Attendez.'])
  expect(diff.worse.map(({ code }) => code)).toEqual(['dying-code'])
  expect(diffMarkdown(diff)).toMatch(/\| − retired \| `[0-9a-z]{5}` \| step \| `Attendez\.` \|/)
})

test('marks added and removed guides', () => {
  const { compilation } = published('Ouvrez.')
  expect(diffContent(compile([]), compilation).guides[0]?.change).toBe('added')
  expect(diffContent(compilation, compile([])).guides[0]?.change).toBe('removed')
})

test('escapes the text of articles in the table of the report', () => {
  const { compilation } = published('Tapez `a | b` puis **<b>**.')
  const table = diffMarkdown(diffContent(compile([]), compilation))
  const row = table.split('\n').find((line) => line.includes('Tapez'))
  expect(row?.replace(/\\./g, '').split('|')).toHaveLength(6)
  expect(row).not.toMatch(/(?<!\\)</)
})

test('a picture with another content is a change', async () => {
  const top = mkdtempSync(join(tmpdir(), 'ariane-diff-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: top, stdio: 'pipe' })
  mkdirSync(join(top, 'media'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(top, `media/${name}.png`), name)
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'one')
  expect(await changedPictures(top, 'HEAD')).toEqual([])
  writeFileSync(join(top, 'media/b.png'), 'other')
  rmSync(join(top, 'media/c.png'))
  writeFileSync(join(top, 'media/d.png'), 'd')
  const pictures = await changedPictures(top, 'HEAD')
  expect(pictures.map(({ path, change }) => `${path} ${change}`)).toEqual([
    'media/b.png changed',
    'media/c.png removed',
    'media/d.png added',
  ])
  expect(diffText({ guides: [], pictures, worse: [], better: [] }, plain)).toContain('media/b.png changed')
})

test('the content of a revision is the committed one, not that of the working tree', () => {
  const top = mkdtempSync(join(tmpdir(), 'ariane-diff-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: top, stdio: 'pipe' })
  mkdirSync(join(top, 'docs/fr'), { recursive: true })
  const write = (text: string) => writeFileSync(join(top, 'docs/fr/été.md'), text)
  git('init', '-q')
  write('# Avant\n')
  writeFileSync(join(top, 'elsewhere.md'), '# Ailleurs\n')
  git('add', '.')
  git('commit', '-qm', 'one')
  write('# Après\n')
  const files = contentAtRef(join(top, 'docs'), 'HEAD')
  expect(files.map(({ path, bytes: read }) => [path, new TextDecoder().decode(read)])).toEqual([['fr/été.md', '# Avant\n']])
  expect(() => contentAtRef(join(top, 'docs'), 'nonsense')).toThrow()
  expect([join(top, 'docs'), top, tmpdir()].map(prefixInRepository)).toEqual(['docs/', '', ''])
})
