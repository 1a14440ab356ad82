import { oneOf, recordOf, text, wholeTo } from '../../../guide/read.ts'
import { openStore } from '../../../runtime/store.ts'

/** What is stored about preparing this device for one guide, or for all. */
export interface PreparedNote {
  readonly schema: 1
  /** The version that was complete at the last check; absent where none was. */
  readonly version?: string
  /** The time of the request or of the last check, in minutes since 1970. */
  readonly minute: number
}

const readNote = recordOf({ schema: oneOf(1), minute: wholeTo() }, { version: text })

/** The stored note of a page; `name` is its language and guide. Never throws. */
export function preparedNote(
  base: string,
  name: string,
): { readonly read: () => PreparedNote | undefined; readonly write: (note: PreparedNote) => void } {
  const store = openStore(() => localStorage, base)
  return { read: () => store.read(`ready ${name}`, readNote), write: (note) => void store.write(`ready ${name}`, note) }
}
