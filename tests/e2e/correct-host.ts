import { gzipSync } from 'node:zlib'
import type { Deployed } from '../../src/node/hosts/deployed.ts'
import { type HostRules, hostRules } from '../../src/node/hosts/host-rules.ts'
import { mediaTypeOf, shrinkingTypes } from '../../src/node/hosts/media-types.ts'
import type { Fault } from './host.ts'

/** Answers as a correct host of a build. Tests make a broken host by putting a fault before it. */
export const correctHost = ({ base, styles }: Deployed, origins: readonly string[] = []): Fault =>
  byRules(hostRules({ base, styles, origins }))

const byRules =
  ({ headers, caching, hidden }: HostRules): Fault =>
  (path, response, body, { status }) => {
    // A folder without its slash is redirected as by default.
    if (status === 200 && !path.endsWith('/') && !/\.\w+$/.test(path) && path !== '') return false
    const isThere = status === 200 && !hidden.includes(path)
    const isLasting = caching.lasting.some((folder) => path.startsWith(`${folder}/`))
    const type =
      isThere || !isLasting
        ? (mediaTypeOf(path.endsWith('/') || path === '' || !isThere ? '.html' : path) ?? 'application/octet-stream')
        : 'text/plain'
    const bytes = isThere || !isLasting ? body() : Buffer.from('Not found')
    const shrinks = shrinkingTypes.includes(type)
    response.writeHead(isThere ? 200 : 404, {
      ...Object.fromEntries(headers),
      server: 'nginx',
      'content-type': type,
      'cache-control': isLasting ? (isThere ? caching.there : caching.missing) : caching.otherwise,
      ...(shrinks && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
    })
    response.end(shrinks ? gzipSync(bytes) : bytes)
    return true
  }

/** The same responses with some headers changed; `undefined` removes one. */
export const changed =
  (fault: Fault, change: Readonly<Record<string, string | undefined>>): Fault =>
  (path, response, ...rest) => {
    const writeHead = response.writeHead.bind(response)
    response.writeHead = ((status: number, headers: Record<string, string>) => {
      const kept = Object.entries({ ...lowered(headers), ...change }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      )
      return writeHead(status, Object.fromEntries(kept))
    }) as typeof response.writeHead
    return fault(path, response, ...rest)
  }

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
