import { expect, test } from 'vitest'
import { type Address, readLocation } from '../../src/guide/address.ts'
import { codeFrom } from '../../src/guide/code.ts'
import type { Language } from '../../src/guide/language.ts'
import { openAddress } from '../../src/ui/rooms/open-address.ts'
import type { LoadContext } from '../../src/ui/rooms/room.ts'
import { createLoader, type Loader, NoSuchFile } from '../../src/ui/screen/load.ts'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { codes } from './fixture.ts'
import { serve } from './serve.ts'

const base = '/it/aide/'

type Hint = Pick<LoadContext, 'text' | 'search'>

/** The screen of an address. */
const screenAt = async (address: Address, loader: Loader, language: Language, hint: Hint = {}): Promise<Screen> =>
  (await openAddress(address, { loader, language, ...hint })).screen

/** A host that records all requests. A result of `odd` replaces its answer. */
function host(odd?: (url: string) => Response | undefined) {
  const asked: string[] = []
  const answer = serve(base)
  const get: typeof fetch = (input, init) => {
    asked.push(String(input))
    const other = odd?.(String(input))
    return other === undefined ? answer(input, init) : Promise.resolve(other)
  }
  return { asked, loader: createLoader(base, get) }
}

test('where the language of the text is known, one file is requested', async () => {
  const { asked, loader } = host()
  await screenAt({ kind: 'node', language: 'nl', guide: 'certificate', code: codeFrom(2) }, loader, 'nl', { text: 'fr' })
  expect(asked).toEqual([`${base}data/fr/certificate.json`])
})

test('a file is requested once, and again after its request failed', async () => {
  let broken = true
  const { asked, loader } = host((url) =>
    broken && url.endsWith('catalog.json') ? new Response('', { status: 503 }) : undefined,
  )
  await expect(screenAt({ kind: 'catalog', language: 'fr' }, loader, 'fr')).rejects.toThrow('503')
  broken = false
  expect((await screenAt({ kind: 'catalog', language: 'fr' }, loader, 'fr')).room).toBe('catalog')
  await screenAt({ kind: 'catalog', language: 'fr' }, loader, 'fr')
  expect(asked).toHaveLength(2)
})

test.each([
  ['a page of its own', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['half a file', new Response('{"schema":1,"gui', { headers: { 'content-type': 'application/json' } })],
  ['another schema', Response.json({ schema: 2 })],
  ['nothing', Response.json(null)],
])('a host that answers with %s counts as a failed request', async (_, response) => {
  const { loader } = host(() => response.clone())
  await expect(screenAt({ kind: 'start', language: 'fr', guide: 'certificate' }, loader, 'fr')).rejects.toThrow()
})

test('the code decides which node is shown, whatever guide is beside it in the address', async () => {
  const { loader } = host()
  for (const guide of ['enrolment', 'nowhere', '__proto__', '..'])
    expect(await screenAt({ kind: 'node', language: 'fr', guide, code: codeFrom(4) }, loader, 'fr')).toMatchObject({
      room: 'step',
      data: { node: { id: 'lock' }, file: { guide: { id: 'certificate' } } },
    })
})

test('a code without a language opens in the reader’s language if the guide has it', async () => {
  const { loader } = host()
  expect(await screenAt({ kind: 'code', code: codeFrom(101) }, loader, 'nl')).toMatchObject({
    language: 'nl',
    data: { file: { guide: { language: 'nl' } } },
  })
  expect(await screenAt({ kind: 'code', code: codeFrom(1) }, loader, 'nl')).toMatchObject({
    language: 'nl',
    data: { file: { guide: { language: 'fr' } } },
  })
})

test('an unknown address opens the screen `missing`, with the catalog if it can be loaded', async () => {
  const { loader } = host()
  expect(await screenAt({ kind: 'start', language: 'nl', guide: 'nowhere' }, loader, 'fr')).toMatchObject({
    room: 'missing',
    language: 'nl',
    data: { catalog: { language: 'nl' } },
  })
  expect(await screenAt({ kind: 'code', code: codeFrom(555) }, loader, 'fr')).toMatchObject({
    room: 'missing',
    data: { code: codeFrom(555) },
  })
  const dark = host((url) => (url.endsWith('catalog.json') ? new Response('', { status: 500 }) : undefined))
  expect(await screenAt({ kind: 'unknown' }, dark.loader, 'fr')).toMatchObject({ room: 'missing', data: { catalog: undefined } })
})

const ask = (search: string, language: 'fr' | 'nl' = 'fr') =>
  screenAt({ kind: 'find', language }, host().loader, language, { search })

test('a query that fits one node opens it, in the reader’s language', async () => {
  expect(await ask('?q=erreur+0x80cf-3017&utm_source=mail', 'nl')).toMatchObject({
    room: 'step',
    language: 'nl',
    data: { node: { code: codeFrom(6) } },
  })
  expect(await ask(`?q=${codeFrom(104)}`)).toMatchObject({ room: 'outcome', data: { node: { code: codeFrom(104) } } })
})

test('a query that fits several nodes lists them, and one that fits none has an empty result', async () => {
  expect(await ask('?q=80CF3018&guide=enrolment')).toMatchObject({
    room: 'find',
    data: {
      answer: {
        query: '80CF3018',
        found: { own: [{ screens: [{ code: codeFrom(101) }] }, { screens: [{ code: codeFrom(6) }] }], admin: [] },
      },
    },
  })
  expect(await ask('?q=0x80CF3016')).toMatchObject({
    room: 'find',
    data: { answer: { found: { unknown: '0x80CF3016', own: [], near: [{ codes: ['0x80CF3017'] }, { codes: ['0x80CF3018'] }] } } },
  })
  expect(await ask('?q=pizza')).toMatchObject({ room: 'find', data: { answer: { found: { own: [], admin: [], near: [] } } } })
})

test('the search without a query loads only the list and the catalog', async () => {
  for (const search of ['', '?', '?q=', '?q=+', '?ref=x']) {
    const { asked, loader } = host()
    expect(await screenAt({ kind: 'find', language: 'fr' }, loader, 'fr', { search })).toMatchObject({
      room: 'find',
      data: { index: { schema: 1 } },
    })
    expect(asked.sort()).toEqual([`${base}data/find.json`, `${base}data/fr/catalog.json`])
  }
})

test('a guide is requested by its name, in the reader’s language first, without the catalog', async () => {
  const { asked, loader } = host()
  expect(await screenAt({ kind: 'node', language: 'nl', guide: 'certificate', code: codeFrom(2) }, loader, 'nl')).toMatchObject({
    room: 'step',
    data: { file: { guide: { language: 'fr' } } },
  })
  expect(asked).toEqual([`${base}data/nl/certificate.json`, `${base}data/fr/certificate.json`])
})

test('a guide that cannot be loaded in the reader’s language opens in the other language', async () => {
  const { loader } = host((url) => (url.includes('/nl/') ? new Response('', { status: 503 }) : undefined))
  expect(await screenAt({ kind: 'start', language: 'nl', guide: 'certificate' }, loader, 'nl')).toMatchObject({
    room: 'start',
    data: { file: { guide: { language: 'fr' } } },
  })
  await expect(screenAt({ kind: 'start', language: 'nl', guide: 'nowhere' }, loader, 'nl')).rejects.toThrow('503')
})

test('where codes are in many files, one of them is requested; a code without such a file is missing', async () => {
  const code = codeFrom(4)
  const { asked, loader } = host((url) => {
    if (url.endsWith('codes.json')) return Response.json({ schema: 1, digits: 2, codes: {}, retired: {} })
    if (url.endsWith(`codes-${code.slice(0, 2)}.json`))
      return Response.json({ schema: 1, codes: { [code]: ['certificate', 'fr'] }, retired: {} })
    return
  })
  expect(await screenAt({ kind: 'code', code }, loader, 'fr')).toMatchObject({ room: 'step', data: { node: { code } } })
  expect(asked.map((url) => url.slice(base.length))).toEqual([
    'data/codes.json',
    `data/codes-${code.slice(0, 2)}.json`,
    'data/fr/certificate.json',
  ])
  expect(await screenAt({ kind: 'code', code: codeFrom(900_000) }, loader, 'fr')).toMatchObject({ room: 'missing' })
})

test('a query searches all pages of the index, and loads only the pages of the catalog with the found guides', async () => {
  const entry = (place: number) => ({ code: codeFrom(place), fr: [`Certificat numéro ${place}`, 'Serveur muet'] })
  const leaf = (page: number, guide: string, place: number) => ({
    schema: 1,
    page,
    pages: 3,
    codes: [['0x80', codeFrom(place)]],
    guides: [{ id: guide, audience: 'user', sections: [{ entries: [entry(place)] }] }],
  })
  const { asked, loader } = host((url) => {
    if (url.endsWith('find.json')) return Response.json(leaf(1, 'certificate', 4))
    if (url.endsWith('find-2.json')) return Response.json(leaf(2, 'enrolment', 50))
    if (url.endsWith('find-3.json')) return Response.json({ ...leaf(3, 'other', 90), codes: [] })
    if (url.endsWith('catalog-2.json')) return Response.json({ schema: 1, language: 'fr', page: 2, pages: 3, guides: [] })
    return
  })
  const screen = await screenAt({ kind: 'find', language: 'fr' }, loader, 'fr', { search: '?q=0x80' })
  expect(screen).toMatchObject({
    room: 'find',
    data: { answer: { found: { own: [{ id: 'certificate' }, { id: 'enrolment' }] } } },
  })
  expect(asked.map((url) => url.slice(base.length)).sort()).toEqual([
    'data/find-2.json',
    'data/find-3.json',
    'data/find.json',
    'data/fr/catalog-2.json',
    'data/fr/catalog.json',
  ])
})

test('a device is prepared for the guide of the address or of the query, also where that guide cannot be loaded', async () => {
  const about = async (guide: string | undefined, search?: string, { loader } = host()) => {
    const { screen, room } = await openAddress({ kind: 'ready', language: 'fr', guide }, { loader, language: 'fr', search })
    return { screen, address: room.addressOf(screen.data, screen.language) }
  }
  const certificate = { room: 'ready', data: { file: { guide: { id: 'certificate' } } } }
  const addressOf = (guide?: string): Address => ({ kind: 'ready', language: 'fr', guide })
  expect(await about('certificate')).toMatchObject({ screen: certificate, address: addressOf('certificate') })
  expect(await about(undefined, '?guide=certificate')).toMatchObject({ screen: certificate })
  expect((await about(undefined)).address).toEqual(addressOf())
  expect((await about('nowhere')).address).toEqual(addressOf())
  const broken = host((url) => (url.includes('certificate') ? new Response('', { status: 503 }) : undefined))
  const { screen, address } = await about('certificate', undefined, broken)
  expect(screen.data).not.toHaveProperty('file')
  expect(address).toEqual(addressOf('certificate'))
})

test('the room of a node fits its kind, and a code that was retired names the code that replaced it', async () => {
  const { loader } = host()
  const at = async (code: string) => screenAt({ kind: 'code', code }, loader, 'fr')
  const rooms = [1, 2, 6, 7, 8, 9, 10].map(async (number) => (await at(codeFrom(number))).room)
  expect(await Promise.all(rooms)).toEqual(['step', 'step', 'step', 'guide-call', 'guide-call', 'step', 'outcome'])
  expect(await at(codeFrom(900))).toMatchObject({ room: 'retired', data: { code: codeFrom(900), to: codeFrom(101) } })
  expect(await at(codeFrom(901))).toMatchObject({ room: 'retired', data: { to: undefined } })
})

/** The screen that a browser shows at an address of the site. */
const screenOf = (path: string): Promise<Screen> =>
  screenAt(readLocation(new URL(`https://it.example.org${base}${path}`), base), host().loader, 'fr')

test('each code of the content opens its screen, whatever is around it in the address', async () => {
  for (const [code, [guide]] of Object.entries(codes.codes))
    for (const path of [
      `${code}/)`,
      `fr/${guide}/${code}/%23t=1.x.y.0z`,
      `fr/${guide}/%E2%80%8B${code.toUpperCase()}.`,
      `fr/${code}/`,
      `?url=https%3A%2F%2Fit.example.org%2Ffr%2F${guide}%2F${code}`,
      `fr/?text=code+${code}+svp`,
      `fr/nowhere/at/all/${code}&utm_source=x`,
    ])
      expect((await screenOf(path)).data, path).toMatchObject({ node: { code } })
})

test('an address without a code that exists shows what it says, or that there is no such page', async () => {
  const absent = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => codeFrom(at * 4567)).find((code) => !(code in codes.codes)) ?? ''
  expect((await screenOf(`fr/?utm_id=${absent}`)).room).toBe('catalog')
  expect((await screenOf(`fr/certificate/#${absent},`)).room).toBe('start')
  expect(await screenOf(`fr/certificate/x/${absent}`)).toMatchObject({ room: 'missing', data: { code: absent } })
  expect(await screenOf('fr/certificate/nothing/here')).toMatchObject({ room: 'missing', data: { code: undefined } })
})

test('without a network, a file that was loaded before serves again after a renewal; one that is gone does not', async () => {
  let answered: 'all' | 'nothing' | 'gone' = 'all'
  const { loader } = host(() => {
    if (answered === 'nothing') throw new TypeError('no network')
    return answered === 'gone' ? new Response('', { status: 404 }) : undefined
  })
  const first = await loader.guide('fr', 'certificate')
  loader.renew()
  answered = 'nothing'
  expect(await loader.guide('fr', 'certificate')).toEqual(first)
  expect(loader.isFromDevice()).toBe(true)
  await expect(loader.guide('nl', 'certificate')).rejects.toThrow()
  loader.renew()
  answered = 'gone'
  await expect(loader.guide('fr', 'certificate')).rejects.toThrow(NoSuchFile)
})
