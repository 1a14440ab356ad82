import { expect, test } from 'vitest'
import type { GuideFile } from '../../src/guide/guide.ts'
import { verifyGuides } from '../../src/worker/verify-guides.ts'
import { certificate, enrolment } from '../ui/fixture.ts'

/** Stored files by path; `edit` may change them first. */
function kept(edit: (files: Map<string, unknown>) => void = () => undefined) {
  const all = [certificate, enrolment('fr'), enrolment('nl')].map((file): [string, unknown] => [
    `data/${file.guide.language}/${file.guide.id}.json`,
    JSON.parse(JSON.stringify(file)),
  ])
  const files = new Map(all)
  edit(files)
  return async (path: string): Promise<unknown> => files.get(path)
}
const guide = certificate.guide
const path = `data/${guide.language}/${guide.id}.json`
const verify = (edit?: (files: Map<string, unknown>) => void, language = guide.language) =>
  verifyGuides({ language, guides: [guide.id] }, kept(edit))
const change =
  (edit: (file: { guide: { nodes: Record<string, unknown>[]; start?: string } }) => void) => (files: Map<string, unknown>) =>
    edit(files.get(path) as never)

test('visits every screen of a guide and of the guides that it calls', async () => {
  const called = guide.nodes.flatMap((node) => (node.kind === 'call' && node.guide !== undefined ? [node.guide] : []))
  expect(called).toContain('enrolment')
  expect(await verify()).toEqual({ guides: 2, screens: guide.nodes.length + enrolment('fr').guide.nodes.length, missing: [] })
})

test('reads a guide in the other language where the reader’s has none', async () => {
  expect(await verify(undefined, guide.language === 'fr' ? 'nl' : 'fr')).toMatchObject({ guides: 2, missing: [] })
})

test('reports a guide whose file is missing, no JSON, of another guide or of another schema', async () => {
  for (const wrong of [
    undefined,
    null,
    'Guide',
    [],
    {},
    { schema: 2, guide },
    { schema: 1, guide: { id: 'other', start: 'a', nodes: [] } },
    { schema: 1, guide: { id: guide.id, start: 'a' } },
  ])
    expect((await verify((files) => files.set(path, wrong))).missing, JSON.stringify(wrong)).toEqual([path])
})

test('reports each answer that leads to a missing screen', async () => {
  const gone = guide.nodes[1]?.id
  const { missing } = await verify(change((file) => file.guide.nodes.splice(1, 1)))
  expect(missing.length).toBeGreaterThan(0)
  for (const line of missing) expect(line).toMatch(new RegExp(`^${path} (?:\\S+ )?> ${gone}$`))
})

test('reports a missing first screen', async () => {
  expect((await verify(change((file) => Object.assign(file.guide, { start: 'nowhere' })))).missing).toEqual([`${path} > nowhere`])
})

test.each<readonly [string, Record<string, unknown>]>([
  ['of no known kind', { kind: 'poem' }],
  ['without a title', { title: undefined }],
  ['with a text for a body', { body: 'x' }],
  ['without an id', { id: undefined }],
])('reports a screen %s', async (_, wrong) => {
  const { missing } = await verify(change((file) => Object.assign(file.guide.nodes[0] ?? {}, wrong)))
  expect(missing).toContain(`${path} 1`)
})

test('reports a screen without the answers of its kind', async () => {
  const keys = { question: 'choices', step: 'next', info: 'next', check: 'no', call: 'unsolved', outcome: 'result' } as const
  for (const [kind, key] of Object.entries(keys)) {
    const place = guide.nodes.findIndex((node) => node.kind === kind)
    expect(place, kind).toBeGreaterThanOrEqual(0)
    const { missing } = await verify(change((file) => Object.assign(file.guide.nodes[place] ?? {}, { [key]: undefined })))
    expect(missing, kind).toContain(`${path} ${place + 1}`)
  }
})

test('reports a called guide that is missing, and the screen that calls it', async () => {
  const { missing } = await verify((files) => ['fr', 'nl'].forEach((language) => files.delete(`data/${language}/enrolment.json`)))
  expect(missing).toContain(`data/${guide.language}/enrolment.json`)
  expect(missing.some((line) => line.endsWith('> enrolment'))).toBe(true)
})

test('reports a call that begins at a missing screen', async () => {
  const place = guide.nodes.findIndex((node) => node.kind === 'call' && node.guide !== undefined)
  const { missing } = await verify(change((file) => Object.assign(file.guide.nodes[place] ?? {}, { at: 'zzzzz' })))
  expect(missing).toEqual([`${path} ${guide.nodes[place]?.id} > enrolment zzzzz`])
})

test('visits guides that call each other once, and ignores further calls where it is told to', async () => {
  const circle = (id: string, to: string): GuideFile => {
    const call = guide.nodes.find(({ kind }) => kind === 'call') ?? guide.nodes[0]
    const end = guide.nodes.find(({ kind }) => kind === 'outcome') ?? guide.nodes[0]
    return {
      schema: 1,
      guide: {
        ...guide,
        id,
        start: 'c',
        nodes: [{ ...call, id: 'c', kind: 'call', guide: to, solved: 'e', unsolved: 'e' } as never, { ...end, id: 'e' } as never],
      },
    }
  }
  const files = new Map(
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ].map(([id = '', to = '']) => [`data/${guide.language}/${id}.json`, circle(id, to)]),
  )
  const read = async (asked: string) => files.get(asked)
  const selection = { language: guide.language, guides: ['a'] }
  expect(await verifyGuides(selection, read)).toEqual({ guides: 3, screens: 6, missing: [] })
  files.delete(`data/${guide.language}/c.json`)
  expect((await verifyGuides(selection, read)).missing).toHaveLength(2)
  expect(await verifyGuides(selection, read, () => true)).toEqual({ guides: 2, screens: 4, missing: [] })
})
