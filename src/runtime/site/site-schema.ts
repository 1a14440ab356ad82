import * as v from 'valibot'
import { audiences } from '../../guide/guide.ts'
import { languages } from '../../guide/language.ts'
import { isReadable } from './accent.ts'
import { readOrigins } from './origins.ts'
import type { Expected } from './site-problem.ts'

/** What a check says on bad input is the name of what was expected: the words for it are in `site-problem.ts` and the locales. */
const says = <E extends Expected>(expected: E): E => expected

// Nothing that cannot be seen, and nothing that turns the direction of what stands around it.
const plain = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/
const text = v.pipe(
  v.string(says('text')),
  v.trim(),
  v.minLength(1, says('text')),
  v.maxLength(200, says('text')),
  v.regex(plain, says('text')),
)
const sentence = v.pipe(
  v.string(says('sentence')),
  v.trim(),
  v.minLength(1, says('sentence')),
  v.maxLength(500, says('sentence')),
  v.regex(plain, says('sentence')),
)
const like = (pattern: RegExp, expected: Expected) =>
  v.pipe(v.string(says(expected)), v.trim(), v.maxLength(200, says(expected)), v.regex(pattern, says(expected)))

const https = like(/^https:\/\/[^\s"<>\\@\u007f-\uffff]+$/, 'https')
// What climbs out of the base, names another host or a scheme, or hides a sign, is no path of ours.
const path = (endings: string, expected: Expected) =>
  like(new RegExp(`^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\\.(${endings})$`), expected)
const guide = like(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'guide')
const day = v.pipe(like(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isDay, says('date')))
/** As tools print a fingerprint: any case, pairs with colons or spaces, or neither. */
const fingerprint = v.pipe(
  like(/^([0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}$/, 'fingerprint'),
  v.transform((digits) => digits.replace(/[: ]/g, '').toLowerCase()),
)
// As the header has it that lets a frame in: the same reader makes both.
const origin = v.pipe(
  v.string(says('origin')),
  v.maxLength(300, says('origin')),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\"'`;,$<>{}|^]+$/, says('origin')),
  v.check((entry) => readOrigins([entry]).origins.length === 1, says('origin')),
  v.transform((entry) => readOrigins([entry]).origins[0] ?? entry),
)

const listOf = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, says('list')), v.maxLength(most, says('fewer')))
const inLanguages = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.object(
    {
      fr: v.exactOptional(v.pipe(item, v.description(`${what}, in French.`))),
      nl: v.exactOptional(v.pipe(item, v.description(`${what}, in Dutch.`))),
    },
    says('object'),
  )

const contact = v.object(
  {
    name: v.exactOptional(v.pipe(text, v.description('Who answers.'))),
    phone: v.exactOptional(
      v.pipe(like(/^\+?[\d\s().\-/]{3,40}$/, 'phone'), v.description('As dialled, with the country: `+32 2 123 45 67`.')),
    ),
    // No query part: a `mailto:` must not carry a body or a copy that nobody typed.
    mail: v.exactOptional(
      v.pipe(like(/^[^\s@?&<>"%]+@[^\s@?&<>"%]+$/, 'mail'), v.description('A mail address, without anything after it.')),
    ),
    hours: v.exactOptional(v.pipe(text, v.description('When somebody answers, in words.'))),
    url: v.exactOptional(v.pipe(https, v.description('Where to look or write: a help page, `https:` alone.'))),
    chat: v.exactOptional(v.pipe(https, v.description('Where somebody answers at once, `https:` alone.'))),
  },
  says('object'),
)

const shown = v.object(
  {
    audiences: v.exactOptional(
      v.pipe(
        listOf(v.picklist(audiences, says('audience')), audiences.length),
        v.description('Whose guides the lists show: `user`, `admin`. Absent: everybody’s.'),
      ),
    ),
    only: v.exactOptional(v.pipe(listOf(guide, 500), v.description('These guides alone, in this order.'))),
    hidden: v.exactOptional(v.pipe(listOf(guide, 500), v.description('Guides that no list shows. Their addresses still work.'))),
    first: v.exactOptional(v.pipe(listOf(guide, 500), v.description('Guides that come before all others, in this order.'))),
  },
  says('object'),
)

const certificate = v.object(
  {
    name: v.pipe(text, v.description('What it is called.')),
    sha256: v.pipe(fingerprint, v.description('SHA-256 fingerprint of the certificate, with colons or without.')),
    file: v.exactOptional(
      v.pipe(
        path('crt|cer|der|pem', 'certificate-file'),
        v.description('Where readers may download it: a path below the site, `certificates/root.crt`.'),
      ),
    ),
  },
  says('object'),
)

const notice = v.pipe(
  v.object(
    {
      text: v.pipe(
        inLanguages(sentence, 'The notice'),
        v.check((words) => Object.keys(words).length > 0, says('words')),
        v.description('What it says, plain text in each language.'),
      ),
      from: v.exactOptional(
        v.pipe(day, v.description('The first day that shows it, `2026-11-21`, by the reader’s own calendar.')),
      ),
      until: v.exactOptional(v.pipe(day, v.description('The last day that shows it.'))),
    },
    says('object'),
  ),
  v.check(({ from, until }) => from === undefined || until === undefined || from <= until, says('order')),
)

/** What `site.json` may say, key by key. Types, checks, the file for editors and the page of the documentation come from here. */
export const siteSchema = v.object(
  {
    organisation: v.pipe(text, v.description('Who readers belong to.')),
    logo: v.exactOptional(
      v.pipe(
        path('svg|png|webp|jpg|jpeg', 'picture'),
        v.description('A picture beside the name: a path below the site, `logo.svg`. It is shown 28 pixels high, on white.'),
      ),
    ),
    colour: v.exactOptional(
      v.pipe(
        like(/^#[0-9A-Fa-f]{6}$/, 'colour'),
        v.check(isReadable, says('contrast')),
        v.description(
          'The colour of links and buttons, `#1a4f8b`: with a contrast of 4.5 to a white page. What a dark page needs is made from it.',
        ),
      ),
    ),
    address: v.exactOptional(
      v.pipe(
        https,
        v.description(
          'Where the site is, with its path: `https://it.example.org/help/`. Canonical addresses and guides in files need it; read by the build alone.',
        ),
      ),
    ),
    language: v.exactOptional(
      v.pipe(
        v.picklist(languages, says('language')),
        v.description('The language for readers whose device asks for none of ours.'),
      ),
    ),
    contact: v.pipe(
      inLanguages(contact, 'How readers reach a human'),
      v.description('How readers reach a human. A language that is absent takes the contact of the other.'),
    ),
    guides: v.exactOptional(v.pipe(shown, v.description('Which guides the lists of readers show, and in which order.'))),
    certificates: v.exactOptional(
      v.pipe(
        listOf(certificate, 100),
        v.description('Certificates that the certificate check compares with, and that readers may download.'),
      ),
    ),
    embed: v.exactOptional(
      v.pipe(
        v.object(
          {
            origins: v.pipe(
              listOf(origin, 100),
              v.description(
                'Sites that may show these pages in a frame: `https://intranet.example.org`, or `https://*.example.org` for all below. The host has to send them too: `npm run deploy:config`.',
              ),
            ),
          },
          says('object'),
        ),
        v.description('Frames of other sites.'),
      ),
    ),
    offline: v.exactOptional(
      v.pipe(
        v.picklist(['automatic', 'on-request', 'off'], says('policy')),
        v.description(
          'Whether devices keep the guides: by themselves (`automatic`), when the reader asks (`on-request`), or never (`off`).',
        ),
      ),
    ),
    notice: v.exactOptional(v.pipe(notice, v.description('Words above every page, from one day to another.'))),
  },
  says('object'),
)

/** A day that the calendar has. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
