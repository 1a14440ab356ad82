import { field } from '../../../guide/read.ts'
import { openStore } from '../../../runtime/store.ts'

/** What is remembered of preparing this device for one guide, or for all. */
export interface ReadyNote {
  readonly schema: 1
  /** The version that was last found whole; absent while it was only asked for. */
  readonly version?: string
  /** When that was, in minutes since 1970. */
  readonly minute: number
}

/** Where it is kept: a note for each guide and language. Never throws. */
export function readyNotes(
  base: string,
  name: string,
): { readonly read: () => ReadyNote | undefined; readonly write: (note: ReadyNote) => void } {
  const store = openStore(() => localStorage, base)
  return { read: () => store.read(`ready ${name}`, readNote), write: (note) => void store.write(`ready ${name}`, note) }
}

function readNote(data: unknown): ReadyNote | undefined {
  const [version, minute] = [field(data, 'version'), field(data, 'minute')]
  if (field(data, 'schema') !== 1 || typeof minute !== 'number' || !Number.isSafeInteger(minute) || minute < 0) return
  return { schema: 1, minute, ...(typeof version === 'string' && { version }) }
}
