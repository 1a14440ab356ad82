import { encode } from '../../guide/encode.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { singleFilePath } from '../../guide/single-file.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { policyHash } from '../digest.ts'
import type { Edition } from '../edition.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/**
 * Yields a file for every guide and language that works alone: it can be mailed, saved, opened from a phone's storage, or printed.
 * Pictures are inside it, in their version for light mode. A generator, so that only one guide at a time is in memory.
 */
export function* singleFiles(
  edition: Edition,
  rendering: Rendering,
  site: SiteConfig,
): Generator<{ readonly path: string; readonly html: string }> {
  const css = singleFileStyles(rendering)
  const pictureAt = (path: string): string => dataUrl(edition.media.get(path), path)
  for (const [path, text] of edition.files) {
    if (!/^data\/[a-z]+\/(?!catalog(?:-\d+)?\.json)[^/]+\.json$/.test(path)) continue
    const { guide }: GuideFile = JSON.parse(text)
    const { title, description, html } = rendering.renderSingleFile({ guide, site, pictureAt })
    yield {
      path: singleFilePath(guide.id, guide.language),
      html: singleFileHtml({ lang: guide.language, title, description, html, css }),
    }
  }
}

/** The stylesheet of all single files: that of pages, and the print styles. */
export const singleFileStyles = ({
  sheets: { screen, parts, print },
  singleFileCss,
}: Pick<Rendering, 'sheets' | 'singleFileCss'>): string => [screen, ...parts, singleFileCss, `@media print{${print}}`].join('\n')

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
