import type { Code } from '../../guide/node.ts'

/** A code as it is read aloud: its letters one by one. For names that only screen readers use. */
export const spelled = (code: Code): string => [...code.toUpperCase()].join(' ')

/** A code in large letters. Screen readers spell it: read as a word, nobody can write it down. `plain`: in letters of the text around it. */
export function SpelledCode({ code, plain }: { code: Code; plain?: boolean }) {
  return (
    <>
      <strong className={plain ? undefined : 'node-code'} translate="no" aria-hidden="true">
        {code.toUpperCase()}
      </strong>
      <span className="unseen" translate="no">
        {spelled(code)}
      </span>
    </>
  )
}

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
