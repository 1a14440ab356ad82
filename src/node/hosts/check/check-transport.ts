import { redirectOf } from './arrive.ts'
import { askOnce } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { type Finding, warning } from './finding.ts'

const isThisMachine = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || /^127\./.test(name) || name === '[::1]'

/** Checks that http redirects to https, which the offline copy needs. */
export async function checkTransport({ base }: Deployment, send: typeof fetch, patienceMs: number): Promise<readonly Finding[]> {
  if (base.protocol === 'http:')
    return isThisMachine(base.hostname)
      ? []
      : [
          warning(
            'insecure',
            '',
            'Unexpected http, expected https: readers can walk, but no browser keeps the guides for offline',
          ),
        ]
  // With an explicit port for https, the port of http is unknown.
  if (base.port !== '') return []
  const answer = await askOnce(new URL(`http://${base.host}${base.pathname}`), send, patienceMs)
  if (!('status' in answer) || redirectOf(answer)?.protocol === 'https:' || answer.status >= 400) return []
  return [
    warning(
      'insecure',
      '',
      'Unexpected page by http too, expected a redirect to https: who comes that way cannot keep the guides',
    ),
  ]
}
