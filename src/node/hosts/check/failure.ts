import type { FindingCode } from './finding.ts'

/** The codes of findings about a request without a response that can be used. */
export type FailureCode = Extract<FindingCode, 'no-server' | 'no-certificate' | 'slow' | 'too-large' | 'foreign-address'>

/** Describes why a request failed. Node has the reason as an error code in a nested `cause`. */
export function readFailure(
  url: URL,
  fault: unknown,
  patienceMs: number,
): { readonly code: FailureCode; readonly message: string } {
  if (fault instanceof Error && fault.name === 'TimeoutError')
    return { code: 'slow', message: `Unexpected silence of ${url.host} for ${patienceMs / 1000} seconds, expected an answer` }
  const code = codeOf(fault)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { code: 'no-server', message: `Unexpected name ${url.hostname}, expected one that the network knows (${code})` }
  if (code === 'ECONNREFUSED')
    return { code: 'no-server', message: `Unexpected refusal at ${url.host}, expected a server that listens there (${code})` }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return {
      code: 'no-certificate',
      message: `Unexpected answer of ${url.host} without encryption, expected https there (${code})`,
    }
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER|ALTNAME/.test(code))
    return {
      code: 'no-certificate',
      message: `Unexpected certificate of ${url.host}, expected one that browsers trust (${code}: ${words(fault)})`,
    }
  return {
    code: 'no-server',
    message: `Unexpected end of the connection to ${url.host}, expected an answer (${code === '' ? words(fault) : code})`,
  }
}

function codeOf(fault: unknown): string {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0])
  }
  return ''
}

/** The message of the innermost error. For certificates it names the problem. */
function words(fault: unknown): string {
  let message = String(fault)
  for (let at = fault; at instanceof Error; at = at.cause) message = at.message
  return message
}
