import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstOf } from '../../src/guide/read.ts'
import {
  type Readiness,
  readChanges,
  readFromPage,
  readProgress,
  readReadiness,
  readRemoved,
  readStatus,
  writeFromWorker,
} from '../../src/worker/protocol.ts'

const readFromWorker = firstOf(readStatus, readProgress, readChanges, readReadiness, readRemoved)

describe('a message of a page', () => {
  test.for(['status', 'activate', 'keep-all', 'repair', 'remove', 'forget'] as const)('may be %s', (type) =>
    expect(readFromPage({ type, more: 'x' })).toEqual({ type }),
  )

  test('has a language to ask for changes, a path and HTML to store a page', () => {
    expect(readFromPage({ type: 'changes', language: 'fr' })).toEqual({ type: 'changes', language: 'fr' })
    expect(readFromPage({ type: 'screen', path: '/fr/', html: '<p>' })).toEqual({ type: 'screen', path: '/fr/', html: '<p>' })
    for (const short of [
      { type: 'changes' },
      { type: 'changes', language: 1 },
      { type: 'screen', path: '/fr/' },
      { type: 'screen', path: {}, html: '' },
    ])
      expect(readFromPage(short)).toBeUndefined()
  })

  test('has a language and guides to ask for a check; downloads are off by default', () => {
    expect(readFromPage({ type: 'walk', language: 'nl-BE', guides: ['x-1'] })).toEqual({
      type: 'walk',
      language: 'nl',
      guides: ['x-1'],
      bring: false,
      all: false,
    })
    expect(readFromPage({ type: 'walk', language: 'fr', guides: [], bring: true, all: true })).toEqual({
      type: 'walk',
      language: 'fr',
      guides: [],
      bring: true,
      all: true,
    })
    for (const wrong of [
      {},
      { language: 'xx', guides: [] },
      { language: 'fr' },
      { language: 'fr', guides: ['../x'] },
      { language: 'fr', guides: [1] },
      { language: 'fr', guides: Array.from({ length: 5001 }, () => 'x') },
    ])
      expect(readFromPage({ type: 'walk', ...wrong })).toBeUndefined()
  })
})

describe('a message of the worker', () => {
  const readiness: Readiness = {
    type: 'walked',
    version: 'a',
    date: '2026-03-14',
    entries: 4,
    bytes: 5,
    guides: 1,
    screens: 9,
    missingCount: 2,
    missing: ['data/fr/x.json'],
  }

  test.for([
    { type: 'status', state: 'ready', version: 'a', entries: 1, bytes: 2, guides: 3, all: { guides: 4, bytes: 5 }, full: true },
    { type: 'progress', percent: 40 },
    { type: 'changes', version: 'a', date: '2026-03-14', changed: ['x'], added: [], gone: ['y'] },
    readiness,
    { type: 'removed' },
  ] as const)('$type is read as it was written', (message) => {
    expect(readFromWorker(structuredClone(writeFromWorker(message)))).toEqual(message)
  })

  test('names what is missing as it always did, for pages of older versions', () => {
    expect(writeFromWorker(readiness)).toMatchObject({ type: 'walked', lacks: 2, lacking: ['data/fr/x.json'] })
    expect(writeFromWorker(readiness)).not.toHaveProperty('missing')
  })

  test('may have fewer fields, from a worker of an older version', () => {
    expect(readFromWorker({ type: 'status', all: {} })).toEqual({
      type: 'status',
      state: 'incomplete',
      entries: 0,
      bytes: 0,
      guides: 0,
      all: { guides: 0, bytes: 0 },
    })
    expect(readFromWorker({ type: 'progress' })).toEqual({ type: 'progress', percent: 0 })
    expect(readFromWorker({ type: 'changes', changed: ['x', 1] })).toEqual({
      type: 'changes',
      changed: ['x'],
      added: [],
      gone: [],
    })
    const { entries: _, guides: __, ...older } = { ...readiness, lacks: 0, lacking: [] }
    expect(readFromWorker(older)).toMatchObject({ type: 'walked', version: 'a', missingCount: 0, missing: [] })
  })

  test.for(['version', 'bytes', 'screens', 'lacks', 'lacking'])('cannot be a check without %s', (key) => {
    expect(readFromWorker({ ...writeFromWorker(readiness), [key]: undefined })).toBeUndefined()
  })
})

test('anything else is not read, and no reader throws', () => {
  fc.assert(fc.property(fc.anything(), (data) => readFromPage(data) === undefined && readFromWorker(data) === undefined))
})
