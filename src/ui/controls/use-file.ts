import { useEffect, useState } from 'react'

/** What is known of a file of the site: its size, where the server says one, or that it cannot be had. Nothing before it has answered. */
export type FileState = { readonly bytes?: number | undefined } | 'lacking' | undefined

/** Asks the server for a file below the base, without downloading it. */
export function useFile(url: string): FileState {
  const [state, setState] = useState<FileState>()
  useEffect(() => {
    let gone = false
    setState(undefined)
    askFor(url).then(
      (found) => gone || setState(found),
      () => gone || setState('lacking'),
    )
    return () => {
      gone = true
    }
  }, [url])
  return state
}

async function askFor(url: string): Promise<FileState> {
  const { ok, headers } = await fetch(url, { method: 'HEAD' })
  // Some hosts answer with a page for whatever is not there.
  if (!ok || (headers.get('content-type') ?? '').includes('html')) return 'lacking'
  // What comes compressed is larger than it says.
  const length = headers.get('content-encoding') === null ? Number(headers.get('content-length')) : 0
  return length > 0 ? { bytes: length } : {}
}
