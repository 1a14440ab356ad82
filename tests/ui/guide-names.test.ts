import { expect, test } from 'vitest'
import { pageAt } from '../../src/embed/protocol.ts'
import { pathOf, readAddress } from '../../src/guide/address.ts'
import { codeFrom } from '../../src/guide/code.ts'
import { readSession } from '../../src/runtime/walk/session.ts'
import { parseThread } from '../../src/runtime/walk/thread-text.ts'
import { readFindQuery } from '../../src/ui/rooms/find/find-query.ts'
import { openAddress } from '../../src/ui/rooms/open-address.ts'
import { createLoader } from '../../src/ui/screen/load.ts'

/*
 * Names of guides in links that lead to other folders of the origin: `data/fr/<name>.json` is requested, and `/fr/<name>/` is
 * shown in the address bar.
 */
const hostile = [
  '..',
  '../../uploads/evil',
  '..%2F..%2Fuploads%2Fevil',
  '../../fr/missing-certificate/v5dp2/?\0',
  '..\\..\\uploads',
  '%2e%2e',
  '/evil.example',
  'a/../../b',
  'a?b',
  'a#b',
  'a.b',
  'A',
  '-a',
  'é',
  'x'.repeat(201),
]

test.for(hostile)('no request leaves the folder of the guides for %j', async (name) => {
  const asked: string[] = []
  const loader = createLoader('/', async (input) => {
    asked.push(String(input))
    return Response.json({ schema: 1, guide: { id: name, title: 'Evil', nodes: [] } })
  })
  await expect(loader.guide('fr', name)).rejects.toThrow()
  const search = `?${new URLSearchParams({ guide: name })}`
  const { screen } = await openAddress({ kind: 'ready', language: 'fr' }, { loader, language: 'fr', search })
  expect(screen.data).toEqual({})
  expect(asked).toEqual([])
})

test.for(hostile)('no address has the name %j as it is', (name) => {
  const code = codeFrom(1)
  for (const address of [
    { kind: 'start', language: 'fr', guide: name },
    { kind: 'node', language: 'fr', guide: name, code },
    { kind: 'ready', language: 'fr', guide: name },
    { kind: 'desk-guide', language: 'fr', guide: name },
  ] as const) {
    const part = pathOf(address, '/')
      .split('/')
      .find((one) => one.startsWith(encodeURIComponent(name)))
    expect(part).toBe(encodeURIComponent(name))
  }
})

test.for(hostile.filter((name) => name !== 'A'))('an address with the name %j names no guide', (name) => {
  const code = codeFrom(1)
  for (const path of [`/fr/${name}/`, `/fr/ready/${name}/`, `/fr/desk/${name}/`, `/fr/${name}/${code}/`])
    expect(readAddress(path, '/')).not.toMatchObject({ guide: name.toLowerCase() })
})

test('a code opens its screen also after a name that is none', () => {
  const code = codeFrom(1)
  expect(readAddress(`/nl/été/${code}/`, '/')).toEqual({ kind: 'code', language: 'nl', code })
})

test.for(hostile)('a trail in a link or in storage cannot name the guide %j', (name) => {
  const part = encodeURIComponent(name).replace(/\./g, '%2E')
  expect(parseThread(`1.${part}.hash.0start`)).toBeUndefined()
  const around = parseThread(`1.good.hash.0start~w1.${part}.hash.0start~d1.${part}.hash.0start`)
  expect(around).toMatchObject({ callers: [], called: [] })
  const trail = { schema: 1, guide: 'good', contentHash: 'hash', answers: [], at: 'start' }
  const session = { schema: 1, trail, callers: [], called: [], ahead: [] }
  expect(readSession(session)).toBeDefined()
  expect(readSession({ ...session, trail: { ...trail, guide: name } })).toBeUndefined()
  expect(readSession({ ...session, calling: name })).toBeUndefined()
})

test.for(hostile)('a search is not limited to the guide %j', (name) => {
  expect(readFindQuery(`?${new URLSearchParams({ q: 'x', guide: name })}`, 'fr')?.guide).toBeUndefined()
})

test('the attributes of an element do not lead out of the deployment', () => {
  const base = 'https://help.example.org/it/'
  for (const name of hostile)
    for (const step of hostile) expect(new URL(pageAt(base, 'fr', name, step)).pathname).toMatch(/^\/it\/fr\/(?:[^/]+\/){0,2}$/)
})
