import { useState } from 'react'
import { Mark } from '../controls/icons.tsx'
import { useLinkContext } from './link-context.ts'

/** The logo of the organisation. Without one, and if it cannot be loaded, our own. */
export function Logo({ path }: { path: string | undefined }) {
  const { base } = useLinkContext()
  const [failedPath, setFailedPath] = useState<string>()
  return path === undefined || path === failedPath ? (
    <Mark />
  ) : (
    <img className="logo" src={base + path} alt="" height={36} onError={() => setFailedPath(path)} />
  )
}
