/** The kinds of problems of a deployment. `advice.ts` has advice for each of them. */
export type FindingCode =
  // Nothing could be checked.
  | 'bad-address'
  | 'no-server'
  | 'no-certificate'
  | 'redirect-loop'
  | 'slow'
  | 'too-large'
  | 'not-ours'
  | 'wrong-base'
  // Problems of the host.
  | 'missing-is-page'
  | 'missing-kept'
  | 'missing-page'
  | 'hidden-files'
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
  // Problems of the files.
  | 'foreign-address'
  | 'half-upload'
  | 'leftover'
  | 'site-config'
  | 'site-differs'
  | 'placeholder'

/** One problem. An error affects readers, a warning only needs the attention of the admin. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  /** The path of the request, below the base. */
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
