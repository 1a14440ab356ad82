import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'
import { field, listOf, mapOf, numberTo, oneOf, readIf, recordOf, text, wholeTo } from '../../../guide/read.ts'

const readManifest = recordOf({
  files: listOf(recordOf({ packed: numberTo() })),
  packs: listOf(recordOf({ packed: numberTo() }, { name: text, picturesOf: text, choice: oneOf(true) })),
})
const readPackMap = mapOf(wholeTo())
const positive = readIf(numberTo(), (bytes) => bytes > 0)

/**
 * How many bytes the preparation of a device downloads, for one guide or for all, as the manifest in `sw.js` has it. `undefined`
 * where that cannot be read. Never rejects.
 */
export async function downloadSize(
  base: string,
  language: Language,
  guide: GuideId | undefined,
  get: typeof fetch = (input, init) => fetch(input, init),
): Promise<number | undefined> {
  try {
    const [, json = ''] = /^self\.ariane=(.*)$/m.exec(await (await get(`${base}sw.js`)).text()) ?? []
    const manifest = readManifest(field(JSON.parse(json), 'manifest'))
    if (manifest === undefined) return
    const { files, packs } = manifest
    const onDemand = packs.filter(({ choice }) => choice === true)
    const name = guide === undefined || onDemand.length === 0 ? undefined : await packNameOf(guide, language, base, get)
    const wanted = packs.filter((pack) => pack.choice !== true || name === undefined || (pack.picturesOf ?? pack.name) === name)
    return positive([...files, ...wanted].reduce((sum, { packed }) => sum + packed, 0))
  } catch {
    return
  }
}

/** The name of the pack with a guide, where the content is too large for every device. */
async function packNameOf(guide: GuideId, language: Language, base: string, get: typeof fetch): Promise<string> {
  const map = readPackMap(await (await get(`${base}data/${language}/catalog.packs.json`)).json())
  return `${language}-${map?.get(guide)}`
}
