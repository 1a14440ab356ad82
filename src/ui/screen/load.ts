import type { FindIndex } from '../../guide/find.ts'
import type { Catalog, CodeIndex, GuideFile } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { type Language, languages } from '../../guide/language.ts'
import { codesFile, listPageFile } from '../../guide/list-page.ts'
import { type Code, type GuideId, isGuideId } from '../../guide/node.ts'
import { field } from '../../guide/read.ts'
import type { WordFile } from '../../guide/word-file.ts'
import { fromDeviceHeader } from '../../worker/protocol.ts'

/**
 * Loads the data files of the deployment, each only once. Without a network, the service worker answers the requests. `hash` requests
 * the file of one build: see `dataHash`.
 */
export interface Loader {
  readonly guide: (language: Language, guide: GuideId, hash?: string) => Promise<GuideFile>
  /** A page of the list of guides, from 1. The first page is the default, and has all guides of a short list. */
  readonly catalog: (language: Language, page?: number, hash?: string) => Promise<Catalog>
  /** The part of the index of codes that has the code, if a node has it. */
  readonly codes: (code: Code) => Promise<CodeIndex>
  readonly find: (page?: number) => Promise<FindIndex>
  /** The words of the guides of a page of the catalog, where the site has such files. */
  readonly words: (language: Language, page?: number) => Promise<WordFile>
  /** Drops all loaded files: later calls load them again, from the network if there is one. The shown screen does not change. */
  readonly renew: () => void
  /** Another version of a guide, where the device still has it. It replaces no loaded file. */
  readonly earlier: (language: Language, guide: GuideId, hash: string) => Promise<GuideFile>
  /** Whether the last requested file came from the device, because the network did not answer. */
  readonly isFromDevice: () => boolean
}

/** Data or code could not be loaded: the network, the host or the worker failed. Any other error is a fault of the program. */
export class NotLoaded extends Error {}

/** The server has no such file (status 404). */
export class NoSuchFile extends NotLoaded {}

/** The same promise, which rejects only with `NotLoaded`. For `import()` and `fetch`, whose errors are of many kinds. */
export const orNotLoaded = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((cause: unknown) => {
    throw cause instanceof NotLoaded ? cause : new NotLoaded(String(cause), { cause })
  })

/** Logs an error that is a fault of the program. Ignores `NotLoaded`: a failed load only disables the feature that needed it. */
export function reportFault(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a fault of the program must not look like a missing network
  if (!(error instanceof NotLoaded)) console.error(error)
}

/** How the worker and the HTTP cache answer: `default` from the device first, `no-cache` from the network first. */
type CacheMode = 'default' | 'no-cache'
type Get = (url: string, init?: { readonly cache?: CacheMode }) => Promise<Response>

/**
 * A loader that fetches files below a base path. A file that could not be loaded is requested again by the next call. The network
 * has priority over the device. With `keptFirst`, for a page from the device, the device has priority until `renew` is called.
 */
export function createLoader(base: string, get: Get, keptFirst = false): Loader {
  const loaded = new Map<string, Promise<unknown>>()
  /** The files before `renew`, for when the network gives nothing newer. */
  const earlier = new Map<string, unknown>()
  let cache: CacheMode = keptFirst ? 'default' : 'no-cache'
  let isFromDevice = false
  const fetchNew = async <T extends DataFile>(path: string, hash: string | undefined): Promise<T> => {
    const response = await (hash === undefined ? get(base + path, { cache }) : get(`${base + path}?of=${hash}`))
    if (hash === undefined) isFromDevice = response.headers.has(fromDeviceHeader)
    const data = await readData<T>(response, path)
    // The hash of a list is compared by its room, when the page is hydrated.
    if (hash !== undefined && 'guide' in data && field(data.guide, 'hash') !== hash)
      throw new NotLoaded(`Unexpected version of ${path}, expected ${hash}`)
    return data
  }
  /** The newest file, or the one that was loaded before where the network gives none in time. */
  const fetchNewest = async <T extends DataFile>(path: string, hash: string | undefined): Promise<T> => {
    const before = earlier.get(path) as T | undefined
    const fetched = fetchNew<T>(path, hash)
    if (before === undefined) return fetched
    const answer = await Promise.race([fetched.catch(missingOrNothing), nothingAfter(mostWaitMs)])
    isFromDevice ||= answer === undefined
    return answer ?? before
  }
  const load = <T extends DataFile>(path: string, hash?: string): Promise<T> => {
    const known = loaded.get(path)
    if (known !== undefined) return known as Promise<T>
    const loading = orNotLoaded(fetchNewest<T>(path, hash))
    loaded.set(path, loading)
    loading.then(
      (data) => earlier.set(path, data),
      () => loaded.get(path) === loading && loaded.delete(path),
    )
    return loading
  }
  const renew = () => {
    loaded.clear()
    cache = 'no-cache'
  }
  return {
    ...filesBy(load),
    earlier: (language, guide, hash) => orNotLoaded(fetchNew<GuideFile>(guideFilePath(guide, language), hash)),
    renew,
    isFromDevice: () => isFromDevice,
  }
}

/** How long a file that is loaded again may take, in ms. */
const mostWaitMs = 1500
const nothingAfter = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined))

/** Rejects again if the server says that there is no such file; otherwise gives nothing. */
function missingOrNothing(fault: unknown): undefined {
  if (fault instanceof NoSuchFile) throw fault
}

/** A loader without requests: `read` returns the data of a path below the base, or `undefined` if there is no such file. */
export function fileLoader(read: <T extends DataFile>(path: string) => T | undefined): Loader {
  const load = async <T extends DataFile>(path: string): Promise<T> => {
    const data = read<T>(path)
    if (data === undefined) throw new NoSuchFile(`Unexpected lack of ${path}`)
    return data
  }
  return {
    ...filesBy(load),
    earlier: (_, guide) => noGuide(guide),
    renew: () => undefined,
    isFromDevice: () => false,
  }
}

interface DataFile {
  readonly schema: 1
}

/** The path of each kind of data. */
const filesBy = (
  load: <T extends DataFile>(path: string, hash?: string) => Promise<T>,
): Omit<Loader, 'earlier' | 'renew' | 'isFromDevice'> => ({
  guide: (language, guide, hash) => (isGuideId(guide) ? load<GuideFile>(guideFilePath(guide, language), hash) : noGuide(guide)),
  catalog: (language, page, hash) => load<Catalog>(`data/${language}/${listPageFile('catalog', page)}.json`, hash),
  codes: async (code) => {
    const index = await load<CodeIndex>('data/codes.json')
    if (index.digits === undefined) return index
    return load<CodeIndex>(`data/${codesFile(code, index.digits)}.json`).catch(emptyIfMissing)
  },
  find: (page) => load<FindIndex>(`data/${listPageFile('find', page)}.json`),
  words: (language, page) => load<WordFile>(`data/${language}/${listPageFile('words', page)}.json`),
})

/** Rejects without a request: a name that is no id of a guide could lead to another folder. */
const noGuide = (name: string): Promise<never> => Promise.reject(new NoSuchFile(`Unexpected guide ${name}`))

/** An empty index if the file is missing: no code has these first symbols. */
function emptyIfMissing(fault: unknown): CodeIndex {
  if (fault instanceof NoSuchFile) return { schema: 1, codes: {}, retired: {} }
  throw fault
}

async function readData<T extends DataFile>(response: Response, path: string): Promise<T> {
  if (response.status === 404) throw new NoSuchFile(`Unexpected 404 for ${path}`)
  // Captive portals, and some hosts, answer with status 200 and an HTML page.
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || type.includes('html'))
    throw new Error(`Unexpected answer ${response.status} ${type} for ${path}, expected JSON`)
  // Only the schema number is checked, because the file is of our own build.
  const data = (await response.json()) as T
  if (data?.schema !== 1) throw new Error(`Unexpected schema in ${path}, expected 1`)
  return data
}

/** The text of a guide that a page shows. */
export interface PageText {
  readonly text?: Language | undefined
  /** The hash of the guide in that language. */
  readonly hash?: string | undefined
}

/**
 * Loads a guide: in the language of the page, else in the reader's language, else in any other. Requests it by name, because a list of
 * all guides would grow with the content. `undefined` if no language has the guide; rejects if it may exist but could not be loaded, and
 * if the version of the page could not be loaded.
 */
export async function guideFile(
  guide: GuideId,
  language: Language,
  loader: Loader,
  { text = language, hash }: PageText = {},
): Promise<GuideFile | undefined> {
  // The page shows this version of this language, and no other.
  if (hash !== undefined) return loader.guide(text, guide, hash)
  const faults: unknown[] = []
  for (const candidate of new Set([text, language, ...languages]))
    try {
      return await loader.guide(candidate, guide)
    } catch (fault) {
      // Without a network the other language may still be on the device.
      if (!(fault instanceof NoSuchFile)) faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return
}
