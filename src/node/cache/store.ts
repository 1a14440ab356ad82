import { digest } from '../digest.ts'
import { listFiles } from '../files/list-below.ts'
import { readBelow } from '../files/read-below.ts'
import { removeBelow, replaceBelow } from '../files/write-below.ts'

/** A folder of values, each in a file named by its key: the digest of everything that the value was made of. */
export interface Store {
  /** The value of a key; `undefined` where none is kept, and where its file is damaged or belongs to another key. */
  readonly get: (key: string) => Promise<Uint8Array | undefined>
  /** Keeps a value. A full disk fails no build: the value is counted as lost. */
  readonly put: (key: string, value: Uint8Array) => Promise<void>
  /** Removes the values that nobody has asked for or kept since the store was opened. */
  readonly sweep: () => Promise<StoreReport>
}

/** What happened to the values of a store since it was opened. */
export interface StoreReport {
  readonly found: number
  readonly made: number
  readonly removed: number
  readonly damaged: number
  readonly lost: number
}

/** The folders of a store. */
export interface StorePlaces {
  /** Where values are read and kept. Absent: none is kept. */
  readonly kept?: string | undefined
  /** Folders that are read too, and never changed. */
  readonly joined?: readonly string[] | undefined
}

/** The length of the mark that each file begins with: a digest of its key and its value. */
const markLength = 64

/** Only files of this form are ours. A write that was interrupted leaves one with an ending. */
const ownFile = /^[\da-f]{2}\/([\da-f]{64})(?:\.[\da-f-]{36})?$/

/** Opens a store. Its folders need not exist yet. */
export function openStore({ kept, joined = [] }: StorePlaces): Store {
  const used = new Set<string>()
  const counts = { found: 0, made: 0, damaged: 0, lost: 0 }
  const keepFile = async (key: string, bytes: Uint8Array): Promise<void> => {
    used.add(key)
    if (kept === undefined) return
    await replaceBelow(kept, fileOf(key), bytes).catch(() => {
      counts.lost += 1
    })
  }
  return {
    get: async (key) => {
      for (const folder of [...(kept === undefined ? [] : [kept]), ...joined]) {
        const read = await readBelow(folder, fileOf(key))
        if (!('bytes' in read)) continue
        const value = read.bytes.subarray(markLength)
        if (new TextDecoder('latin1').decode(read.bytes.subarray(0, markLength)) !== markOf(key, value)) {
          counts.damaged += 1
          continue
        }
        counts.found += 1
        used.add(key)
        if (folder !== kept) await keepFile(key, read.bytes)
        return value
      }
      return undefined
    },
    put: async (key, value) => {
      counts.made += 1
      await keepFile(key, Buffer.concat([Buffer.from(markOf(key, value)), value]))
    },
    sweep: async () => {
      const files = kept === undefined ? [] : await listFiles(kept).catch(() => [])
      const idle = files.filter((path) => {
        const [, key] = ownFile.exec(path) ?? []
        return key !== undefined && (!used.has(key) || path !== fileOf(key))
      })
      if (kept !== undefined) for (const path of idle) await removeBelow(kept, path)
      return { ...counts, removed: idle.length }
    },
  }
}

/** The file of a key. Two signs more of a folder, because some file systems are slow with a hundred thousand files in one. */
const fileOf = (key: string): string => `${key.slice(0, 2)}/${key}`

const markOf = (key: string, value: Uint8Array): string => digest(`${key} ${digest(value)}`)
