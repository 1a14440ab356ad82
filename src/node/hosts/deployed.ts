/** `deploy.json`: what a build says of itself to those who deploy it. Served, so that a running deployment can be checked. */
export interface Deployed {
  readonly schema: 1
  /** As `sw.js` says it. */
  readonly version: string
  /** Absolute path, with a slash at both ends. */
  readonly base: string
  /** Hashes of every style block of the build, as a policy names them. */
  readonly styles: readonly string[]
}

/** Where it is, below the base. */
export const deployedPath = 'deploy.json'

/** Reads what somebody serves under that name. `undefined` where it is anything else. */
export function readDeployed(text: string): Deployed | undefined {
  let data: Partial<Record<keyof Deployed, unknown>> | null
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof data !== 'object' || data === null) return
  const { schema, version, base, styles } = data
  const isSound = schema === 1 && typeof version === 'string' && typeof base === 'string' && /^\/(?:.*\/)?$/.test(base)
  if (!isSound || !Array.isArray(styles) || !styles.every((hash) => typeof hash === 'string' && /^'sha256-[\w+/=]+'$/.test(hash)))
    return
  return { schema, version, base, styles }
}
