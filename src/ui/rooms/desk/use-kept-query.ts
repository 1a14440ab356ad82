import { useEffect, useState } from 'react'
import { isCode } from '../../../guide/code.ts'
import type { Code } from '../../../guide/node.ts'
import { field } from '../../../guide/read.ts'

/** The query of the desk, which the address and the history keep for when the agent comes back. */
interface KeptQuery {
  readonly text: string
  readonly setText: (text: string) => void
  /** The result that the agent opened before coming back. */
  readonly opened: Code | undefined
  /** Stores the result that the agent opens. */
  readonly open: (code: Code) => void
}

/** The query of the address (`?q=`), and the result that was opened last, which this entry of the history has. */
export function useKeptQuery(): KeptQuery {
  const [text, setText] = useState(() => new URLSearchParams(location.search).get('q') ?? '')
  const [opened] = useState(() => {
    const code = field(history.state, 'opened')
    return typeof code === 'string' && isCode(code) ? code : undefined
  })
  useEffect(() => {
    // Browsers allow about a hundred changes of the address in thirty seconds.
    const timer = setTimeout(() => {
      const search = text.trim() === '' ? '' : `?${new URLSearchParams({ q: text })}`
      if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash)
    }, 400)
    return () => clearTimeout(timer)
  }, [text])
  const open = (code: Code) => {
    const search = `?${new URLSearchParams({ q: text })}`
    history.replaceState({ ...history.state, opened: code }, '', location.pathname + search + location.hash)
  }
  return { text, setText, opened, open }
}
