import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editFlow, firstLines } from '../../../src/node/authoring/edit-settings.ts'
import { readContentFolder } from '../../../src/node/compile/content-files.ts'
import type { SettingsEdit } from '../../../src/ui/rooms/authors/edits.ts'

const flows = (await readContentFolder('content')).flatMap(({ path, bytes }) =>
  path.startsWith('flows/') && bytes !== undefined ? [{ path, text: new TextDecoder().decode(bytes) }] : [],
)
const first = firstLines('vpn', { fr: 'vpn.md' })
const settle = (section: string, plan: string): SettingsEdit => ({
  does: 'set',
  path: ['sections', section, 'plan'],
  value: plan,
})
const textOf = (text: string, edit: SettingsEdit): string => {
  const edited = editFlow('flows/vpn.yaml', text, [edit])
  if ('refused' in edited) throw new Error(edited.because)
  return edited.text
}

test('a new file has the guide, its articles and the decision', () => {
  expect(textOf(first, settle('start', 'choice'))).toBe(
    'id: vpn\narticles:\n  fr: vpn.md\nsections:\n  start:\n    plan: choice\n',
  )
})

test('comments, the order of keys, blank lines and brackets stay as the author wrote them', () => {
  const before = [
    '# Ours.',
    'id: vpn # for ever',
    'articles: {fr: vpn.md}',
    'platforms: [android]',
    '',
    '# What follows is from the hotline.',
    'sections:',
    '  other: { plan: choice } # said on the phone',
    'failed: contact-admin',
    '',
  ].join('\n')
  expect(textOf(before, settle('start', 'fallback')).split('\n')).toEqual([
    ...before.split('\n').slice(0, 8),
    '  start:',
    '    plan: fallback',
    ...before.split('\n').slice(8),
  ])
  expect(textOf(before, settle('other', 'sequence'))).toBe(before.replace('plan: choice', 'plan: sequence'))
})

test('a list that is there grows, one that is not there begins', () => {
  const turn = { text: { fr: 'Si oui' }, yes: 'next', no: 'solved' }
  const one = textOf(first, { does: 'add', path: ['sections', 'start', 'turns'], value: turn })
  const two = textOf(one, { does: 'add', path: ['sections', 'start', 'turns'], value: turn })
  expect(two.match(/Si oui/g)).toHaveLength(2)
})

test('the last key of a section takes the section away', () => {
  expect(textOf(textOf(first, settle('start', 'choice')), { does: 'remove', path: ['sections', 'start', 'plan'] })).toBe(first)
})

test.each<[string, string, SettingsEdit, string]>([
  ['a file with a fault is not touched', 'id: vpn\nfoo: bar\n', settle('start', 'choice'), 'unreadable'],
  ['a file that is no YAML is not touched', 'id: [', settle('start', 'choice'), 'unreadable'],
  ['a key without a value is not filled', `${first}sections:\n`, settle('start', 'choice'), 'unreadable'],
  ['a value that the compiler does not know', first, settle('start', 'sometimes'), 'not-allowed'],
  ['a section that is no name', first, settle('No Name', 'choice'), 'not-allowed'],
  ['a key that every object has', first, settle('__proto__', 'choice'), 'not-allowed'],
  ['the id is taken away', first, { does: 'remove', path: ['id'] }, 'not-allowed'],
])('refused in words: %s', (_, text, edit, why) => {
  const edited = editFlow('flows/vpn.yaml', text, [edit])
  expect(edited).toMatchObject({ refused: why, because: expect.stringMatching(/^Unexpected .+, expected/) })
})

test('an edit of any flow file changes no line but those that it adds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...flows),
      fc.stringMatching(/^[a-z]{3,8}(-[a-z]{3,8})?$/),
      fc.constantFrom('choice', 'sequence', 'fallback'),
      ({ path, text }, section, plan) => {
        const edited = editFlow(path, text, [settle(`new-${section}`, plan)])
        const lines = 'text' in edited ? edited.text.split('\n') : []
        const added = new Set([`  new-${section}:`, `    plan: ${plan}`])
        const place = lines.indexOf(`  new-${section}:`)
        expect(lines.slice(place, place + 2)).toEqual([...added])
        expect([...lines.slice(0, place), ...lines.slice(place + 2)]).toEqual(text.split('\n'))
      },
    ),
    { numRuns: 8 },
  )
})

test.each([
  [
    'lists that are indented',
    'id: vpn\narticles: { fr: vpn.md }\nplatforms:\n  - android\nsections:\n  start:\n    of:\n      - a\n      - b\n',
  ],
  [
    'lists below their key',
    'id: vpn\narticles: { fr: vpn.md }\nplatforms:\n- android\nsections:\n  start:\n    of:\n    - a\n    - b\n',
  ],
  ['four spaces', 'id: vpn\narticles: { fr: vpn.md }\nsections:\n    start:\n        of:\n            - a\n            - b\n'],
])('%s stay so', (_, before) => {
  const after = textOf(before, { does: 'set', path: ['failed'], value: 'unresolved' })
  expect(after).toBe(`${before}failed: unresolved\n`)
})
