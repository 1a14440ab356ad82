const space = /[ \t\n\r]*/y
const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y

/** `onPlace` is not called below this depth: the paths of a file of nothing but brackets would cost the square of its length. */
const deepest = 8

type Wanted = 'a value' | 'a value or `]`' | 'a key' | 'a key or `}`' | '`:`' | '`,` or `}`' | '`,` or `]`' | 'nothing more'

/** Line and column, from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

export type JsonReading = { readonly data: unknown } | { readonly problem: string; readonly at: Spot }

/** An object or a list that is still open, and the key or the index at which reading is. */
interface Frame {
  /** The keys of an object so far; absent for a list. */
  readonly keys?: Set<string>
  at: string
}

/**
 * Parses JSON, or returns the error and its place. `JSON.parse` words errors differently in each engine, gives no place, and accepts
 * a key twice. `onPlace` is called with the path, `a.b.0`, and the offset of each key and each item of a list, down to a depth of
 * eight.
 */
export function readJson(text: string, onPlace?: (path: string, offset: number) => void): JsonReading {
  const around: Frame[] = []
  const inside = (): Frame | undefined => around[around.length - 1]
  const afterValue = (): Wanted =>
    inside() === undefined ? 'nothing more' : inside()?.keys === undefined ? '`,` or `]`' : '`,` or `}`'
  const noted = (offset: number) => around.length <= deepest && onPlace?.(around.map(({ at }) => at).join('.'), offset)
  let wanted: Wanted = 'a value'
  for (let offset = 0; ; ) {
    space.lastIndex = offset
    space.test(text)
    offset = space.lastIndex
    token.lastIndex = offset
    const [found] = token.exec(text) ?? []
    const refuse = (problem: string) => ({ problem, at: spotAt(text, offset) })
    const frame = inside()
    if (found === undefined && offset === text.length && wanted === 'nothing more') return { data: JSON.parse(text) }
    if (
      found !== undefined &&
      wanted.startsWith('a value') &&
      !/^[\]},:]/.test(found) &&
      frame !== undefined &&
      frame.keys === undefined
    )
      noted(offset)
    if (found === ':' && wanted === '`:`') wanted = 'a value'
    else if (found === ',' && wanted.startsWith('`,`')) {
      wanted = frame?.keys === undefined ? 'a value' : 'a key'
      if (frame !== undefined && frame.keys === undefined) frame.at = String(Number(frame.at) + 1)
    } else if ((found === '}' || found === ']') && wanted.includes(found)) {
      around.pop()
      wanted = afterValue()
    } else if (found?.startsWith('"') && wanted.startsWith('a key') && frame?.keys !== undefined) {
      const key: string = JSON.parse(found)
      if (frame.keys.has(key)) return refuse(`Unexpected second key \`${key}\`, expected each once`)
      frame.keys.add(key)
      frame.at = key
      noted(offset)
      wanted = '`:`'
    } else if ((found === '{' || found === '[') && wanted.startsWith('a value')) {
      around.push(found === '{' ? { keys: new Set(), at: '' } : { at: '0' })
      wanted = found === '{' ? 'a key or `}`' : 'a value or `]`'
    } else if (found !== undefined && wanted.startsWith('a value') && !/^[\]},:]/.test(found)) wanted = afterValue()
    else
      return refuse(
        `Unexpected ${offset === text.length ? 'end of the file' : `\`${/^\S{0,20}/.exec(text.slice(offset, offset + 20))?.[0]}\``}, expected ${wanted}`,
      )
    offset += found.length
  }
}

/** The line and column of an offset in a text. */
export function spotAt(text: string, offset: number): Spot {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines[lines.length - 1]?.length ?? 0) + 1 }
}
