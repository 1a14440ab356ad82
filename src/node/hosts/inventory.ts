import { codePattern } from '../../guide/code.ts'
import { isGuideId } from '../../guide/node.ts'
import type { PageUnit } from '../../guide/page.ts'
import { listOf, mapOf, oneOf, pairOf, type Reader, readIf, recordOf, text, textLike } from '../../guide/read.ts'
import { parseJson } from './parse-json.ts'

/** `deploy-files.json`: what a build consists of, for uploads and for the check of a running deployment. */
export interface Inventory {
  readonly schema: 1
  /** The version in `sw.js`. */
  readonly version: string
  /** A digest of each file of the build, by its path below the base, without `site.json` and the files of the deployment itself. */
  readonly files: ReadonlyMap<string, string>
  /** Codes that no screen has any more, each with the guide that it belonged to: their pages must be gone from the host. */
  readonly former: readonly (readonly [code: string, guide: string])[]
  /** The contact that pages show: that of the build, or that of the `site.json` for which they were rendered again. */
  readonly contact: unknown
  /** `embed.origins` of the build's `site.json`; an admin may have edited the served one. */
  readonly origins: readonly string[]
  /** What pages are rendered again with. Older builds do not say it. */
  readonly pages?: PagesOfBuild | undefined
}

/** What the pages of a build were rendered with. */
export interface PagesOfBuild {
  /** The `site.json` of the build. */
  readonly site: unknown
  /** What has a page of its own. */
  readonly unit: PageUnit
  /** The stylesheets that a page may inline, in their order: that of all pages first, that of rooms last. */
  readonly sheets: readonly string[]
  /** Path of the stylesheet for foot and print below the base. */
  readonly late: string
  /** Absolute path of the entry script. */
  readonly script: string
}

/** The path of the file below the base. */
export const inventoryPath = 'deploy-files.json'

/** The longest file of a deployment, in bytes: it lists every file of a large site. */
export const mostDeployBytes = 30_000_000

/**
 * Whether a text is the path of a file below a base: no climbing, no drive, no control characters. Lists of paths come from hosts, and
 * files of these paths are written and removed.
 */
const isSitePath = (path: string): boolean =>
  path.length < 1000 && !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part))

/** A list of paths below a base. */
export const sitePaths: Reader<readonly string[]> = listOf(readIf(text, isSitePath))

const inventory: Reader<Inventory> = recordOf(
  {
    schema: oneOf(1),
    version: text,
    files: readIf(mapOf(textLike(/^[\da-f]{12}$/)), (files) => [...files.keys()].every(isSitePath)),
    former: listOf(pairOf(textLike(codePattern), readIf(text, isGuideId))),
    contact: (data) => data ?? {},
    origins: listOf(text),
  },
  {
    pages: recordOf({
      site: (data) => data,
      unit: oneOf('node', 'guide'),
      sheets: readIf(listOf(text), ({ length }) => length >= 2),
      late: text,
      script: text,
    }),
  },
)

/** Reads the text of a `deploy-files.json` that a host has sent. `undefined` where it has another form. */
export const readInventory = (json: string): Inventory | undefined => inventory(parseJson(json))

/** The inventory of a build, without what else describes the build. */
export const inventoryOf = ({ schema, version, files, former, contact, origins, pages }: Inventory): Inventory => ({
  schema,
  version,
  files,
  former,
  contact,
  origins,
  pages,
})

/** Reverse of `readInventory`. */
export const writeInventory = ({ files, ...others }: Inventory): string =>
  `${JSON.stringify({ ...others, files: Object.fromEntries(files) })}\n`
