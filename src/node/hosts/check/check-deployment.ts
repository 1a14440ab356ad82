import { arrive } from './arrive.ts'
import { askBelow, patience } from './ask.ts'
import { checkCaching } from './check-caching.ts'
import { checkCompression } from './check-compression.ts'
import { checkHeaders } from './check-headers.ts'
import { checkLeftovers } from './check-leftovers.ts'
import { checkMissing } from './check-missing.ts'
import { checkSite } from './check-site.ts'
import { checkSlash } from './check-slash.ts'
import { checkTransport } from './check-transport.ts'
import { checkTypes } from './check-types.ts'
import { checkUpload } from './check-upload.ts'
import { checkWorker } from './check-worker.ts'
import { readDeployment } from './deployment.ts'
import { error, type Finding } from './finding.ts'
import { type HostName, recognise } from './recognise.ts'

/** The result of checking a deployment. */
export interface Checked {
  /** The base of the site. */
  readonly address: string
  readonly host: HostName
  /** The version in `sw.js`, where it has one. */
  readonly version?: string
  /** The number of requests. */
  readonly answers: number
  /** Errors first. Empty where the deployment follows all rules. */
  readonly findings: readonly Finding[]
}

const checks = [
  checkWorker,
  checkUpload,
  checkMissing,
  checkLeftovers,
  checkTypes,
  checkHeaders,
  checkCaching,
  checkSlash,
  checkCompression,
  checkSite,
]

/**
 * Checks a running deployment from outside, against the same rules that the configurations are written from. It changes nothing and
 * never throws: a bad address, a missing host, an untrusted certificate and a redirect loop are findings too. `patienceMs` is the
 * time limit of one request.
 */
export async function checkDeployment(address: string, send: typeof fetch, patienceMs: number = patience): Promise<Checked> {
  const arrival = await arrive(address, send, patienceMs)
  if (!('base' in arrival)) return { address, host: 'unknown', answers: 0, findings: [arrival] }
  const failures = new Map<string, Finding>()
  let answers = 1
  const counted: typeof fetch = (...request) => {
    answers += 1
    return send(...request)
  }
  // Only the first failure of each kind: a slow host is slow for most requests.
  const ask = askBelow(
    arrival.base,
    counted,
    patienceMs,
    (path, { code, message }) => failures.has(code) || failures.set(code, error(code, path, message)),
  )
  const deployment = await readDeployment(arrival, ask)
  const found = await Promise.all([...checks.map((check) => check(deployment)), checkTransport(deployment, counted, patienceMs)])
  const findings = [...failures.values(), ...found.flat()]
  const version = deployment.release?.manifest.version
  return {
    address: arrival.base.href,
    host: recognise(arrival.page),
    ...(version !== undefined && { version }),
    answers,
    findings: [
      ...findings.filter(({ severity }) => severity === 'error'),
      ...findings.filter(({ severity }) => severity === 'warning'),
    ],
  }
}
