import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'
import { field } from '../../../guide/read.ts'
import { arrange } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import type { Loader } from '../../screen/load.ts'
import { ask } from '../offline/offline.ts'

/** What the worker found when it went to every screen without a network. Nothing lacks: it works so. */
export interface Found {
  readonly version: string
  readonly bytes: number
  readonly screens: number
  readonly lacks: number
  readonly lacking: readonly string[]
  readonly full: boolean
}

/** Asks the worker in charge; `undefined` where there is none, or one that does not know the question. */
export async function askWalk(
  base: string,
  question: { readonly language: Language; readonly guides: readonly GuideId[]; readonly all: boolean; readonly bring: boolean },
): Promise<Found | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  if (!registration?.active) return
  return readFound(await ask(registration.active, { type: 'walk', ...question }))
}

/** The guides that a reader of a language has: those of lists that are not for administrators; where all are for them, all. */
export async function readersGuides(loader: Loader, language: Language, shown: Shown | undefined): Promise<readonly GuideId[]> {
  const first = await loader.catalog(language)
  const leaves = await Promise.all(
    Array.from({ length: (first.pages ?? 1) - 1 }, (_, place) => loader.catalog(language, place + 2)),
  )
  const { ahead, rest } = arrange(
    [first, ...leaves].flatMap(({ guides }) => guides).filter(({ unlisted }) => unlisted === undefined),
    shown,
  )
  const listed = [...ahead, ...rest]
  const own = listed.filter(({ audience }) => audience === 'user')
  return (own.length === 0 ? listed : own).map(({ id }) => id)
}

/** A worker of another version may say something else. */
function readFound(data: unknown): Found | undefined {
  const [version, bytes, screens, lacks, lacking] = (['version', 'bytes', 'screens', 'lacks', 'lacking'] as const).map((key) =>
    field(data, key),
  )
  if (
    field(data, 'type') !== 'walked' ||
    typeof version !== 'string' ||
    typeof bytes !== 'number' ||
    typeof screens !== 'number' ||
    typeof lacks !== 'number' ||
    !Array.isArray(lacking)
  )
    return
  return { version, bytes, screens, lacks, lacking: lacking.map(String), full: field(data, 'full') === true }
}
