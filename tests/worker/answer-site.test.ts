import { expect, test } from 'vitest'
import { answerSite } from '../../src/worker/answer-site.ts'
import { fakeCaches } from './fake-caches.ts'
import { scope } from './fake-host.ts'

/** Gives what the page gets for each of some answers of the server, one after the other. */
async function served(...answers: (() => Promise<Response>)[]): Promise<string[]> {
  const caches = fakeCaches()
  const got: string[] = []
  for (const answer of answers) {
    const response = await answerSite({ scope, caches, fetch: answer, stallMs: 50 }, 50)
    got.push(response.type === 'error' ? 'error' : await response.text())
  }
  return got
}
const good = (name: string) => async () => new Response(`{"organisation":"${name}"}`)

test('gives the current file of the server', async () => {
  expect(await served(good('A'), good('B'))).toEqual(['{"organisation":"A"}', '{"organisation":"B"}'])
})

test.for([
  ['no network', () => Promise.reject(new TypeError('failed'))],
  ['no answer in time', () => new Promise<Response>(() => undefined)],
  ['an error page', async () => new Response('<!doctype html>', { status: 200 })],
  ['a 404 with JSON', async () => new Response('{}', { status: 404 })],
  ['a list', async () => new Response('[]')],
  ['two megabytes', async () => new Response(`{"x":"${'x'.repeat(2_000_000)}"}`)],
] as const)('gives the last good copy in case of %s', async ([, fault]) => {
  expect(await served(good('A'), fault)).toEqual(['{"organisation":"A"}', '{"organisation":"A"}'])
})

test('gives a network error without a copy', async () => {
  expect(await served(() => Promise.reject(new TypeError('failed')))).toEqual(['error'])
})
