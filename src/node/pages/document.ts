import { encode } from '../../guide/encode.ts'
import { type Sheet, type Styles, sheetsOf } from './page-styles.ts'

/** What a page needs around what React has rendered. */
export interface DocumentParts {
  readonly lang: string
  readonly title: string
  /** Also what a chat shows of a link to the page: the language too, which no preview tells by itself. */
  readonly description: string
  /** Path below the base; absent where the page has no lasting address. */
  readonly canonicalPath?: string | undefined
  readonly alternatePaths: readonly { readonly lang: string; readonly path: string }[]
  readonly noindex?: boolean | undefined
  readonly html: string
  /** Whether it shows other pages of ours in a frame. */
  readonly frames?: boolean | undefined
  /** Which stylesheets it may need. */
  readonly kind: Parameters<typeof sheetsOf>[1]
  /** Paths below the base of the stylesheets that this page needs beside those of the frame. */
  readonly styles?: readonly string[] | undefined
  readonly data: Readonly<Record<string, string>>
}

/** What is the same in every page of a build. */
export interface DocumentFrame {
  readonly base: string
  /** Public origin and base, where the deployment says one; canonical addresses are paths otherwise. */
  readonly address?: string | undefined
  readonly siteName: string
  readonly styles: Styles
  /** Absolute path of the entry script. */
  readonly script: string
  /** The colour of the page where the device is set to dark. */
  readonly darkPage: string
  /** Development needs inline scripts and styles, so only a build sends it. */
  readonly policy: boolean
}

/** The whole HTML of a page. */
export function writeDocument(page: DocumentParts, frame: DocumentFrame): string {
  const sheets = sheetsOf(page.html, page.kind, frame.styles)
  const lines = [
    '<!doctype html>',
    `<html lang="${encode(page.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...(frame.policy ? [`<meta http-equiv="Content-Security-Policy" content="${encode(policyOf(sheets, page.frames))}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${encode(page.title)}</title>`,
    // Not every chat falls back on the title of the page.
    `<meta property="og:title" content="${encode(page.title)}">`,
    // One tag for search engines and for chats: the text is long.
    `<meta name="description" property="og:description" content="${encode(page.description)}">`,
    `<meta property="og:site_name" content="${encode(frame.siteName)}">`,
    `<meta property="og:image" content="${encode(addressOf('icons/icon-512.png', frame))}">`,
    ...(page.noindex === true ? ['<meta name="robots" content="noindex">'] : []),
    ...linkLines(page, frame),
    '<meta name="color-scheme" content="light dark">',
    // In light, the browser's own is as white as the page.
    `<meta name="theme-color" content="${frame.darkPage}" media="(prefers-color-scheme:dark)">`,
    // Numbers that look like phone numbers are error codes more often than not.
    '<meta name="format-detection" content="telephone=no">',
    `<link rel="manifest" href="${frame.base}manifest.webmanifest">`,
    `<link rel="icon" href="${frame.base}icons/icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${frame.base}icons/icon-192.png">`,
    ...sheets.map(({ css }) => `<style>${css}</style>`),
    `<link rel="stylesheet" href="${frame.base}${frame.styles.print}" media="print">`,
    ...(page.styles ?? []).map((path) => `<link rel="stylesheet" href="${encode(frame.base + path)}">`),
    `<script type="module" src="${frame.script}"></script>`,
    '</head>',
    '<body>',
    `<div id="app"${dataAttributes(page.data)}>${page.html}</div>`,
    '</body>',
    '</html>',
    '',
  ]
  return lines.join('\n')
}

/**
 * As strict as a `<meta>` can be; what only a header can say (`frame-ancestors`) is the host's. No `unsafe-inline`: the
 * page's style blocks are allowed by their hashes, and rooms apart from the walk have files of ours. The worker is a script.
 */
export const policyOf = (sheets: readonly Pick<Sheet, 'hash'>[], frames = false): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${sheets.map(({ hash }) => hash).join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(frames ? ["frame-src 'self'"] : []),
  ].join('; ')

function linkLines({ canonicalPath, alternatePaths }: DocumentParts, frame: DocumentFrame): readonly string[] {
  if (canonicalPath === undefined) return []
  return [
    `<link rel="canonical" href="${encode(addressOf(canonicalPath, frame))}">`,
    ...alternatePaths.map(
      ({ lang, path }) => `<link rel="alternate" hreflang="${encode(lang)}" href="${encode(addressOf(path, frame))}">`,
    ),
  ]
}

/** A path below the base as the public address of the deployment, or as an absolute path where that is not known. */
const addressOf = (path: string, { address, base }: DocumentFrame): string => `${address ?? base}${path.replace(/^\//, '')}`

const dataAttributes = (data: Readonly<Record<string, string>>): string =>
  Object.entries(data)
    .map(([name, value]) => ` data-${name}="${encode(value)}"`)
    .join('')
