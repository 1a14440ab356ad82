import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'
import { field } from '../../../guide/read.ts'

/**
 * How many bytes preparing a device downloads, as the worker's own file says before there is a worker: for a guide, or for
 * everything. `undefined` where nobody can say.
 */
export async function sizeAhead(
  base: string,
  language: Language,
  guide: GuideId | undefined,
  get: typeof fetch = (input, init) => fetch(input, init),
): Promise<number | undefined> {
  try {
    const [, json = ''] = /^self\.ariane=(.*)$/m.exec(await (await get(`${base}sw.js`)).text()) ?? []
    const manifest = field(JSON.parse(json), 'manifest')
    const packs = list(field(manifest, 'packs'))
    const ofChoice = packs.filter((pack) => field(pack, 'choice') === true)
    const chosen = guide === undefined || ofChoice.length === 0 ? ofChoice : await packsWith(guide, language, ofChoice, base, get)
    return sum([...list(field(manifest, 'files')), ...packs.filter((pack) => !ofChoice.includes(pack)), ...chosen])
  } catch {
    return
  }
}

/** Of content too large for every device: the pack that has a guide, with its neighbours. */
async function packsWith(
  guide: GuideId,
  language: Language,
  packs: readonly unknown[],
  base: string,
  get: typeof fetch,
): Promise<readonly unknown[]> {
  const map: unknown = await (await get(`${base}data/${language}/catalog.packs.json`)).json()
  return packs.filter((pack) => field(pack, 'name') === `${language}-${field(map, guide)}`)
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function sum(parts: readonly unknown[]): number | undefined {
  const sizes = parts.map((part) => field(part, 'packed'))
  const all = sizes.reduce<number>((total, size) => total + (typeof size === 'number' ? size : Number.NaN), 0)
  return all > 0 ? all : undefined
}
