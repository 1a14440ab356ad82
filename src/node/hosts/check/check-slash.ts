import { usualLanguage as language } from '../../../guide/language.ts'
import { redirectOf } from './arrive.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'

/** Checks that an address without its final slash redirects to its page, on the same origin and with the same query. */
export async function checkSlash({ ask, base }: Deployment): Promise<readonly Finding[]> {
  const path = `${language}?ref=check`
  const answer = await ask(path)
  if (answer === undefined || answer.status === 200) return []
  const to = redirectOf(answer)
  if (to === undefined)
    return [
      error(
        'slash',
        language,
        `Unexpected status ${answer.status} for an address without its slash, expected a redirect to \`${base.pathname}${language}/\``,
      ),
    ]
  const wanted = new URL(`${language}/`, base)
  if (to.origin !== wanted.origin)
    return [
      error(
        'slash',
        language,
        `Unexpected redirect to ${to.origin}, expected to stay at ${wanted.origin}: what stands in front of the host is not known to it`,
      ),
    ]
  if (to.pathname !== wanted.pathname)
    return [error('slash', language, `Unexpected redirect to \`${to.pathname}\`, expected \`${wanted.pathname}\``)]
  return to.search === '?ref=check'
    ? []
    : [
        warning(
          'slash',
          language,
          'Unexpected redirect without the query, expected it kept: a search that is linked loses its words',
        ),
      ]
}
