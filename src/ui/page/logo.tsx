import { useState } from 'react'
import { Mark } from '../controls/icons.tsx'
import { useLinkContext } from './link-context.ts'

/** The picture of the organisation; the sign of the wizard where there is none, or where it cannot be had. */
export function Logo({ path }: { path: string | undefined }) {
  const { base } = useLinkContext()
  const [failedPath, setFailedPath] = useState<string>()
  return path === undefined || path === failedPath ? (
    <Mark />
  ) : (
    <img className="logo" src={base + path} alt="" height={36} onError={() => setFailedPath(path)} />
  )
}
