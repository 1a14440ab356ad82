import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepIn } from '../../../src/node/cache/keep.ts'
import { openStore } from '../../../src/node/cache/store.ts'
import { digest } from '../../../src/node/digest.ts'
import { temporaryFolder } from '../../security/temporary-folder.ts'

const folder = temporaryFolder()
const [key, other] = [digest('one'), digest('other')]
const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (value: Uint8Array | undefined) => value && new TextDecoder().decode(value)
const fileOf = (name: string) => join(folder.at('kept'), name.slice(0, 2), name)
const valuesIn = (place: string) =>
  readdirSync(folder.at(place), { recursive: true, encoding: 'utf8' }).filter((name) => /[\da-f]{64}$/.test(name))

test('a value is found by its key in the next run, and counted', async () => {
  await openStore({ kept: folder.at('kept') }).put(key, bytes('value'))
  const store = openStore({ kept: folder.at('kept') })
  expect(textOf(await store.get(key))).toBe('value')
  expect(await store.get(other)).toBeUndefined()
  expect(await store.sweep()).toEqual({ found: 1, made: 0, removed: 0, damaged: 0, lost: 0 })
})

test.each([
  ['whose bytes were changed', () => Buffer.from(readFileSync(fileOf(key)).toString().replace('value', 'velue'))],
  ['that was cut', () => readFileSync(fileOf(key)).subarray(0, -1)],
  ['that is empty', () => Buffer.alloc(0)],
  ['of another key', () => readFileSync(fileOf(other))],
])('a file %s is no value: it is counted, and made again', async (_, damage) => {
  const before = openStore({ kept: folder.at('kept') })
  await before.put(key, bytes('value'))
  await before.put(other, bytes('other value'))
  writeFileSync(fileOf(key), damage())
  const store = openStore({ kept: folder.at('kept') })
  expect(await store.get(key)).toBeUndefined()
  await store.put(key, bytes('value'))
  expect(textOf(await store.get(key))).toBe('value')
  expect((await store.sweep()).damaged).toBe(1)
})

test('what a run did not use is removed, with what an interrupted write left; files of others stay', async () => {
  const before = openStore({ kept: folder.at('kept') })
  await before.put(key, bytes('value'))
  await before.put(other, bytes('idle'))
  folder.put(`kept/${other.slice(0, 2)}/${other}.0b0c1f3e-0000-4000-8000-000000000000`, 'half')
  folder.put('kept/README', 'of somebody')
  const store = openStore({ kept: folder.at('kept') })
  await store.get(key)
  expect((await store.sweep()).removed).toBe(2)
  expect(valuesIn('kept')).toEqual([`${key.slice(0, 2)}/${key}`])
  expect(readdirSync(folder.at('kept'))).toContain('README')
})

test('joined folders are read and never changed; what is taken of them is kept', async () => {
  await openStore({ kept: folder.at('job-1') }).put(key, bytes('one'))
  await openStore({ kept: folder.at('job-2') }).put(other, bytes('two'))
  const store = openStore({ kept: folder.at('kept'), joined: [folder.at('job-1'), folder.at('job-2')] })
  expect([textOf(await store.get(key)), textOf(await store.get(other))]).toEqual(['one', 'two'])
  await store.sweep()
  expect(valuesIn('kept').length).toBe(2)
  expect([...valuesIn('job-1'), ...valuesIn('job-2')].length).toBe(2)
})

test('a folder that takes no files fails nothing, and is counted', async () => {
  folder.put('taken', 'a file')
  const store = openStore({ kept: folder.at('taken') })
  await store.put(key, bytes('value'))
  expect(await store.sweep()).toMatchObject({ made: 1, lost: 1 })
})

test('files that are made together are kept together, and made again for other inputs, kinds and code', async () => {
  const store = openStore({ kept: folder.at('kept') })
  let calls = 0
  const make = () => {
    calls += 1
    return new Map<string, string | Uint8Array>([
      ['a.html', 'é\n'],
      ['b.gz', new Uint8Array([0, 10, 255])],
    ])
  }
  const first = await keepIn(store, 'code')('pages', ['x'], make)
  const again = await keepIn(store, 'code')('pages', ['x'], make)
  expect(calls).toBe(1)
  expect([...again].map(([path, content]) => [path, Buffer.from(content)])).toEqual(
    [...first].map(([path, content]) => [path, Buffer.from(content)]),
  )
  await keepIn(store, 'code')('pages', ['y'], make)
  await keepIn(store, 'code')('drawing', ['x'], make)
  await keepIn(store, 'other code')('pages', ['x'], make)
  expect(calls).toBe(4)
})
