import { expect, test } from 'vitest'
import type { GuideFile } from '../../src/guide/guide.ts'
import { walkKept } from '../../src/worker/verify-guides.ts'
import { certificate, enrolment } from '../ui/fixture.ts'

/** Kept files by path; `mend` changes a copy of one of them. */
function kept(mend: (files: Map<string, unknown>) => void = () => undefined) {
  const all = [certificate, enrolment('fr'), enrolment('nl')].map((file): [string, unknown] => [
    `data/${file.guide.language}/${file.guide.id}.json`,
    JSON.parse(JSON.stringify(file)),
  ])
  const files = new Map(all)
  mend(files)
  return async (path: string): Promise<unknown> => files.get(path)
}
const guide = certificate.guide
const path = `data/${guide.language}/${guide.id}.json`
const walk = (mend?: (files: Map<string, unknown>) => void, language = guide.language) =>
  walkKept({ language, guides: [guide.id] }, kept(mend))
const change =
  (edit: (file: { guide: { nodes: Record<string, unknown>[]; start?: string } }) => void) => (files: Map<string, unknown>) =>
    edit(files.get(path) as never)

test('every screen of a guide and of those that it calls is met', async () => {
  const called = guide.nodes.flatMap((node) => (node.kind === 'call' && node.guide !== undefined ? [node.guide] : []))
  expect(called).toContain('enrolment')
  expect(await walk()).toEqual({ guides: 2, screens: guide.nodes.length + enrolment('fr').guide.nodes.length, lacking: [] })
})

test('a guide without a text in the reader’s language is walked in the other', async () => {
  expect(await walk(undefined, guide.language === 'fr' ? 'nl' : 'fr')).toMatchObject({ guides: 2, lacking: [] })
})

test('a guide that is not there is lacking, as are no JSON, another guide’s data and another schema', async () => {
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
    expect((await walk((files) => files.set(path, wrong))).lacking, JSON.stringify(wrong)).toEqual([path])
})

test('a screen that another leads to, and that is gone, is named with who leads there', async () => {
  const gone = guide.nodes[1]?.id
  const { lacking } = await walk(change((file) => file.guide.nodes.splice(1, 1)))
  expect(lacking.length).toBeGreaterThan(0)
  for (const line of lacking) expect(line).toMatch(new RegExp(`^${path} (?:\\S+ )?> ${gone}$`))
})

test('a first screen that is not there is lacking', async () => {
  expect((await walk(change((file) => Object.assign(file.guide, { start: 'nowhere' })))).lacking).toEqual([`${path} > nowhere`])
})

test.each<readonly [string, Record<string, unknown>]>([
  ['of no known kind', { kind: 'poem' }],
  ['without a title', { title: undefined }],
  ['with a text for a body', { body: 'x' }],
  ['without an id', { id: undefined }],
])('a screen %s cannot be drawn', async (_, wrong) => {
  const { lacking } = await walk(change((file) => Object.assign(file.guide.nodes[0] ?? {}, wrong)))
  expect(lacking).toContain(`${path} 1`)
})

test('each kind of screen needs the answers that its view shows', async () => {
  const keys = { question: 'choices', step: 'next', info: 'next', check: 'no', call: 'unsolved', outcome: 'result' } as const
  for (const [kind, key] of Object.entries(keys)) {
    const place = guide.nodes.findIndex((node) => node.kind === kind)
    expect(place, kind).toBeGreaterThanOrEqual(0)
    const { lacking } = await walk(change((file) => Object.assign(file.guide.nodes[place] ?? {}, { [key]: undefined })))
    expect(lacking, kind).toContain(`${path} ${place + 1}`)
  }
})

test('a guide that is called, and is not there, is lacking for the one that calls it', async () => {
  const { lacking } = await walk((files) => ['fr', 'nl'].forEach((language) => files.delete(`data/${language}/enrolment.json`)))
  expect(lacking).toContain(`data/${guide.language}/enrolment.json`)
  expect(lacking.some((line) => line.endsWith('> enrolment'))).toBe(true)
})

test('a guide that is called at a screen that it has not is no way on', async () => {
  const place = guide.nodes.findIndex((node) => node.kind === 'call' && node.guide !== undefined)
  const { lacking } = await walk(change((file) => Object.assign(file.guide.nodes[place] ?? {}, { at: 'zzzzz' })))
  expect(lacking).toEqual([`${path} ${guide.nodes[place]?.id} > enrolment zzzzz`])
})

test('guides that call each other are walked once, and of very large content only the first calls count', async () => {
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
  const journey = { language: guide.language, guides: ['a'] }
  expect(await walkKept(journey, read)).toEqual({ guides: 3, screens: 6, lacking: [] })
  files.delete(`data/${guide.language}/c.json`)
  expect((await walkKept(journey, read)).lacking).toHaveLength(2)
  expect(await walkKept(journey, read, () => true)).toEqual({ guides: 2, screens: 4, lacking: [] })
})
