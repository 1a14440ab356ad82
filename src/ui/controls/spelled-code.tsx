import type { Code } from '../../guide/node.ts'

/** A code as it is read aloud: its letters one by one. */
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
