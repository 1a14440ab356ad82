import type { ManifestPack } from '../../worker/manifest.ts'
import { type BuiltPack, buildPack, type Files, type Media, type Squeeze, sizeOf } from './pack.ts'

/** The compressed size of one pack of pictures, in bytes: a bad network loads it in one go. A larger picture is a pack alone. */
const aboutOnePack = 300_000

/**
 * Builds the packs of the pictures that the guides of a pack show, and of their drawings for the desk. `texts` are the data files of
 * that pack, `pictures` all pictures of the site.
 */
export async function picturePacks(
  { name, choice }: ManifestPack,
  texts: Files,
  pictures: Media,
  squeeze: Squeeze,
): Promise<readonly BuiltPack[]> {
  const shown = [...texts].flatMap(([path, text]) => [...drawingOf(path), ...picturesIn(text)])
  const own = new Map(
    [...new Set(shown)].sort().flatMap((path) => {
      const content = pictures.get(path)
      return content === undefined ? [] : [[path, content] as const]
    }),
  )
  const groups = await cut(own, squeeze)
  return Promise.all(
    groups.map((some, number) =>
      buildPack(`pictures-${name}-${number}`, some, squeeze, { choice: choice === true, picturesOf: name }),
    ),
  )
}

/** The paths of the pictures that a data file names. */
const picturesIn = (text: string): readonly string[] => [...text.matchAll(/"(media\/[^"\\]+)"/g)].map(([, path = '']) => path)

/** The path of the drawing of a guide, by the path of its data file. */
function drawingOf(path: string): readonly string[] {
  const [, place] = /^data\/(.+)\.json$/.exec(path) ?? []
  return place === undefined ? [] : [`drawings/${place}.svg`]
}

/** Splits files into groups of about one pack, in their order. */
async function cut(files: Media, squeeze: Squeeze): Promise<readonly Media[]> {
  const groups: Map<string, string | Uint8Array>[] = []
  let weight = 0
  for (const [path, content] of files) {
    const own = await sizeOf(content, squeeze)
    const last = groups[groups.length - 1]
    if (last === undefined || weight + own > aboutOnePack) {
      groups.push(new Map([[path, content]]))
      weight = own
    } else {
      last.set(path, content)
      weight += own
    }
  }
  return groups
}
