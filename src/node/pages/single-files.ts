import { encode } from '../../guide/encode.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { singleFilePath } from '../../guide/single-file.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { policyHash } from '../packs/digest.ts'
import type { Edition } from '../packs/edition.ts'
import type { Rendering } from './page-renderer.ts'

/**
 * A file for every guide and language that needs nothing else: to be mailed, saved, opened from a phone's files, printed.
 * Pictures stand in it in their light face. One guide at a time is in memory.
 */
export function* buildLifeboats(
  edition: Edition,
  rendering: Rendering,
  site: SiteConfig,
): Generator<{ readonly path: string; readonly html: string }> {
  const css = lifeboatCss(rendering)
  const pictureAt = (path: string): string => dataUrl(edition.media.get(path), path)
  for (const [path, text] of edition.files) {
    if (!/^data\/[a-z]+\/(?!catalog(?:-\d+)?\.json)[^/]+\.json$/.test(path)) continue
    const { guide }: GuideFile = JSON.parse(text)
    const { title, description, html } = rendering.renderLifeboat({ guide, site, pictureAt })
    yield {
      path: singleFilePath(guide.id, guide.language),
      html: writeLifeboat({ lang: guide.language, title, description, html, css }),
    }
  }
}

/** The one stylesheet of all of them: what pages have, and what only paper needs. */
export const lifeboatCss = ({
  sheets: { screen, parts, print },
  lifeboatCss: own,
}: Pick<Rendering, 'sheets' | 'lifeboatCss'>): string => [screen, ...parts, own.trim(), `@media print{${print}}`].join('\n')

interface Parts {
  readonly lang: string
  readonly title: string
  readonly description: string
  readonly html: string
  readonly css: string
}

/** No script may run in it and nothing is asked for from anywhere: a file that is passed on must be above suspicion. */
const writeLifeboat = ({ lang, title, description, html, css }: Parts): string =>
  [
    '<!doctype html>',
    `<html lang="${encode(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${encode(`default-src 'none'; style-src ${policyHash(css)}; img-src data:; base-uri 'none'; form-action 'none'`)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
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

function dataUrl(content: string | Uint8Array | undefined, path: string): string {
  if (content === undefined) return ''
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/webp'
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`
}
