import { useEffect, useState } from 'react'

/** `false` on the server and in the first render that takes over its page, `true` from then on: for what only a script can do. */
export function useLive(): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return live
}
