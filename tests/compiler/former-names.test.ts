import { expect, test } from 'vitest'
import { readLock, writeLock } from '../../src/compiler/5-link/codes.ts'
import { compile } from '../../src/compiler/compile.ts'
import { movedPages } from '../../src/node/pages/moved-pages.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const article = { path: 'fr/badge.md', bytes: bytes('# Le badge\n\n1. Attendez.\n2. Présentez le badge.\n') }
const flow = (text: string) => ({ path: 'flows/badge.yaml', bytes: bytes(text) })
const codesOf = ({ guides }: ReturnType<typeof compile>) => guides[0]?.nodes.map(({ code }) => code)

const before = compile([article, flow('id: badge\narticles: { fr: badge.md }\n')])
const lock = {
  path: 'codes.lock.json',
  bytes: bytes(
    writeLock(
      before.codes,
      readLock(undefined, () => undefined),
      false,
    ),
  ),
}

test('the codes of a guide that is renamed live on, and its old address leads to it', () => {
  const after = compile([article, lock, flow('id: acces\narticles: { fr: badge.md }\nformerly: [badge]\n')])
  expect(codesOf(after)).toEqual(codesOf(before))
  expect(after.codes.lost).toEqual([])
  expect(after.diagnostics.map(({ code }) => code)).not.toContain('dying-code')
  const written = JSON.parse(writeLock(after.codes, after.lock, false))
  expect(Object.keys(written.guides)).toEqual(['acces'])
  const summaries = after.guides.map((guide) => ({ ...guide, screens: guide.nodes.length, tree: '' }))
  const [page, ...others] = movedPages({ moved: after.formerNames, summaries }, '/aide/')
  expect(others).toEqual([])
  expect(page?.path).toBe('fr/badge/index.html')
  expect(page?.html).toContain('url=/aide/fr/acces/"')
})

test('without `formerly`, its codes die', () => {
  const after = compile([article, lock, flow('id: acces\narticles: { fr: badge.md }\n')])
  expect(after.diagnostics.map(({ code }) => code)).toContain('dying-code')
})
