/** What a value should be, in English for consoles and builds; `/admin/` has the same keys in the reader's language. */
export const expectations = {
  text: 'a line of text of 1 to 200 signs, none of them hidden',
  sentence: 'a text of 1 to 500 signs in one line, none of them hidden',
  words: 'a text in French, in Dutch or in both',
  https: 'an address that begins with https://',
  web: 'an address that begins with https:// or http://',
  name: 'a name of at most 30 signs',
  phone: 'a phone number: digits, spaces, `+ ( ) . - /`',
  mail: 'a mail address and nothing else',
  picture: 'a path below the site to a picture: .svg, .png, .webp or .jpg',
  'certificate-file': 'a path below the site to a file: .crt, .cer, .der or .pem',
  colour: 'a colour such as `#1a4f8b`',
  contrast: 'a colour with a contrast of at least 4.5 to a white page',
  language: '`fr` or `nl`',
  guide: 'the id of a guide: lower-case words with hyphens',
  code: 'the code of a screen, such as `k7q2m`',
  place: 'the code of a screen, or the id of a guide',
  one: 'either `code` or `guide`',
  scope: '`guides` or `audiences` that it is for; the contact of all is `contact`',
  reach: 'a way to reach somebody, in one language at least',
  known: 'a code or a guide that exists',
  audience: '`user` or `admin`',
  fingerprint: 'a SHA-256 fingerprint: 64 hexadecimal digits',
  origin: 'an origin such as `https://intranet.example.org`, without anything after it',
  policy: '`automatic`, `on-request` or `off`',
  pictures: '`offline` or `online`',
  counted: '`screens`, `answers`, `outcomes` or `searches`',
  opening: 'days and times such as `mon-fri 08:00-18:00`',
  openings: 'times that end after they begin, before midnight, and that do not overlap',
  zone: 'a time zone such as `Europe/Brussels`',
  date: 'a day such as `2026-11-21`',
  order: 'a last day that is not before the first',
  object: 'an object `{ … }`',
  list: 'a list `[ … ]`',
  fewer: 'a shorter list',
  key: 'a key that is known',
  file: 'the file, with status 200',
  json: 'JSON',
  small: 'a file of 64 KB at most',
  'own-contact': 'a contact of your organisation, not a placeholder',
  'known-guide': 'the id of a guide of this build',
  'built-contact':
    'the contact that pages without a script and printable files still show: `npm run deploy:config` writes them again',
  'built-origins': 'the sites of the build: `npm run deploy:config` writes the headers again',
  'built-name': 'the name of the build, which is in every page: build again',
  address: 'the address of the site: without it, link previews have no picture and search engines no canonical address',
} as const

export type Expected = keyof typeof expectations

/** Something in `site.json` that cannot be used, or is probably wrong. */
export interface SiteProblem {
  /** The path of keys, `contact.fr.phone` or `certificates.0.sha256`; `site.json` for the file itself. */
  readonly path: string
  /** An unknown key is a warning: it affects nothing else. */
  readonly severity: 'error' | 'warning'
  /** The value in the file, shortened; absent where there is none. */
  readonly found?: string
  readonly expected: Expected
  /** What was probably meant: a key, or a valid value. */
  readonly near?: string
}

/** `contact.fr.phone: Unexpected "call me", expected a phone number…`: a problem as one line for a console or a log. */
export const problemText = ({ path, found, expected, near }: SiteProblem): string =>
  `${path}: Unexpected ${found ?? 'absence'}, expected ${expectations[expected]}${near === undefined ? '' : ` (${near}?)`}`

/** Data as a message shows it: one short line, without characters that hide text or change its direction. */
export function shownData(data: unknown): string {
  const text = (typeof data === 'string' ? JSON.stringify(data.slice(0, 100)) : kindOf(data)) ?? 'nothing'
  const seen = text.replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
  return seen.length > 60 ? `${seen.slice(0, 59)}…` : seen
}

const kindOf = (data: unknown): string | undefined =>
  Array.isArray(data)
    ? '[…]'
    : typeof data === 'object' && data !== null
      ? '{…}'
      : typeof data === 'symbol' || typeof data === 'function'
        ? typeof data
        : String(data)
