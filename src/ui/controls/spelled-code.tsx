import type { Code } from '../../guide/node.ts'

/** A code in large letters. Screen readers spell it: read as a word, nobody can write it down. */
export function SpelledCode({ code }: { code: Code }) {
  const letters = code.toUpperCase()
  return (
    <>
      <strong className="node-code" translate="no" aria-hidden="true">
        {letters}
      </strong>
      <span className="unseen" translate="no">
        {[...letters].join(' ')}
      </span>
    </>
  )
}
