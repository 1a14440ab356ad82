import type { Place } from '../diagnostic.ts'

const space = /[ \t\n\r]*/y
const token = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y

type Wanted = 'a value' | 'a value or `]`' | 'a key' | 'a key or `}`' | '`:`' | '`,` or `}`' | '`,` or `]`' | 'nothing more'

/**
 * JSON as data, or what is wrong with it and where: engines word that differently and name no place, and take the last of
 * two values with one key without a word.
 */
export function readJson(text: string, file: string): { readonly data: unknown } | { readonly problem: string; readonly at: Place } {
  /** The keys of each object around, nothing for an array. */
  const around: (Set<string> | undefined)[] = []
  const afterValue = (): Wanted => (around.length === 0 ? 'nothing more' : around.at(-1) === undefined ? '`,` or `]`' : '`,` or `}`')
  let wanted: Wanted = 'a value'
  for (let offset = 0; ; ) {
    space.lastIndex = offset
    space.test(text)
    offset = space.lastIndex
    token.lastIndex = offset
    const [found] = token.exec(text) ?? []
    const refuse = (problem: string) => ({ problem, at: placeAt(text, offset, file) })
    if (found === undefined && offset === text.length && wanted === 'nothing more') return { data: JSON.parse(text) }
    if (found === ':' && wanted === '`:`') wanted = 'a value'
    else if (found === ',' && wanted.startsWith('`,`')) wanted = around.at(-1) === undefined ? 'a value' : 'a key'
    else if ((found === '}' || found === ']') && wanted.includes(found)) {
      around.pop()
      wanted = afterValue()
    } else if (found?.startsWith('"') && wanted.startsWith('a key')) {
      const key = JSON.parse(found)
      if (around.at(-1)?.has(key)) return refuse(`Unexpected second key \`${key}\`, expected each once`)
      around.at(-1)?.add(key)
      wanted = '`:`'
    } else if ((found === '{' || found === '[') && wanted.startsWith('a value')) {
      around.push(found === '{' ? new Set() : undefined)
      wanted = found === '{' ? 'a key or `}`' : 'a value or `]`'
    } else if (found !== undefined && wanted.startsWith('a value') && !/^[\]},:]/.test(found)) wanted = afterValue()
    else return refuse(`Unexpected ${offset === text.length ? 'end of the file' : `\`${/^\S{0,20}/.exec(text.slice(offset, offset + 20))?.[0]}\``}, expected ${wanted}`)
    offset += found.length
  }
}

function placeAt(text: string, offset: number, file: string): Place {
  const lines = text.slice(0, offset).split('\n')
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
