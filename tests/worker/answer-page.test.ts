import { expect, test } from 'vitest'
import { answerPage } from '../../src/worker/answer-page.ts'

const request = new Request('https://it.example.org/fr/')
const offlinePage = async () => new Response('offline page', { status: 503 })
const never = new Promise<Response>(() => undefined)

/** The text of the answer; `shell` is the text of the cached page, empty for none. */
async function answer(send: () => Promise<Response>, shell: string | undefined = 'shell'): Promise<string> {
  const kept = async () => (shell === '' ? undefined : new Response(shell))
  return (await answerPage(request, send, { cachedPage: kept, offlinePage, timeoutMs: 50 })).text()
}

test.for([200, 401, 403, 404])('passes a complete response of status %i through', async (status) => {
  expect(await answer(async () => new Response('page', { status }))).toBe('page')
})

test.for([500, 502, 503])('answers from the cache when the server sends %i', async (status) => {
  expect(await answer(async () => new Response('broken', { status }))).toBe('shell')
})

test('answers from the cache without a network', async () => {
  expect(await answer(() => Promise.reject(new TypeError('failed')))).toBe('shell')
})

test('answers from the cache when headers do not arrive in time', async () => {
  expect(await answer(() => never)).toBe('shell')
})

test('answers from the cache when the body stalls', async () => {
  expect(await answer(async () => new Response(new ReadableStream()))).toBe('shell')
})

test('waits for a slow server where the cache has no page', async () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(resolve, 120, new Response('page')))
  expect(await answer(slow, '')).toBe('page')
})

test('passes a server error through where the cache has no page', async () => {
  expect(await answer(async () => new Response('broken', { status: 500 }), '')).toBe('broken')
})

test('shows the offline page with neither network nor cached page', async () => {
  expect(await answer(() => Promise.reject(new TypeError('failed')), '')).toBe('offline page')
})

/** The text of the answer at an address that the site does not know. */
const unknownPage = async (send: () => Promise<Response>): Promise<string> =>
  (await answerPage(request, send, { cachedPage: async () => new Response('shell'), offlinePage })).text()

test('leaves a slow or failing page of another app as it is', async () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(resolve, 120, new Response('their page')))
  expect(await unknownPage(slow)).toBe('their page')
  expect(await unknownPage(async () => new Response('their error', { status: 500 }))).toBe('their error')
})

test('answers an unknown address from the cache without a network', async () => {
  expect(await unknownPage(() => Promise.reject(new TypeError('failed')))).toBe('shell')
})
