import { policyHash } from './digest.ts'

/** What a page needs around what React has rendered. */
export interface DocumentParts {
  readonly lang: string
  readonly title: string
  readonly description: string
  /** What a chat shows of a link to the page. */
  readonly preview: { readonly title: string; readonly description: string }
  /** Path below the base; absent where the page has no lasting address. */
  readonly canonicalPath?: string | undefined
  readonly alternatePaths: readonly { readonly lang: string; readonly path: string }[]
  readonly noindex?: boolean | undefined
  readonly html: string
  /** Paths below the base of the stylesheets that this page needs beside the one that all have. */
  readonly styles?: readonly string[] | undefined
  readonly data: Readonly<Record<string, string>>
}

/** What is the same in every page of a build. */
export interface DocumentFrame {
  readonly base: string
  /** Public origin and base, where the deployment says one; canonical addresses are paths otherwise. */
  readonly address?: string | undefined
  readonly siteName: string
  /** The whole stylesheet. The same bytes everywhere, so that one hash in a policy allows it. */
  readonly css: string
  /** Absolute path of the entry script. */
  readonly script: string
  readonly themeColors: { readonly light: string; readonly dark: string }
  /** Development needs inline scripts and styles, so only a build sends it. */
  readonly policy: boolean
}

/** The whole HTML of a page. */
export function writeDocument(page: DocumentParts, frame: DocumentFrame): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${encode(page.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...(frame.policy ? [`<meta http-equiv="Content-Security-Policy" content="${encode(policyOf(frame.css))}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${encode(page.title)}</title>`,
    `<meta name="description" content="${encode(page.description)}">`,
    ...(page.noindex === true ? ['<meta name="robots" content="noindex">'] : []),
    ...linkLines(page, frame),
    ...openGraphLines(page, frame),
    '<meta name="color-scheme" content="light dark">',
    `<meta name="theme-color" content="${frame.themeColors.light}" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="${frame.themeColors.dark}" media="(prefers-color-scheme: dark)">`,
    // Numbers that look like phone numbers are error codes more often than not.
    '<meta name="format-detection" content="telephone=no">',
    `<link rel="manifest" href="${frame.base}manifest.webmanifest">`,
    `<link rel="icon" href="${frame.base}icons/icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${frame.base}icons/icon-192.png">`,
    `<style>${frame.css}</style>`,
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
 * one style block is allowed by its hash, and rooms apart from the walk have files of ours.
 */
export const policyOf = (css: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${policyHash(css)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
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

function openGraphLines(page: DocumentParts, frame: DocumentFrame): readonly string[] {
  const property = (name: string, content: string): string => `<meta property="og:${name}" content="${encode(content)}">`
  return [
    property('type', 'article'),
    property('site_name', frame.siteName),
    property('title', page.preview.title),
    property('description', page.preview.description),
    property('locale', page.lang === 'nl' ? 'nl_BE' : 'fr_BE'),
    ...(page.canonicalPath === undefined ? [] : [property('url', addressOf(page.canonicalPath, frame))]),
    property('image', addressOf('icons/icon-512.png', frame)),
  ]
}

/** A path below the base as the public address of the deployment, or as an absolute path where that is not known. */
const addressOf = (path: string, { address, base }: DocumentFrame): string => `${address ?? base}${path.replace(/^\//, '')}`

const dataAttributes = (data: Readonly<Record<string, string>>): string =>
  Object.entries(data)
    .map(([name, value]) => ` data-${name}="${encode(value)}"`)
    .join('')

/** Text as it may stand in HTML, also inside an attribute in double quotes. */
export const encode = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
