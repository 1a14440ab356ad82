import type { HostResponse } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import type { HostName } from './recognise.ts'

/** Paths that no build has. */
const madeUp = { script: 'assets/no-such-file-00000000.js', page: 'no-such-page-00000000/' }

/** A file that every repository of git has. */
const gitHead = '.git/HEAD'

/** Hosts that send the same page for every missing address. */
const onePageForAll: readonly HostName[] = ['IIS', 'Netlify', 'Cloudflare', 'Azure Static Web Apps', 'GitHub Pages']

/**
 * Checks that a missing file is no page and is not cached, that a missing page is the site's own with status 404, and that the version
 * control folder of the site is not served.
 */
export async function checkMissing({ ask, rules, host }: Deployment): Promise<readonly Finding[]> {
  const files = [
    madeUp.script,
    ...rules.caching.lasting.filter((folder) => folder !== 'assets').map((folder) => `${folder}/no-such-file.0000000000.json`),
  ]
  const [page, history, ...answers] = await Promise.all([ask(madeUp.page), ask(gitHead), ...files.map(ask)])
  return [
    ...(history?.status === 200 && history.text.startsWith('ref: ')
      ? [
          error(
            'hidden-files',
            gitHead,
            'Unexpected history of the folder for everybody, expected 404: it has all that was ever in it',
          ),
        ]
      : []),
    ...answers.flatMap((answer, at) =>
      answer === undefined ? [] : missingFile(files[at] ?? '', answer, onePageForAll.includes(host)),
    ),
    ...(page === undefined ? [] : missingPage(page, rules.base)),
  ]
}

function missingFile(path: string, { status, headers, text }: HostResponse, pageIsUsual: boolean): readonly Finding[] {
  const isPage = /^\s*<(?:!doctype|html)/i.test(text)
  const caching = headers.get('cache-control') ?? ''
  if (status !== 404)
    return [
      error(
        'missing-is-page',
        path,
        `Unexpected status ${status}${isPage ? ' and a page' : ''} for a file that is not there, expected 404: browsers and caches take it for the file`,
      ),
    ]
  return [
    ...(/immutable|max-age=(?!0\b)/.test(caching)
      ? [
          error(
            'missing-kept',
            path,
            `Unexpected Cache-Control \`${caching}\` with 404, expected \`no-store\`: a file that comes later stays missing`,
          ),
        ]
      : []),
    ...(isPage && !pageIsUsual
      ? [warning('missing-is-page', path, 'Unexpected page with status 404 for a file that is not there, expected a few words')]
      : []),
  ]
}

function missingPage({ status, text }: HostResponse, base: string): readonly Finding[] {
  const isOurs = text.includes(`src="${base}assets/`)
  if (status !== 404)
    return [
      error(
        'missing-page',
        madeUp.page,
        `Unexpected status ${status} for an address without a page, expected 404 with \`404.html\``,
      ),
    ]
  return isOurs
    ? []
    : [
        error(
          'missing-page',
          madeUp.page,
          "Unexpected page of the host's own for an unknown address, expected `404.html`: its app opens misspelt addresses",
        ),
      ]
}
