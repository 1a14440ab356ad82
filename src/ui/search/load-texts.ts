import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import { hasWordFiles } from '../../guide/word-file.ts'
import { guidesWith, type TextOfGuide } from '../../runtime/find/guides-with.ts'
import type { Term } from '../../runtime/find/terms.ts'
import type { Loader } from '../screen/load.ts'

/** The guides whose texts may have what a query asks for. */
export interface LoadedTexts {
  readonly guides: readonly Guide[]
  /** How many more may have it, but are too many to load. */
  readonly more: number
}

interface From {
  readonly language: Language
  readonly loader: Loader
  /** The most guides to load. */
  readonly most: number
  /** Whether a guide is wanted at all. */
  readonly isWanted?: (guide: GuideId) => boolean
  /** Whether a guide is loaded before others. */
  readonly isFirst?: (guide: GuideId) => boolean
}

/**
 * Loads the guides whose texts may have some terms: on a small site all guides, otherwise those that the files of words name. Rejects with
 * `NotLoaded` where a file cannot be loaded.
 */
export async function loadTexts(
  terms: readonly Term[],
  { language, loader, most, isWanted = () => true, isFirst = () => true }: From,
): Promise<LoadedTexts> {
  const found = (await guidesToSearch(terms, language, loader)).filter(({ id }) => isWanted(id))
  const named = [...found.filter(({ id }) => isFirst(id)), ...found.filter(({ id }) => !isFirst(id))]
  const files = await Promise.all(named.slice(0, most).map((guide) => loader.guide(guide.language, guide.id)))
  return { guides: files.map(({ guide }) => guide), more: Math.max(0, named.length - most) }
}

async function guidesToSearch(terms: readonly Term[], language: Language, loader: Loader): Promise<readonly TextOfGuide[]> {
  const catalog = await loader.catalog(language)
  if (!hasWordFiles(catalog)) return catalog.guides
  const pages = Array.from({ length: catalog.pages ?? 1 }, (_, place) => loader.words(language, place + 1))
  return guidesWith(terms, await Promise.all(pages))
}
