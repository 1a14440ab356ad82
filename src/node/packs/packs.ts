import type { Catalog, GuideFile } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { type Language, languages } from '../../guide/language.ts'
import { isWordFile } from '../../guide/word-file.ts'
import { packMapPath } from '../../worker/manifest.ts'
import { type Keep, makeAlways } from '../cache/keep.ts'
import { gatherNeighbours, type Packable } from './gather-neighbours.ts'
import {
  type BuiltPack,
  buildPack,
  type Files,
  type Media,
  type PackFacts,
  type Squeeze,
  sizeOf,
  squeezeWith,
  textOf,
} from './pack.ts'
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
export async function buildPacks(
  files: Files,
  parts: Files,
  pictures: Media = new Map(),
  keep: Keep = makeAlways,
): Promise<readonly BuiltPack[]> {
  const squeeze = squeezeWith(keep)
  const shared = pick(
    files,
    (path) => path.startsWith('data/') && !languages.some((language) => path.startsWith(`data/${language}/`)),
  )
  const fits = (await sizeOf(textOf(shared), squeeze)) <= wholeLanguage
  const app = new Map([...parts, ...(fits ? shared : [])])
  const byLanguage: GuidePack[] = []
  for (const language of languages) {
    const own = pick(files, (path) => path.startsWith(`data/${language}/`))
    byLanguage.push(...(await languagePacks(language, own, squeeze)))
  }
  const ofPictures: BuiltPack[] = []
  for (const { pack, texts } of byLanguage) ofPictures.push(...(await picturePacks(pack.entry, texts, pictures, squeeze)))
  return [
    await buildPack('app', app, squeeze),
    ...(fits ? [] : [await buildPack('index', shared, squeeze, { choice: true })]),
    ...byLanguage.map(({ pack }) => pack),
    ...ofPictures,
  ]
}

/** A pack of guides, with what it was built from. */
interface GuidePack {
  readonly pack: BuiltPack
  readonly texts: Files
}

/** A pack of data files; `count` of them are guides of the catalog. */
const guidePack = async (name: string, texts: Files, squeeze: Squeeze, facts: PackFacts): Promise<GuidePack> => ({
  pack: await buildPack(name, texts, squeeze, facts),
  texts,
})

/** The packs of a language. Its files of words are only in a pack that has all guides, because they name guides to load. */
async function languagePacks(language: Language, all: Files, squeeze: Squeeze): Promise<readonly GuidePack[]> {
  const own = pick(all, (path) => !isWordFile(path))
  const core = pick(own, (path) => /\/catalog[^/]*$/.test(path) && !isGuide(own.get(path)))
  const guides = pick(own, (path) => !core.has(path))
  const listed = listedGuides(core)
  const count = (some: Files): number => [...some.keys()].filter((path) => listed.has(path)).length
  if ((await sizeOf(textOf(guides), squeeze)) <= wholeLanguage)
    return [await guidePack(language, all, squeeze, { guides: count(guides) })]
  const [lists, more] = await cutLists(core, squeeze)
  const groups = [
    ...gatherNeighbours(await packables(guides, language, squeeze), aboutOnePack),
    ...gatherNeighbours(await packables(more, language, squeeze), aboutOnePack),
  ]
  const map = Object.fromEntries(groups.flatMap((paths, number) => paths.map((path) => [idOf(path), number])))
  const packs = [await guidePack(language, new Map([...lists, [packMapPath(language), JSON.stringify(map)]]), squeeze, {})]
  for (const [number, paths] of groups.entries()) {
    const some = new Map(paths.map((path) => [path, own.get(path) ?? '']))
    packs.push(await guidePack(`${language}-${number}`, some, squeeze, { guides: count(some), choice: true }))
  }
  return packs
}

/** Files with what decides which pack they are in. */
async function packables(files: Files, language: Language, squeeze: Squeeze): Promise<readonly Packable[]> {
  const found: Packable[] = []
  for (const [path, text] of files)
    found.push({ path, weight: await sizeOf(text, squeeze), calls: isGuide(text) ? callsOf(text, language) : [] })
  return found
}

/** The pages of a catalog that every device keeps, and the others. The first page is `catalog.json`, the others have numbers. */
async function cutLists(core: Files, squeeze: Squeeze): Promise<readonly [Files, Files]> {
  const [first, others] = [new Map<string, string>(), new Map<string, string>()]
  let weight = 0
  for (const [place, [path, text]] of [...core].sort(([a], [b]) => numberOf(a) - numberOf(b)).entries()) {
    weight += await sizeOf(text, squeeze)
    const list = place === 0 || weight <= listsForAll ? first : others
    list.set(path, text)
  }
  return [first, others]
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
