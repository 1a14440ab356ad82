import type { Catalog, GuideFile } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { type Language, languages } from '../../guide/language.ts'
import { isWordFile } from '../../guide/word-file.ts'
import { packMapPath } from '../../worker/manifest.ts'
import { gatherNeighbours } from './gather-neighbours.ts'
import { type BuiltPack, buildPack, type Files, gzipSize, type Media, textOf } from './pack.ts'
import { picturePacks } from './picture-packs.ts'

/**
 * The largest compressed size, in bytes, of all guides of a language in one pack: a phone on a bad network loads it in two
 * seconds.
 */
const wholeLanguage = 300_000
/** The compressed size of each pack, in bytes, where a language has several. */
const aboutOnePack = 60_000
/** The compressed size, in bytes, of the catalog pages that every device keeps then. */
const listsForAll = 40_000

/**
 * Builds all packs: `app`, with the parts of the app that a walk does not need and the data of all languages, and a pack for each
 * language. If the guides of a language are too large for every device, its pack has only the catalog, and the guides are in packs
 * of choice, grouped by their calls. The pictures of the guides of each pack, and their drawings for the desk, are packs of their own
 * after all texts.
 */
export function buildPacks(files: Files, parts: Files, pictures: Media = new Map()): readonly BuiltPack[] {
  const shared = pick(
    files,
    (path) => path.startsWith('data/') && !languages.some((language) => path.startsWith(`data/${language}/`)),
  )
  const fits = gzipSize(textOf(shared)) <= wholeLanguage
  const app = new Map([...parts, ...(fits ? shared : [])])
  const byLanguage = languages.flatMap((language) =>
    languagePacks(
      language,
      pick(files, (path) => path.startsWith(`data/${language}/`)),
    ),
  )
  return [
    buildPack('app', app),
    ...(fits ? [] : [buildPack('index', shared, { choice: true })]),
    ...byLanguage.map(({ pack }) => pack),
    ...byLanguage.flatMap(({ pack, texts }) => picturePacks(pack.entry, texts, pictures)),
  ]
}

/** A pack of guides, with what it was built from. */
interface GuidePack {
  readonly pack: BuiltPack
  readonly texts: Files
}

const guidePack = (name: string, texts: Files, guides: number, choice = false): GuidePack => ({
  pack: buildPack(name, texts, { guides, choice }),
  texts,
})

/** The packs of a language. Its files of words are only in a pack that has all guides, because they name guides to load. */
function languagePacks(language: Language, all: Files): readonly GuidePack[] {
  const own = pick(all, (path) => !isWordFile(path))
  const core = pick(own, (path) => /\/catalog[^/]*$/.test(path) && !isGuide(own.get(path)))
  const guides = pick(own, (path) => !core.has(path))
  const listed = listedGuides(core)
  const count = (some: Files): number => [...some.keys()].filter((path) => listed.has(path)).length
  if (gzipSize(textOf(guides)) <= wholeLanguage) return [guidePack(language, all, count(guides))]
  const [lists, more] = cutLists(core)
  const packables = (some: Files) =>
    [...some].map(([path, text]) => ({ path, weight: gzipSize(text), calls: isGuide(text) ? callsOf(text, language) : [] }))
  const groups = [...gatherNeighbours(packables(guides), aboutOnePack), ...gatherNeighbours(packables(more), aboutOnePack)]
  const map = Object.fromEntries(groups.flatMap((paths, number) => paths.map((path) => [idOf(path), number])))
  return [
    guidePack(language, new Map([...lists, [packMapPath(language), JSON.stringify(map)]]), 0),
    ...groups.map((paths, number) => {
      const some = new Map(paths.map((path) => [path, own.get(path) ?? '']))
      return guidePack(`${language}-${number}`, some, count(some), true)
    }),
  ]
}

/** The pages of a catalog that every device keeps, and the others. The first page is `catalog.json`, the others have numbers. */
function cutLists(core: Files): readonly [Files, Files] {
  const inOrder = [...core].sort(([a], [b]) => numberOf(a) - numberOf(b))
  let weight = 0
  const isFirst = inOrder.map(([, text], place) => {
    weight += gzipSize(text)
    return place === 0 || weight <= listsForAll
  })
  return [new Map(inOrder.filter((_, place) => isFirst[place])), new Map(inOrder.filter((_, place) => !isFirst[place]))]
}

const numberOf = (path: string): number => Number(/-(\d+)\.json$/.exec(path)?.[1] ?? 1)

/** The data paths of the guides that a catalog lists. */
function listedGuides(core: Files): ReadonlySet<string> {
  const catalogs = [...core.values()].map((text): Partial<Catalog> => JSON.parse(text))
  const entries = catalogs.flatMap(({ guides = [] }) => guides)
  return new Set(entries.filter(({ unlisted }) => unlisted === undefined).map(({ id, language }) => guideFilePath(id, language)))
}

const isGuide = (text = ''): boolean => text.startsWith('{"schema":1,"guide":')

const callsOf = (text: string, language: Language): readonly string[] => {
  const { guide }: GuideFile = JSON.parse(text)
  return guide.nodes.flatMap((node) =>
    node.kind === 'call' && node.guide !== undefined ? [guideFilePath(node.guide, language)] : [],
  )
}

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')

const pick = (files: Files, of: (path: string) => boolean): Files => new Map([...files].filter(([path]) => of(path)))
