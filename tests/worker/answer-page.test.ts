import { expect, test } from 'vitest'
import { answerPage } from '../../src/worker/answer-page.ts'

const request = new Request('https://it.example.org/fr/')
const apology = () => new Response('apology', { status: 503 })
const never = new Promise<Response>(() => undefined)

/** The text of the answer, with a shell in the cache unless there is none. */
async function answer(send: () => Promise<Response>, shell: string | undefined = 'shell'): Promise<string> {
  const kept = async () => (shell === '' ? undefined : new Response(shell))
  return (await answerPage(request, send, { shell: kept, apology, patienceMs: 50 })).text()
}

test.for([200, 401, 403, 404])('passes a whole answer of status %i through', async (status) => {
  expect(await answer(async () => new Response('page', { status }))).toBe('page')
})

test.for([500, 502, 503])('answers with the shell when the server says %i', async (status) => {
  expect(await answer(async () => new Response('broken', { status }))).toBe('shell')
})

test('answers with the shell when there is no network', async () => {
  expect(await answer(() => Promise.reject(new TypeError('failed')))).toBe('shell')
})

test('answers with the shell when headers do not come in time', async () => {
  expect(await answer(() => never)).toBe('shell')
})

test('answers with the shell when headers come but the body stands still', async () => {
  expect(await answer(async () => new Response(new ReadableStream()))).toBe('shell')
})

test('without a shell it waits for a slow server', async () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(resolve, 120, new Response('page')))
  expect(await answer(slow, '')).toBe('page')
})

test('without a shell it passes on what the server says of itself', async () => {
  expect(await answer(async () => new Response('broken', { status: 500 }), '')).toBe('broken')
})

test('with neither network nor shell it apologises', async () => {
  expect(await answer(() => Promise.reject(new TypeError('failed')), '')).toBe('apology')
})
