// @vitest-environment happy-dom
import '../../src/ui/site/edited-site.ts'
import { afterEach, expect, test, vi } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { siteReader } from '../../src/ui/site/live-site.ts'

const placeholder: SiteConfig = {
  organisation: 'Construite',
  contact: { fr: { name: 'Assistance', phone: '+32 2 000 00 00', mail: 'assistance@example.org' } },
}
const own: SiteConfig = { organisation: 'Construite', contact: { fr: { phone: '+32 2 345 67 89' } } }

let answer: () => Promise<Response>
vi.stubGlobal('fetch', () => answer())
vi.spyOn(console, 'warn').mockImplementation(() => undefined)
afterEach(() => vi.clearAllMocks())

const broken = [
  ['no JSON', async () => new Response('{"organisation": "x",')],
  ['a page', async () => new Response('<!doctype html>')],
  ['missing', async () => new Response('', { status: 404 })],
] as const

test.for(broken)('a file that is %s puts no placeholder of the build before a new reader', async ([, answered]) => {
  answer = answered
  expect(await siteReader('/', placeholder)()).toEqual({ organisation: 'Construite', contact: {} })
  expect(await siteReader('/', own)()).toEqual(own)
})

test.for(broken)('a file that becomes %s changes nothing', async ([, answered]) => {
  const read = siteReader('/', placeholder)
  answer = async () => Response.json({ ...own, organisation: 'Servie' })
  const good = await read()
  answer = answered
  expect(await read()).toBe(good)
})

test('a value that cannot be used is not replaced by that of a placeholder', async () => {
  answer = async () => Response.json({ organisation: 'Servie', contact: { fr: { phone: ['x'] } } })
  expect((await siteReader('/', placeholder)()).contact.fr?.phone).toBeUndefined()
  expect((await siteReader('/', own)()).contact.fr?.phone).toBe('+32 2 345 67 89')
})

test('without a network nothing changes', async () => {
  answer = () => Promise.reject(new TypeError('no network'))
  expect(await siteReader('/', placeholder)()).toBe(placeholder)
})

test('calls during a request share it, and a later call requests the file again', async () => {
  let requests = 0
  answer = async () => {
    requests++
    return Response.json(own)
  }
  const read = siteReader('/', placeholder)
  const [first, second] = await Promise.all([read(), read()])
  expect(second).toBe(first)
  expect(requests).toBe(1)
  await read()
  expect(requests).toBe(2)
})
