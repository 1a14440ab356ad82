import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import { resolveScreen } from '../../src/ui/screen/resolve.ts'
import { addressOf } from '../../src/ui/screen/screen.ts'
import { serve } from './serve.ts'

const base = '/it/aide/'

/** A host that counts what it is asked, and may answer in its own way. */
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

test('a page that knows its text’s language asks for one file only', async () => {
  const { asked, loader } = host()
  await resolveScreen({ kind: 'node', language: 'nl', guide: 'certificate', code: codeFrom(2) }, loader, 'nl', { text: 'fr' })
  expect(asked).toEqual([`${base}data/fr/certificate.json`])
})

test('a file is asked for once, and again after it could not be had', async () => {
  let broken = true
  const { asked, loader } = host((url) =>
    broken && url.endsWith('catalog.json') ? new Response('', { status: 503 }) : undefined,
  )
  await expect(resolveScreen({ kind: 'catalog', language: 'fr' }, loader, 'fr')).rejects.toThrow('503')
  broken = false
  expect((await resolveScreen({ kind: 'catalog', language: 'fr' }, loader, 'fr')).kind).toBe('catalog')
  await resolveScreen({ kind: 'catalog', language: 'fr' }, loader, 'fr')
  expect(asked).toHaveLength(2)
})

test.each([
  ['a page of its own', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['half a file', new Response('{"schema":1,"gui', { headers: { 'content-type': 'application/json' } })],
  ['another schema', Response.json({ schema: 2 })],
  ['nothing', Response.json(null)],
])('a host that answers with %s is not believed', async (_, response) => {
  const { loader } = host(() => response.clone())
  await expect(resolveScreen({ kind: 'start', language: 'fr', guide: 'certificate' }, loader, 'fr')).rejects.toThrow()
})

test('the code decides, whatever guide stands beside it', async () => {
  const { loader } = host()
  for (const guide of ['enrolment', 'nowhere', '__proto__', '..'])
    expect(await resolveScreen({ kind: 'node', language: 'fr', guide, code: codeFrom(4) }, loader, 'fr')).toMatchObject({
      kind: 'node',
      node: { id: 'lock' },
      file: { guide: { id: 'certificate' } },
    })
})

test('a code without a language opens in the reader’s where there is one', async () => {
  const { loader } = host()
  expect(await resolveScreen({ kind: 'code', code: codeFrom(101) }, loader, 'nl')).toMatchObject({
    language: 'nl',
    file: { guide: { language: 'nl' } },
  })
  expect(await resolveScreen({ kind: 'code', code: codeFrom(1) }, loader, 'nl')).toMatchObject({
    language: 'nl',
    file: { guide: { language: 'fr' } },
  })
})

test('what is nowhere is missing, with the catalog where it can be had', async () => {
  const { loader } = host()
  expect(await resolveScreen({ kind: 'start', language: 'nl', guide: 'nowhere' }, loader, 'fr')).toMatchObject({
    kind: 'missing',
    language: 'nl',
    catalog: { language: 'nl' },
  })
  expect(await resolveScreen({ kind: 'code', code: codeFrom(555) }, loader, 'fr')).toMatchObject({
    kind: 'missing',
    code: codeFrom(555),
  })
  const dark = host((url) => (url.endsWith('catalog.json') ? new Response('', { status: 500 }) : undefined))
  expect(await resolveScreen({ kind: 'unknown' }, dark.loader, 'fr')).toMatchObject({ kind: 'missing', catalog: undefined })
})

const ask = (search: string, language: 'fr' | 'nl' = 'fr') =>
  resolveScreen({ kind: 'find', language }, host().loader, language, { search })

test('the error door opens the one screen that is meant, in the reader’s language', async () => {
  expect(await ask('?q=erreur+0x80cf-3017&utm_source=mail', 'nl')).toMatchObject({
    kind: 'node',
    language: 'nl',
    node: { code: codeFrom(6) },
  })
  expect(await ask(`?q=${codeFrom(104)}`)).toMatchObject({ kind: 'node', node: { code: codeFrom(104) } })
})

test('the error door asks where several fit, and says when none does', async () => {
  expect(await ask('?q=80CF3018&guide=enrolment')).toMatchObject({
    kind: 'find',
    answer: { query: '80CF3018', found: { kind: 'several', hits: [{ code: codeFrom(101) }, { code: codeFrom(6) }] } },
  })
  expect(await ask('?q=0x80CF3016')).toMatchObject({
    kind: 'find',
    answer: { found: { kind: 'several', instead: '0x80CF3016' } },
  })
  expect(await ask('?q=pizza')).toMatchObject({ kind: 'find', answer: { found: { kind: 'none' } } })
})

test('the error door without a question loads the list alone', async () => {
  for (const search of ['', '?', '?q=', '?q=+', '?ref=x']) {
    const { asked, loader } = host()
    expect(await resolveScreen({ kind: 'find', language: 'fr' }, loader, 'fr', { search })).toMatchObject({
      kind: 'find',
      index: { schema: 1 },
    })
    expect(asked.sort()).toEqual([`${base}data/find.json`, `${base}data/fr/catalog.json`])
  }
})

test('a guide is asked for by its name, in the reader’s language first: no list of all guides is loaded for a screen', async () => {
  const { asked, loader } = host()
  expect(
    await resolveScreen({ kind: 'node', language: 'nl', guide: 'certificate', code: codeFrom(2) }, loader, 'nl'),
  ).toMatchObject({ kind: 'node', file: { guide: { language: 'fr' } } })
  expect(asked).toEqual([`${base}data/nl/certificate.json`, `${base}data/fr/certificate.json`])
})

test('without a network, the text in the other language does where it is on the device', async () => {
  const { loader } = host((url) => (url.includes('/nl/') ? new Response('', { status: 503 }) : undefined))
  expect(await resolveScreen({ kind: 'start', language: 'nl', guide: 'certificate' }, loader, 'nl')).toMatchObject({
    kind: 'start',
    file: { guide: { language: 'fr' } },
  })
  await expect(resolveScreen({ kind: 'start', language: 'nl', guide: 'nowhere' }, loader, 'nl')).rejects.toThrow('503')
})

test('where codes are in many files, one is asked for; a code that no file can have is not there', async () => {
  const code = codeFrom(4)
  const { asked, loader } = host((url) => {
    if (url.endsWith('codes.json')) return Response.json({ schema: 1, digits: 2, codes: {}, retired: {} })
    if (url.endsWith(`codes-${code.slice(0, 2)}.json`))
      return Response.json({ schema: 1, codes: { [code]: ['certificate', 'fr'] }, retired: {} })
    return
  })
  expect(await resolveScreen({ kind: 'code', code }, loader, 'fr')).toMatchObject({ kind: 'node', node: { code } })
  expect(asked.map((url) => url.slice(base.length))).toEqual([
    'data/codes.json',
    `data/codes-${code.slice(0, 2)}.json`,
    'data/fr/certificate.json',
  ])
  expect(await resolveScreen({ kind: 'code', code: codeFrom(900_000) }, loader, 'fr')).toMatchObject({ kind: 'missing' })
})

test('a question is asked of every leaf, and its answer names the guides from their leaves alone', async () => {
  const entry = (place: number) => ({ code: codeFrom(place), fr: [`Certificat numéro ${place}`, 'Serveur muet'] })
  const leaf = (page: number, guide: string, place: number) => ({
    schema: 1,
    page,
    pages: 3,
    codes: [['0x80', codeFrom(place)]],
    guides: [{ id: guide, sections: [{ entries: [entry(place)] }] }],
  })
  const { asked, loader } = host((url) => {
    if (url.endsWith('find.json')) return Response.json(leaf(1, 'certificate', 4))
    if (url.endsWith('find-2.json')) return Response.json(leaf(2, 'enrolment', 50))
    if (url.endsWith('find-3.json')) return Response.json({ ...leaf(3, 'other', 90), codes: [] })
    if (url.endsWith('catalog-2.json')) return Response.json({ schema: 1, language: 'fr', page: 2, pages: 3, guides: [] })
    return
  })
  const screen = await resolveScreen({ kind: 'find', language: 'fr' }, loader, 'fr', { search: '?q=0x80' })
  expect(screen).toMatchObject({
    kind: 'find',
    answer: { found: { kind: 'several', hits: [{ guide: 'certificate' }, { guide: 'enrolment' }] } },
  })
  expect(asked.map((url) => url.slice(base.length)).sort()).toEqual([
    'data/find-2.json',
    'data/find-3.json',
    'data/find.json',
    'data/fr/catalog-2.json',
    'data/fr/catalog.json',
  ])
})

test('a device is prepared for the guide of the address, or of the query, and told so too where the guide cannot be had', async () => {
  const { loader } = host()
  const about = async (guide: string | undefined, search?: string, from = loader) =>
    resolveScreen({ kind: 'ready', language: 'fr', guide }, from, 'fr', { search })
  expect(await about('certificate')).toMatchObject({ kind: 'ready', file: { guide: { id: 'certificate' } } })
  expect(addressOf(await about('certificate'))).toEqual({ kind: 'ready', language: 'fr', guide: 'certificate' })
  expect(await about(undefined, '?guide=certificate')).toMatchObject({ file: { guide: { id: 'certificate' } } })
  expect(addressOf(await about(undefined))).toEqual({ kind: 'ready', language: 'fr', guide: undefined })
  expect(addressOf(await about('nowhere'))).toEqual({ kind: 'ready', language: 'fr', guide: undefined })
  const broken = host((url) => (url.includes('certificate') ? new Response('', { status: 503 }) : undefined))
  const lacking = await about('certificate', undefined, broken.loader)
  expect(lacking).not.toHaveProperty('file')
  expect(addressOf(lacking)).toEqual({ kind: 'ready', language: 'fr', guide: 'certificate' })
})
