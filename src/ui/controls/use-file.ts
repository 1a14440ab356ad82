import { useLoaded } from './use-loaded.ts'

/** A file of the site: its size, where the server sends one, or that it is missing. `undefined` until the server has answered. */
export type FileState = { readonly bytes?: number | undefined } | 'missing' | undefined

/** Looks up whether the server has a file, without downloading it. */
export function useFile(url: string): FileState {
  const { value, failed } = useLoaded(() => askFor(url), [url])
  return failed ? 'missing' : value
}

async function askFor(url: string): Promise<FileState> {
  const { ok, headers } = await fetch(url, { method: 'HEAD' })
  // Some hosts send a page for missing files.
  if (!ok || (headers.get('content-type') ?? '').includes('html')) return 'missing'
  // The length of a compressed body is not the size of the file.
  const length = headers.get('content-encoding') === null ? Number(headers.get('content-length')) : 0
  return length > 0 ? { bytes: length } : {}
}
