import { encode } from '../../guide/encode.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { isGuideFilePath } from '../../guide/guide-file.ts'
import { singleFilePath } from '../../guide/single-file.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { type Work, wholeWork } from '../cache/work.ts'
import { policyHash } from '../digest.ts'
import type { Edition } from '../edition.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/**
 * Yields a file for every guide and language of this job that works alone: it can be mailed, saved, opened from a phone's storage, or
 * printed. Pictures are inside it, in their version for light mode. A generator, so that only one guide at a time is in memory.
 */
export async function* singleFiles(
  edition: Pick<Edition, 'files' | 'media'>,
  rendering: Rendering,
  site: SiteConfig,
  { keep, isMine }: Work = wholeWork,
): AsyncGenerator<readonly [path: string, content: string | Uint8Array]> {
  const css = singleFileStyles(rendering)
  const pictureAt = (path: string): string => dataUrl(edition.media.get(path), path)
  for (const [path, text] of edition.files) {
    if (!isGuideFilePath(path)) continue
    const { guide }: GuideFile = JSON.parse(text)
    if (!isMine(guide.id)) continue
    // The address of a picture changes with its content.
    yield* await keep('single file', [JSON.stringify(site), text], () => {
      const { title, description, html } = rendering.renderSingleFile({ guide, site, pictureAt })
      const file = singleFileHtml({ lang: guide.language, title, description, html, css })
      return new Map([[singleFilePath(guide.id, guide.language), file]])
    })
  }
}

/**
 * Renders the single files of a finished build again for a `site.json` that an admin has edited since: their contact, and what is
 * withdrawn. Returns those that differ. Their head and their links to the site stay those of the build.
 */
export async function renewSingleFiles(
  paths: Iterable<string>,
  site: SiteConfig,
  render: Rendering['renderSingleFile'],
  readText: (path: string) => Promise<string>,
  readPicture: (path: string) => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, string>> {
  const renewed = new Map<string, string>()
  for (const dataPath of [...paths].filter(isGuideFilePath)) {
    const data = await readText(dataPath)
    const { guide }: GuideFile = JSON.parse(data)
    const path = singleFilePath(guide.id, guide.language)
    const before = await readText(path)
    const pictures = new Map<string, Uint8Array>()
    for (const [picture] of data.matchAll(/\bmedia\/[^"]+\.[\da-f]{10}\.[a-z]+/g))
      pictures.set(picture, await readPicture(picture))
    const pictureAt = (picture: string): string => dataUrl(pictures.get(picture), picture)
    // The address is read by the build alone, which may have it from its command line.
    const address = before.split(`${guide.language}/${guide.id}/"`)[0]?.match(/href="(https?:[^"]*)$/)?.[1]
    const { address: _, ...edited } = site
    const { html } = render({ guide, site: address === undefined ? edited : { ...edited, address }, pictureAt })
    const after = before.replace(/(<div id="app">).*(<\/div><\/body>)/s, (_all, start, end) => start + html + end)
    if (after !== before) renewed.set(path, after)
  }
  return renewed
}

/** The stylesheet of all single files: those of pages, with foot and print. */
export const singleFileStyles = ({
  sheets: { screen, foot, parts, print },
  singleFileCss,
}: Pick<Rendering, 'sheets' | 'singleFileCss'>): string =>
  [screen, foot, ...parts, singleFileCss, `@media print{${print}}`].join('\n')

interface Parts {
  readonly lang: string
  readonly title: string
  readonly description: string
  readonly html: string
  readonly css: string
}

/** The document of a single file. Its policy allows no script and no request, because people pass the file on to others. */
const singleFileHtml = ({ lang, title, description, html, css }: Parts): string =>
  [
    '<!doctype html>',
    `<html lang="${encode(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${encode(`default-src 'none'; style-src ${policyHash(css)}; img-src data:; base-uri 'none'; form-action 'none'`)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    // Without it a browser asks the host for `/favicon.ico`, against the policy.
    '<link rel="icon" href="data:,">',
    `<title>${encode(title)}</title>`,
    `<meta name="description" content="${encode(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="format-detection" content="telephone=no">',
    `<style>${css}</style>`,
    '</head>',
    `<body><div id="app">${html}</div></body>`,
    '</html>',
    '',
  ].join('\n')

/** A published picture as a data URL. Empty where there is none at the path. */
function dataUrl(content: string | Uint8Array | undefined, path: string): string {
  if (content === undefined) return ''
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/webp'
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`
}
