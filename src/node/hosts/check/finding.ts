/** What can be wrong with a deployment; each has an advice for every host in `advice.ts`. */
export type FindingCode =
  // Nothing could be looked at.
  | 'bad-address'
  | 'no-server'
  | 'no-certificate'
  | 'redirect-loop'
  | 'slow'
  | 'not-ours'
  | 'wrong-base'
  // What a host does with what it has.
  | 'missing-is-page'
  | 'missing-kept'
  | 'missing-page'
  | 'wrong-type'
  | 'policy'
  | 'framing'
  | 'header'
  | 'caching'
  | 'worker'
  | 'slash'
  | 'compression'
  | 'embed-script'
  | 'insecure'
  // What was put there.
  | 'half-upload'
  | 'site-config'

/** One thing that is not as it should be. An error harms readers; a warning is worth an admin's look. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  /** What was asked for, below the base. */
  readonly path: string
  /** “Unexpected …, expected …”. */
  readonly message: string
}

export const error = (code: FindingCode, path: string, message: string): Finding => ({ code, severity: 'error', path, message })
export const warning = (code: FindingCode, path: string, message: string): Finding => ({
  code,
  severity: 'warning',
  path,
  message,
})
