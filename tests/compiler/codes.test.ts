import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftNode } from '../../src/compiler/3-draft/draft-node.ts'
import { assignCodes, type CodesLock, readLock, type Versions, writeLock } from '../../src/compiler/5-link/codes.ts'
import type { Finding } from '../../src/compiler/diagnostic.ts'

const node = (id: string, title: string): DraftNode => ({
  id,
  title: [title],
  body: [],
  section: '',
  sectionKey: '',
  place: { file: 'x.md', line: 1, column: 1 },
  kind: 'step',
  next: 'x',
})
const guide = (...nodes: readonly DraftNode[]): ReadonlyMap<string, Versions> => new Map([['g', new Map([['fr', nodes]])]])
const empty: CodesLock = { guides: {}, retired: {} }
const lockOf = (nodes: ReadonlyMap<string, Versions>, before = empty): CodesLock =>
  readLock(writeLock(assignCodes(nodes, before), before, false), () => undefined)
const codeOf = (nodes: ReadonlyMap<string, Versions>, lock: CodesLock, id: string) =>
  assignCodes(nodes, lock).guides.get('g')?.get(id)?.code

test('a locked code stays when nothing changes', () => {
  const nodes = guide(node('a-1', 'Ouvrez.'), node('a-2', 'Fermez.'))
  const lock = lockOf(nodes)
  expect(assignCodes(nodes, lock).fresh).toEqual([])
  expect(lockOf(nodes, lock)).toEqual(lock)
})

test('a node that moves keeps its code, found by its text', () => {
  const before = guide(node('a-1', 'Ouvrez.'), node('a-2', 'Fermez.'))
  const lock = lockOf(before)
  const after = guide(node('a-1', 'Saluez.'), node('a-2', 'Ouvrez.'), node('a-3', 'Fermez.'))
  expect(codeOf(after, lock, 'a-2')).toBe(codeOf(before, lock, 'a-1'))
  expect(codeOf(after, lock, 'a-3')).toBe(codeOf(before, lock, 'a-2'))
  expect(assignCodes(after, lock).fresh).toHaveLength(1)
  expect(assignCodes(after, lock).lost).toEqual([])
})

test('a node that is reworded in place keeps its code', () => {
  const lock = lockOf(guide(node('a-1', 'Ouvrez.')))
  expect(assignCodes(guide(node('a-1', 'Ouvrez donc.')), lock).fresh).toEqual([])
})

test('row 62: the code of a removed node is lost, and no other node gets it', () => {
  const before = guide(node('a-1', 'Ouvrez.'), node('a-2', 'Fermez.'))
  const lock = lockOf(before)
  const code = codeOf(before, lock, 'a-2')
  const after = guide(node('a-1', 'Ouvrez.'), node('b-1', 'Tout autre chose.'))
  const book = assignCodes(after, lock)
  expect(book.lost.map((lost) => lost.code)).toEqual([code])
  expect(book.fresh).not.toContain(code)
  const retired = readLock(writeLock(book, lock, true), () => undefined)
  expect(retired.retired).toEqual({ [code ?? '']: 'g' })
  expect(assignCodes(after, retired).lost).toEqual([])
})

describe('after any edits of a guide', () => {
  const texts = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 10 })
  const asNodes = (titles: readonly string[]) => guide(...titles.map((title, i) => node(`s-${i + 1}`, title)))

  test('no two nodes share a code, and a locked code stays with its text while that exists', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const before = asNodes(first)
        const lock = lockOf(before)
        const book = assignCodes(asNodes(second), lock)
        const codes = [...(book.guides.get('g')?.values() ?? [])].map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        second.forEach((title, i) => {
          const was = first.indexOf(title)
          if (was >= 0) expect(book.guides.get('g')?.get(`s-${i + 1}`)?.code).toBe(codeOf(before, lock, `s-${was + 1}`))
        })
      }),
    )
  })
})

test('a lock that cannot be read is an error; an absent lock is empty', () => {
  const says: Finding[] = []
  const report = (finding: Finding) => {
    says.push(finding)
  }
  expect(readLock(undefined, report)).toEqual(empty)
  expect(says).toEqual([])
  expect(readLock('{"guides": 3}', report)).toEqual(empty)
  expect(readLock('<<<<<<< ours', report)).toEqual(empty)
  expect(says.map(({ code }) => code)).toEqual(['unreadable-lock', 'unreadable-lock'])
})
