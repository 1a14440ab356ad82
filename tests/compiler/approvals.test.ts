import { expect, test } from 'vitest'
import { type Approvals, approvalsFile, treeOf, writeApprovals } from '../../src/compiler/6-check-guides/approvals.ts'
import { compile } from '../../src/compiler/compile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const article = (last: string) => `# Le VPN\n\n1. Fermez le VPN.\n2. ${last}\n`
const compiled = (last: string, approvals?: string) =>
  compile([
    { path: 'fr/vpn.md', bytes: bytes(article(last)) },
    ...(approvals === undefined ? [] : [{ path: approvalsFile, bytes: bytes(approvals) }]),
  ])
const codesOf = (last: string, approvals?: string) =>
  compiled(last, approvals)
    .diagnostics.filter(({ code }) => /approv/.test(code))
    .map(({ code, at }) => `${at.file}:${at.line} ${code}`)
const approved = (last: string, before: Approvals = {}) =>
  writeApprovals(
    before,
    compiled(last).guides.map((guide) => ({ ...guide, tree: treeOf(guide) })),
  )

test('a guide is approved until a screen, a word or an answer of it changes', () => {
  const text = approved('Redémarrez.')
  expect(codesOf('Redémarrez.', text)).toEqual([])
  expect(codesOf('Redémarrez le téléphone.', text)).toEqual(['fr/vpn.md:1 changed-since-approval'])
})

test('approving keeps other guides and languages', () => {
  const text = approved('Redémarrez.', { son: { fr: 'a'.repeat(16) }, vpn: { nl: 'b'.repeat(16) } })
  expect(Object.keys(JSON.parse(text).approved)).toEqual(['son', 'vpn'])
  expect(JSON.parse(text).approved.vpn).toMatchObject({ fr: expect.stringMatching(/^[0-9a-f]{16}$/), nl: 'b'.repeat(16) })
  expect(codesOf('Redémarrez.', text)).toEqual(['approvals.json:1 idle-approval', 'approvals.json:1 idle-approval'])
})

test.each(['{', '[]', '{"approved":{"vpn":{"fr":"short"}}}', '{"approved":{"__proto__":{"fr":"aaaaaaaaaaaaaaaa"}},"more":1}'])(
  'a file that cannot be read is said, and nothing counts as approved: %s',
  (text) => {
    expect(codesOf('Redémarrez.', text)).toEqual([expect.stringMatching(/^approvals\.json:\d+ unreadable-approvals$/)])
  },
)
