import type { Drawing } from '../../drawing/drawing.ts'
import type { FindIndex } from '../../guide/find.ts'
import type { Catalog, CodeIndex, GuideFile } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import { codesFile, listPageFile } from '../../guide/list-page.ts'
import { type Code, type GuideId, isGuideId } from '../../guide/node.ts'

/** Brings the data files, each once. The service worker answers the same requests when there is no network. */
export interface Loader {
  readonly guide: (language: Language, guide: GuideId) => Promise<GuideFile>
  /** A leaf of the list of guides: the first, which is all of them where they are few. */
  readonly catalog: (language: Language, page?: number) => Promise<Catalog>
  /** What is known of a code, which may be none. */
  readonly codes: (code: Code) => Promise<CodeIndex>
  readonly find: (page?: number) => Promise<FindIndex>
  /** For helpdesks alone, so it is not kept on every device: it needs the network. */
  readonly drawing: (language: Language, guide: GuideId) => Promise<Drawing>
  /** What was loaded is asked for again: an author has saved another version of it. */
  readonly forget: () => void
}

/** Data or code could not be loaded: the network, the host or the worker failed. Any other error is a fault of the program. */
export class NotLoaded extends Error {}

/** The server said that there is no such file, which is not the same as not being reached. */
export class NoSuchFile extends NotLoaded {}

/** What loads, with every failure as a `NotLoaded`. For `import()` and `fetch`, which reject with errors of many kinds. */
export const orNotLoaded = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((cause: unknown) => {
    throw cause instanceof NotLoaded ? cause : new NotLoaded(String(cause), { cause })
  })

/** Logs an error that is a fault of the program. Ignores `NotLoaded`: a failed load only disables the feature that needed it. */
export function reportFault(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a fault of the program must not look like a missing network
  if (!(error instanceof NotLoaded)) console.error(error)
}

/** A loader that fetches files below a base path. What could not be loaded is asked for again the next time. */
export function createLoader(base: string, get: typeof fetch): Loader {
  const loaded = new Map<string, Promise<unknown>>()
  const load = <T extends DataFile>(path: string): Promise<T> => {
    const known = loaded.get(path)
    if (known !== undefined) return known as Promise<T>
    const loading = orNotLoaded(fetchData<T>(base + path, get))
    loaded.set(path, loading)
    loading.catch(() => loaded.delete(path))
    return loading
  }
  return { ...filesBy(load), forget: () => loaded.clear() }
}

/** A loader of files that are at hand: `read` gives the data of a path below the base, `undefined` where there is none. */
export function fileLoader(read: <T extends DataFile>(path: string) => T | undefined): Loader {
  const load = async <T extends DataFile>(path: string): Promise<T> => {
    const data = read<T>(path)
    if (data === undefined) throw new NoSuchFile(`Unexpected lack of ${path}`)
    return data
  }
  return { ...filesBy(load), forget: () => undefined }
}

interface DataFile {
  readonly schema: 1
}

/** Where each kind of data is. */
const filesBy = (load: <T extends DataFile>(path: string) => Promise<T>): Omit<Loader, 'forget'> => ({
  guide: (language, guide) => (isGuideId(guide) ? load<GuideFile>(`data/${language}/${guide}.json`) : noGuide(guide)),
  catalog: (language, page) => load<Catalog>(`data/${language}/${listPageFile('catalog', page)}.json`),
  codes: async (code) => {
    const index = await load<CodeIndex>('data/codes.json')
    if (index.digits === undefined) return index
    return load<CodeIndex>(`data/${codesFile(code, index.digits)}.json`).catch(nothingThere)
  },
  find: (page) => load<FindIndex>(`data/${listPageFile('find', page)}.json`),
  drawing: (language, guide) => (isGuideId(guide) ? load<Drawing>(`drawings/${language}/${guide}.json`) : noGuide(guide)),
})

/** A name that could lead to another folder is not asked for. */
const noGuide = (name: string): Promise<never> => Promise.reject(new NoSuchFile(`Unexpected guide ${name}`))

/** No code at all begins so. */
function nothingThere(fault: unknown): CodeIndex {
  if (fault instanceof NoSuchFile) return { schema: 1, codes: {}, retired: {} }
  throw fault
}

async function fetchData<T extends DataFile>(url: string, get: typeof fetch): Promise<T> {
  const response = await get(url)
  if (response.status === 404) throw new NoSuchFile(`Unexpected 404 for ${url}`)
  // A captive portal or a careless host answers 200 with a page of its own.
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || type.includes('html'))
    throw new Error(`Unexpected answer ${response.status} ${type} for ${url}, expected JSON`)
  // Checked by its schema number alone: these are files of our own build.
  const data = (await response.json()) as T
  if (data?.schema !== 1) throw new Error(`Unexpected schema in ${url}, expected 1`)
  return data
}

/**
 * The guide in the reader's language, else in another that it has: `text` first, where it is known. Asked for by name, because a
 * list of all guides would grow with the content. `undefined` where there is none of that name; rejects where none could be loaded.
 */
export async function guideFile(
  guide: GuideId,
  language: Language,
  loader: Loader,
  text: Language = language,
): Promise<GuideFile | undefined> {
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
