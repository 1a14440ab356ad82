import { listOf, oneOf, type Reader, recordOf, text } from '../../../guide/read.ts'
import { sitePaths } from '../inventory.ts'
import { parseJson } from '../parse-json.ts'

/** `deploy-before.json` on a host: the files of earlier builds. Only `npm run deploy` writes it. */
export interface History {
  readonly schema: 1
  /** The two builds before the one that `deploy.json` describes, the newer first. */
  readonly builds: readonly { readonly version: string; readonly files: readonly string[] }[]
  /** Pages and data of still earlier builds that no later one has. */
  readonly gone: readonly string[]
  /** The files of an upload that has not ended: their content is not known. */
  readonly unfinished?: readonly string[]
}

/** The path of the file below the base. */
export const historyPath = 'deploy-before.json'

export const noHistory: History = { schema: 1, builds: [], gone: [] }

const history: Reader<History> = recordOf(
  { schema: oneOf(1), builds: listOf(recordOf({ version: text, files: sitePaths }), 2), gone: sitePaths },
  { unfinished: sitePaths },
)

/** Reads the text of a `deploy-before.json`. `undefined` where it has another form. */
export const readHistory = (json: string): History | undefined => history(parseJson(json))

export const writeHistory = (written: History): string => `${JSON.stringify(written)}\n`
