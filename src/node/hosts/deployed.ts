import { listOf, oneOf, type Reader, recordOf, text, textLike } from '../../guide/read.ts'
import { parseJson } from './parse-json.ts'

/**
 * `deploy.json`: a description of the build for the tools of admins. It is served, so that a running deployment can be checked.
 */
export interface Deployed {
  readonly schema: 1
  /** The version in `sw.js`. */
  readonly version: string
  /** Absolute path, with a slash at both ends. */
  readonly base: string
  /** The hashes of all style blocks of the build, as source expressions of a Content Security Policy. */
  readonly styles: readonly string[]
  /** The version of Ariane that has built the site, `0.2.0`. Older builds do not say it. */
  readonly product?: string | undefined
}

/** The path of the file below the base. */
export const deployedPath = 'deploy.json'

/** Folders of plain characters: the base is written into configurations as it is. None is `.` or `..`. */
export const basePattern = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/

const deployed: Reader<Deployed> = recordOf(
  {
    schema: oneOf(1),
    version: text,
    base: textLike(basePattern),
    styles: listOf(textLike(/^'sha256-[\w+/=]+'$/)),
  },
  { product: textLike(/^[\w.+-]{1,40}$/) },
)

/** Reads the text of a `deploy.json` that a host has sent. `undefined` where it has another form. */
export const readDeployed = (json: string): Deployed | undefined => deployed(parseJson(json))
