import { expect, test } from 'vitest'
import type { HostResponse } from '../../../src/node/hosts/check/ask.ts'
import { checkLeftovers } from '../../../src/node/hosts/check/check-leftovers.ts'
import type { Deployment } from '../../../src/node/hosts/check/deployment.ts'
import { writeHistory } from '../../../src/node/hosts/deploy/history.ts'
import { writeInventory } from '../../../src/node/hosts/inventory.ts'

const inventory = {
  schema: 1,
  version: '1',
  files: new Map([
    ['fr/here/index.html', '0123456789ab'],
    ['data/fr/here.json', '0123456789ab'],
  ]),
  former: [
    ['07b61', 'gone'],
    ['k7q2m', 'here'],
  ],
  contact: {},
  origins: [],
} as const

/** The findings for a host with these files. Every other path has a status. */
async function leftovers(files: Readonly<Record<string, string>>, otherwise = 404): Promise<readonly string[]> {
  const asked: string[] = []
  const ask = async (path: string): Promise<HostResponse> => {
    asked.push(path)
    const text = files[path]
    const status = text === undefined ? otherwise : 200
    return { url: new URL('https://it.example.org/'), status, headers: new Headers(), bytes: new Uint8Array(), text: text ?? '' }
  }
  const findings = await checkLeftovers({ ask } as unknown as Deployment)
  expect(asked.length).toBeLessThan(250)
  expect(findings.every(({ code, severity }) => code === 'leftover' && severity === 'error')).toBe(true)
  return findings.map(({ path }) => path)
}
const listed = { 'deploy-files.json': writeInventory(inventory) }

test('a host without files of earlier builds has no findings', async () => {
  expect(await leftovers({ ...listed, 'fr/here/': 'here', 'data/fr/here.json': '{}' })).toEqual([])
  expect(await leftovers({})).toEqual([])
})

test('pages and data of a removed guide, and the page of a retired screen, are found by the former codes', async () => {
  const left = {
    'fr/gone/': 'x',
    'nl/gone/07b61/': 'x',
    'data/fr/gone.json': '{}',
    'fr/here/k7q2m/': 'x',
    'files/fr/gone-fr.html': 'x',
  }
  expect([...(await leftovers({ ...listed, ...left }))].sort()).toEqual([
    'data/fr/gone.json',
    'files/fr/gone-fr.html',
    'fr/gone/index.html',
    'fr/here/k7q2m/index.html',
    'nl/gone/07b61/index.html',
  ])
})

test('pages that an upload has noted of earlier builds are found, and files of the two builds before are not', async () => {
  const history = writeHistory({
    schema: 1,
    builds: [{ version: '0', files: ['assets/app-0.js', 'fr/before/index.html'] }],
    gone: ['fr/long-ago/index.html', ...Array.from({ length: 3000 }, (_, at) => `fr/many/${at}/index.html`)],
  })
  const left = { 'assets/app-0.js': 'x', 'fr/before/': 'x' }
  expect(await leftovers({ ...listed, ...left, 'deploy-before.json': history })).toEqual(['fr/before/index.html'])
})

test('a host with a page for every address is left to another check', async () => {
  expect(await leftovers(listed, 200)).toEqual([])
})
