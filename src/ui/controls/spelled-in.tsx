import type { Code } from '../../guide/node.ts'
import { SpelledCode } from './spelled-code.tsx'

/** A sentence that has a code in capitals, which screen readers spell. */
export function SpelledIn({ words, code }: { words: string; code: Code }) {
  const [before, ...after] = words.split(code.toUpperCase())
  if (after.length === 0) return words
  return (
    <>
      {before}
      <SpelledCode code={code} plain />
      {after.join(code.toUpperCase())}
    </>
  )
}
