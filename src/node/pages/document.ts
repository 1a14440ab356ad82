import { encode } from '../../guide/encode.ts'
import { directionOf, type Language } from '../../guide/language.ts'
import { previewSize } from '../pictures/preview-pictures.ts'
import { manifestPath } from '../site/web-manifest.ts'
import { type PageKind, type Sheet, sheetsOf } from './page-styles.ts'
import type { PageTemplate } from './page-template.ts'

/** The parts of a page that its document is written from. */
export interface DocumentParts {
  readonly lang: Language
  readonly title: string
  /** Also shown in link previews, so it starts with the name of the language. */
  readonly description: string
  /** Path below the base. Absent where the page has no lasting address. */
  readonly canonicalPath?: string | undefined
  readonly alternatePaths: readonly { readonly lang: string; readonly path: string }[]
  readonly noindex?: boolean | undefined
  /** Path below the base of the picture for link previews. */
  readonly preview?: string | undefined
  /** The inside of `<div id="app">`, as React has rendered it. */
  readonly html: string
  /** Whether the page shows other pages of the site in a frame. */
  readonly frames?: boolean | undefined
  /** Which stylesheets the page may need. */
  readonly kind: PageKind
  /** Paths below the base of the stylesheets that this page needs beside those of the template. */
  readonly styles?: readonly string[] | undefined
  readonly data: Readonly<Record<string, string>>
}

/** Writes the HTML document of a page. */
export function writeDocument(page: DocumentParts, template: PageTemplate): string {
  const sheets = sheetsOf(page.html, page.kind, template.styles)
  const lines = [
    '<!doctype html>',
    `<html lang="${encode(page.lang)}"${directionOf(page.lang) === undefined ? '' : ' dir="rtl"'}>`,
    '<head>',
    '<meta charset="utf-8">',
    ...(template.policy
      ? [`<meta http-equiv="Content-Security-Policy" content="${encode(policyOf(sheets, page.frames))}">`]
      : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${encode(page.title)}</title>`,
    // Some chats show no title without it.
    `<meta property="og:title" content="${encode(page.title)}">`,
    // One tag for search engines and for chats, because the text is long.
    `<meta name="description" property="og:description" content="${encode(page.description)}">`,
    `<meta property="og:site_name" content="${encode(template.siteName)}">`,
    ...(page.noindex === true ? ['<meta name="robots" content="noindex">'] : []),
    ...linkLines(page, template),
    '<meta name="color-scheme" content="light dark">',
    // Light mode needs none: the browser's default is white, like the page.
    `<meta name="theme-color" content="${template.darkPage}" media="(prefers-color-scheme:dark)">`,
    // Numbers that look like phone numbers are mostly error codes.
    '<meta name="format-detection" content="telephone=no">',
    `<link rel="manifest" href="${template.base}${manifestPath(page.lang)}">`,
    `<link rel="icon" href="${template.base}icons/icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${template.base}icons/icon-192.png">`,
    ...sheets.map(({ css }) => `<style>${css}</style>`),
    ...(page.styles ?? []).map((path) => `<link rel="stylesheet" href="${encode(template.base + path)}">`),
    `<script type="module" src="${template.script}"></script>`,
    '</head>',
    '<body>',
    `<div id="app"${dataAttributes(page.data)}>${page.html}</div>`,
    // After the foot: what stands before a stylesheet is painted without it.
    `<link rel="stylesheet" href="${template.base}${template.styles.late}">`,
    '</body>',
    '</html>',
    '',
  ]
  return lines.join('\n')
}

/**
 * The Content Security Policy of a page, for its `<meta>` tag. `frame-ancestors` only works in a header, so the host sends it.
 * Inline styles are allowed by their hashes, without `unsafe-inline`. `script-src` also covers the service worker.
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

/**
 * The absolute addresses of a page and of its picture. Without the address of the deployment there are none: programs read relative ones
 * differently or not at all.
 */
function linkLines(
  { canonicalPath, alternatePaths, preview, title }: DocumentParts,
  { address }: PageTemplate,
): readonly string[] {
  if (address === undefined) return []
  const picture = [
    `<meta property="og:image" content="${encode(address + (preview ?? 'icons/icon-512.png'))}">`,
    ...(preview === undefined
      ? []
      : [
          `<meta property="og:image:width" content="${previewSize.width}">`,
          `<meta property="og:image:height" content="${previewSize.height}">`,
          `<meta property="og:image:alt" content="${encode(title)}">`,
          '<meta name="twitter:card" content="summary_large_image">',
        ]),
  ]
  if (canonicalPath === undefined) return picture
  return [
    `<link rel="canonical" href="${encode(address + canonicalPath)}">`,
    `<meta property="og:url" content="${encode(address + canonicalPath)}">`,
    ...picture,
    ...alternatePaths.map(
      ({ lang, path }) => `<link rel="alternate" hreflang="${encode(lang)}" href="${encode(address + path)}">`,
    ),
  ]
}

const dataAttributes = (data: Readonly<Record<string, string>>): string =>
  Object.entries(data)
    .map(([name, value]) => ` data-${name}="${encode(value)}"`)
    .join('')
