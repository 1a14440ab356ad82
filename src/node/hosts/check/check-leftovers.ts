import { guideFilePath } from '../../../guide/guide-file.ts'
import { languages } from '../../../guide/language.ts'
import { singleFilePath } from '../../../guide/single-file.ts'
import { historyPath, readHistory } from '../deploy/history.ts'
import { type Inventory, inventoryPath, readInventory } from '../inventory.ts'
import type { Ask } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding } from './finding.ts'

/** The most files that are asked for. */
const most = 200

/** A page that no build has. */
const madeUp = 'no-such-page-00000000/'

/**
 * Checks that pages and data of removed guides and retired screens are gone. Their paths are known from the codes that the build lists as
 * former ones, and from what `npm run deploy` noted of earlier builds.
 */
export async function checkLeftovers({ ask }: Deployment): Promise<readonly Finding[]> {
  const [inventory, history, missing] = await Promise.all([
    readAt(ask, inventoryPath, readInventory),
    readAt(ask, historyPath, readHistory),
    ask(madeUp),
  ])
  // A host that has a page for every address has another finding.
  if (inventory === undefined || missing?.status === 200) return []
  const noted = [...(history?.builds.flatMap(({ files }) => files) ?? []), ...(history?.gone ?? [])]
  const gone = [...formerFiles(inventory), ...noted.filter((path) => /\.html$|^data\//.test(path))]
  const paths = spread(
    [...new Set(gone)].filter((path) => !inventory.files.has(path)),
    most,
  )
  const answers = await Promise.all(
    paths.map(async (path) => [path, await ask(path.replace(/(^|\/)index\.html$/, '$1'))] as const),
  )
  return answers
    .filter(([, answer]) => answer?.status === 200)
    .map(([path]) =>
      error('leftover', path, 'Unexpected page or data of a guide or a screen that is gone, expected 404: readers still find it'),
    )
}

/** The files that earlier builds had for guides and screens that the build knows as former ones: guides first. */
function formerFiles({ former }: Inventory): readonly string[] {
  const guides = [...new Set(former.map(([, guide]) => guide))]
  return languages.flatMap((language) => [
    ...guides.flatMap((guide) => [
      `${language}/${guide}/index.html`,
      guideFilePath(guide, language),
      singleFilePath(guide, language),
    ]),
    ...former.map(([code, guide]) => `${language}/${guide}/${code}/index.html`),
  ])
}

async function readAt<T>(ask: Ask, path: string, read: (text: string) => T | undefined): Promise<T | undefined> {
  const answer = await ask(path)
  return answer?.status === 200 ? read(answer.text) : undefined
}

/** At most so many items: half of them the first ones, which matter most, and others from all parts of the list. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items
  const [first, rest] = [items.slice(0, count / 2), items.slice(count / 2)]
  const step = rest.length / (count / 2)
  return [...first, ...rest.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))]
}
