import { ancestorsOf, headerPolicy, readPolicy } from '../header-policy.ts'
import type { HostResponse } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import { namedIn } from './named-files.ts'

/** Directives that an admin may add without harm. */
const mayBeAdded: readonly string[] = ['report-to', 'report-uri', 'upgrade-insecure-requests']

/**
 * Checks that every response, including errors, has the headers of the rules. A header gives one finding: for the first response
 * without it.
 */
export async function checkHeaders(deployment: Deployment): Promise<readonly Finding[]> {
  const files = namedIn(deployment.start.text, deployment.rules.base).filter((path) => path.endsWith('.js'))
  const paths = [...deployment.pages, 'no-such-page-00000000/', 'sw.js', 'site.json', ...files]
  const answers = await Promise.all(paths.map(async (path) => [path, await deployment.ask(path)] as const))
  const all = answers.flatMap(([path, answer]) =>
    answer === undefined || answer.status >= 500 || (answer.status >= 300 && answer.status < 400)
      ? []
      : responseFindings(path, answer, deployment),
  )
  const byMessage = new Map<string, Finding>()
  for (const finding of all) if (!byMessage.has(finding.message)) byMessage.set(finding.message, finding)
  return [...byMessage.values()]
}

function responseFindings(path: string, { headers }: HostResponse, deployment: Deployment): readonly Finding[] {
  const { rules, origins } = deployment
  const others = rules.headers.filter(([name]) => name !== 'Content-Security-Policy' && name !== 'X-Frame-Options')
  return [
    ...policyFindings(path, headers.get('content-security-policy'), deployment),
    ...framingFindings(path, headers, origins),
    ...others.flatMap(([name, value]) => {
      const said = headers.get(name)
      if (said !== null && plain(said) === plain(value)) return []
      const message = `Unexpected ${said === null ? `lack of ${name}` : `${name}: ${said}`}, expected \`${value}\``
      return [name === 'X-Content-Type-Options' ? error('header', path, message) : warning('header', path, message)]
    }),
  ]
}

const plain = (value: string): string => value.toLowerCase().replace(/\s+/g, '')

function policyFindings(path: string, said: string | null, { deployed, origins }: Deployment): readonly Finding[] {
  if (said === null)
    return [
      error(
        'policy',
        path,
        'Unexpected lack of a Content-Security-Policy header, expected the one of the build: the pages’ own cannot say who may frame them',
      ),
    ]
  // `fetch` joins several headers by a comma, and our policy has none.
  if (said.includes(','))
    return [
      error(
        'policy',
        path,
        'Unexpected second Content-Security-Policy header, expected one: browsers hold both, and what either forbids is blocked',
      ),
    ]
  // Without `deploy.json` the hashes of the styles are not known.
  if (deployed === undefined) return []
  const [expected, actual] = [readPolicy(headerPolicy(deployed.styles, origins)), readPolicy(said)]
  const names = [...new Set([...expected.keys(), ...actual.keys()])].filter(
    (name) => name !== 'frame-ancestors' && !mayBeAdded.includes(name),
  )
  return names.flatMap((name) => directiveFindings(path, name, actual.get(name), expected.get(name)))
}

function directiveFindings(
  path: string,
  name: string,
  actual: readonly string[] | undefined,
  expected: readonly string[] | undefined,
): readonly Finding[] {
  if (expected === undefined)
    return [error('policy', path, `Unexpected ${name} in the Content-Security-Policy, expected none: it is not the build’s`)]
  if (actual === undefined)
    return [
      error('policy', path, `Unexpected Content-Security-Policy without ${name}, expected \`${name} ${expected.join(' ')}\``),
    ]
  const missing = expected.filter((source) => !actual.includes(source))
  // Additional hashes are harmless: they only allow styles of other builds.
  const more = actual.filter((source) => !expected.includes(source) && !source.startsWith("'sha256-"))
  return [
    ...(missing.length > 0
      ? [
          error(
            'policy',
            path,
            `Unexpected ${name} without ${missing.join(' ')}, expected what the build needs${name === 'style-src' ? ': pages come without their style. The header is of another build' : ''}`,
          ),
        ]
      : []),
    ...(more.length > 0
      ? [error('policy', path, `Unexpected ${more.join(' ')} in ${name}, expected only \`${expected.join(' ')}\``)]
      : []),
  ]
}

function framingFindings(path: string, headers: Headers, origins: readonly string[]): readonly Finding[] {
  const said = readPolicy(headers.get('content-security-policy') ?? '').get('frame-ancestors')
  const expected = ancestorsOf(origins)
  const frameOptions = headers.get('x-frame-options')
  const isSame = said !== undefined && [...said].sort().join() === [...expected].sort().join()
  return [
    ...(headers.has('content-security-policy') && !isSame
      ? [
          error(
            'framing',
            path,
            `Unexpected ${said === undefined ? 'lack of frame-ancestors' : `frame-ancestors ${said.join(' ')}`}, expected \`frame-ancestors ${expected.join(' ')}\`, as the served site.json has it`,
          ),
        ]
      : []),
    ...(frameOptions !== null && origins.length > 0
      ? [
          error(
            'framing',
            path,
            `Unexpected X-Frame-Options: ${frameOptions}, expected none: site.json lets other sites frame the pages`,
          ),
        ]
      : []),
    ...(frameOptions === null && origins.length === 0
      ? [
          warning(
            'framing',
            path,
            'Unexpected lack of X-Frame-Options, expected `SAMEORIGIN`: no other site may frame the pages, in old browsers too',
          ),
        ]
      : []),
  ]
}
