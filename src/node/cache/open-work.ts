import { delimiter } from 'node:path'
import { programDigest } from '../program-digest.ts'
import { keepIn } from './keep.ts'
import { openStore, type StoreReport } from './store.ts'
import { belongsTo, type Shard, type Work, wholeWork } from './work.ts'

/** Where a build keeps what it makes, and which part of the site it makes. */
export interface Caching {
  /** The folder of the cache. Absent: nothing is kept. */
  readonly cache?: string | undefined
  /** The folders of several jobs, which are read and not changed. */
  readonly merged?: readonly string[] | undefined
  /** Only this part of the site is made, and no site is written. */
  readonly shard?: Shard | undefined
}

/** The caching that the command line has put into the environment. */
export function readCaching({ ARIANE_CACHE, ARIANE_MERGED, ARIANE_SHARD }: NodeJS.ProcessEnv): Caching {
  const [job = 0, of = 0] = (ARIANE_SHARD ?? '').split('/').map(Number)
  return {
    cache: ARIANE_CACHE,
    merged: ARIANE_MERGED === undefined ? [] : ARIANE_MERGED.split(delimiter),
    shard: ARIANE_SHARD === undefined ? undefined : { job, of },
  }
}

/** The work of a build, and what is done with its cache when it has succeeded. */
export interface OpenWork extends Work {
  /** Removes what this build did not use. Returns a line for the summary; `undefined` without a cache. */
  readonly close: () => Promise<string | undefined>
}

/** Opens the cache of a build. Everything in `src` and `locales` counts as the code that makes a page. */
export async function openWork({ cache, merged = [], shard }: Caching): Promise<OpenWork> {
  const isMine = shard === undefined ? wholeWork.isMine : (part: string) => belongsTo(shard, part)
  if (cache === undefined && merged.length === 0) return { ...wholeWork, isMine, close: async () => undefined }
  const store = openStore({ kept: cache, joined: merged })
  const code = `${process.version} ${await programDigest(['src', 'locales'], [''])}`
  return {
    isMine,
    keep: keepIn(store, code),
    close: async () => {
      const report = await store.sweep()
      // The cache is all that such a job makes.
      if (shard !== undefined && report.lost > 0)
        throw new Error(`Unexpected cache folder \`${cache}\` that takes no files, expected room for ${report.lost} more`)
      return cacheLine(report)
    },
  }
}

function cacheLine({ found, made, removed, damaged, lost }: StoreReport): string {
  const parts = [
    `${found} taken`,
    `${made} made`,
    ...(removed > 0 ? [`${removed} removed that nothing uses`] : []),
    ...(damaged > 0 ? [`${damaged} damaged or foreign and passed over`] : []),
    ...(lost > 0 ? [`${lost} that could not be kept`] : []),
  ]
  return `cache: ${parts.join(', ')}`
}
