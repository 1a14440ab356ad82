import { expect, test } from 'vitest'
import { field } from '../../src/guide/read.ts'
import { openStore, type StringStorage } from '../../src/runtime/store.ts'

interface Kept {
  readonly schema: 1
  readonly word: string
}
const value: Kept = { schema: 1, word: 'fil' }
const reader = (data: unknown): Kept | undefined => {
  const word = field(data, 'word')
  return field(data, 'schema') === 1 && typeof word === 'string' ? { schema: 1, word } : undefined
}

function shelfOf(entries: Record<string, string> = {}): StringStorage & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(entries))
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
}
const denied = (): never => {
  throw new DOMException('denied', 'SecurityError')
}

test('keeps a value on the device', () => {
  const shelf = shelfOf()
  expect(openStore(() => shelf, '/').write('walk', value)).toBe(true)
  expect(openStore(() => shelf, '/').read('walk', reader)).toEqual(value)
})

test.each([
  ['is absent', () => null],
  ['may not be opened', denied],
  ['may not be used', () => ({ getItem: denied, setItem: denied, removeItem: denied })],
])('keeps a value for the page where storage %s, and reports that', (_, open: () => StringStorage | null) => {
  const store = openStore(open, '/')
  expect(store.read('walk', reader)).toBeUndefined()
  expect(store.write('walk', value)).toBe(false)
  expect(store.read('walk', reader)).toEqual(value)
})

test('a failed write does not bring an older value back', () => {
  const shelf = shelfOf()
  const store = openStore(() => ({ ...shelf, setItem: shelf.kept.size === 0 ? shelf.setItem : denied }), '/')
  let full = false
  const filling = openStore(() => ({ ...shelf, setItem: (key, text) => (full ? denied() : shelf.setItem(key, text)) }), '/')
  filling.write('walk', value)
  full = true
  expect(filling.write('walk', { ...value, word: 'fin' })).toBe(false)
  expect(filling.read('walk', reader)).toEqual({ schema: 1, word: 'fin' })
  expect(store.read('walk', reader)).toEqual(value)
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"schema":1}',
  '{"schema":1,"word":7}',
  '{"__proto__":{"word":"x"}}',
  '\0'.repeat(100),
])('sets a damaged value aside: %j', (text) => {
  const shelf = shelfOf({ 'ariane / walk': text })
  const heard: string[] = []
  const store = openStore(
    () => shelf,
    '/',
    (name) => void heard.push(name),
  )
  expect(store.read('walk', reader)).toBeUndefined()
  expect(store.read('walk', reader)).toBeUndefined()
  expect(heard).toEqual(['walk'])
  expect(shelf.kept.get('ariane / walk set aside')).toBe(text)
  expect(store.write('walk', value)).toBe(true)
  expect(store.read('walk', reader)).toEqual(value)
  expect(({} as { word?: string }).word).toBeUndefined()
})

test('does not change a value of a newer version', () => {
  const newer = '{"schema":99,"word":7}'
  const shelf = shelfOf({ 'ariane / walk': newer })
  const store = openStore(() => shelf, '/')
  expect(store.read('walk', reader)).toBeUndefined()
  expect(store.write('walk', value)).toBe(false)
  expect([...shelf.kept]).toEqual([['ariane / walk', newer]])
})

test('removes a value, also one set aside or of a newer version', () => {
  const shelf = shelfOf({
    'ariane / walk': '{"schema":99}',
    'ariane / walk set aside': 'x',
    'ariane / language': 'y',
    'ariane /a/ walk': 'z',
  })
  openStore(() => shelf, '/').forget('walk')
  expect([...shelf.kept.keys()]).toEqual(['ariane / language', 'ariane /a/ walk'])
  expect(() => openStore(denied, '/').forget('walk')).not.toThrow()
})

test('two deployments on one origin, one inside the other, do not share values', () => {
  const shelf = shelfOf()
  openStore(() => shelf, '/a/').write('walk', value)
  openStore(() => shelf, '/a/b/').write('walk', { ...value, word: 'autre' })
  expect(openStore(() => shelf, '/a/').read('walk', reader)).toEqual(value)
  expect(openStore(() => shelf, '/a/b/').read('walk', reader)?.word).toBe('autre')
})
