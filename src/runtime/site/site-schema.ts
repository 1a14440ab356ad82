import * as v from 'valibot'
import { readCode } from '../../guide/code.ts'
import { countKinds } from '../../guide/count-kinds.ts'
import { audiences } from '../../guide/guide.ts'
import { languages } from '../../guide/language.ts'
import { isReadable } from './accent.ts'
import { areOpeningTimes, isTimeZone, openingLine } from './opening.ts'
import { readOrigins } from './origins.ts'
import type { Expected } from './site-problem.ts'

/** The message of a check: the key of what it expects. The texts are in `site-problem.ts` and the locales. */
const expects = <E extends Expected>(expected: E): E => expected

// No invisible characters, and none that change the direction of the text around them.
const plain = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/
const text = v.pipe(
  v.string(expects('text')),
  v.trim(),
  v.minLength(1, expects('text')),
  v.maxLength(200, expects('text')),
  v.regex(plain, expects('text')),
)
const sentence = v.pipe(
  v.string(expects('sentence')),
  v.trim(),
  v.minLength(1, expects('sentence')),
  v.maxLength(500, expects('sentence')),
  v.regex(plain, expects('sentence')),
)
const like = (pattern: RegExp, expected: Expected) =>
  v.pipe(v.string(expects(expected)), v.trim(), v.maxLength(200, expects(expected)), v.regex(pattern, expects(expected)))

const https = like(/^https:\/\/[^\s"<>\\@\u007f-\uffff]+$/, 'https')
/** An address that a reader opens by a tap: an intranet may have no certificate. */
const web = like(/^https?:\/\/[^\s"<>\\@\u007f-\uffff]+$/, 'web')
// No path that leaves the base, names another host or a scheme, or has hidden characters.
const path = (endings: string, expected: Expected) =>
  like(new RegExp(`^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\\.(${endings})$`), expected)
const guide = like(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'guide')
const day = v.pipe(like(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isDay, expects('date')))
/** A fingerprint as tools print it: in upper or lower case, in pairs with colons or spaces, or without. */
const fingerprint = v.pipe(
  like(/^([0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}$/, 'fingerprint'),
  v.transform((digits) => digits.replace(/[: ]/g, '').toLowerCase()),
)
// The form in which the `frame-ancestors` header has it: both use the same reader.
const origin = v.pipe(
  v.string(expects('origin')),
  v.maxLength(300, expects('origin')),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\"'`;,$<>{}|^]+$/, expects('origin')),
  v.check((entry) => readOrigins([entry]).origins.length === 1, expects('origin')),
  v.transform((entry) => readOrigins([entry]).origins[0] ?? entry),
)

const listOf = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, expects('list')), v.maxLength(most, expects('fewer')))
const inLanguages = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.object(
    {
      fr: v.exactOptional(v.pipe(item, v.description(`${what}, in French.`))),
      nl: v.exactOptional(v.pipe(item, v.description(`${what}, in Dutch.`))),
    },
    expects('object'),
  )

const contact = v.object(
  {
    name: v.exactOptional(v.pipe(text, v.description('Who answers.'))),
    phone: v.exactOptional(
      v.pipe(like(/^\+?[\d\s().\-/]{3,40}$/, 'phone'), v.description('As dialled, with the country: `+32 2 123 45 67`.')),
    ),
    // No query part and no second address: a `mailto:` must not have a body or a copy that the reader did not type.
    mail: v.exactOptional(
      v.pipe(like(/^[^\s@?&<>"%,;#]+@[^\s@?&<>"%,;#]+$/, 'mail'), v.description('A mail address, without anything after it.')),
    ),
    hours: v.exactOptional(v.pipe(text, v.description('When somebody answers, in words.'))),
    open: v.exactOptional(
      v.pipe(
        listOf(like(openingLine, 'opening'), 20),
        v.check((lines) => areOpeningTimes(lines), expects('openings')),
        v.description(
          'When somebody answers, for “open until 18:00” and “opens tomorrow at 8”: `mon-fri 08:00-18:00`, `sat 09:00-12:00, 13:00-16:00`.',
        ),
      ),
    ),
    zone: v.exactOptional(
      v.pipe(
        text,
        v.check(isTimeZone, expects('zone')),
        v.description('The time zone of `open`, `Europe/Brussels`. Absent: that of the reader’s device.'),
      ),
    ),
    closed: v.exactOptional(v.pipe(listOf(day, 100), v.description('Days on which nobody answers, `2026-12-25`.'))),
    url: v.exactOptional(
      v.pipe(web, v.description('Where to look or write: a help page, `https:`, or `http:` where an intranet has no other.')),
    ),
    chat: v.exactOptional(v.pipe(https, v.description('Where somebody answers at once, `https:` alone.'))),
  },
  expects('object'),
)

const shown = v.object(
  {
    audiences: v.exactOptional(
      v.pipe(
        listOf(v.picklist(audiences, expects('audience')), audiences.length),
        v.description('Whose guides the lists show: `user`, `admin`. Absent: everybody’s.'),
      ),
    ),
    only: v.exactOptional(v.pipe(listOf(guide, 500), v.description('These guides alone, in this order.'))),
    hidden: v.exactOptional(v.pipe(listOf(guide, 500), v.description('Guides that no list shows. Their addresses still work.'))),
    first: v.exactOptional(v.pipe(listOf(guide, 500), v.description('Guides that come before all others, in this order.'))),
  },
  expects('object'),
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
  expects('object'),
)

const notice = v.pipe(
  v.object(
    {
      text: v.pipe(
        inLanguages(sentence, 'The notice'),
        v.check((words) => Object.keys(words).length > 0, expects('words')),
        v.description('What it says, plain text in each language.'),
      ),
      from: v.exactOptional(
        v.pipe(day, v.description('The first day that shows it, `2026-11-21`, by the reader’s own calendar.')),
      ),
      until: v.exactOptional(v.pipe(day, v.description('The last day that shows it.'))),
      audiences: v.exactOptional(
        v.pipe(
          listOf(v.picklist(audiences, expects('audience')), audiences.length),
          v.description('The guides that show it, by their audience: `user`, `admin`. Absent: of every audience.'),
        ),
      ),
      guides: v.exactOptional(v.pipe(listOf(guide, 500), v.description('The guides that show it. Absent: every page.'))),
    },
    expects('object'),
  ),
  v.check(({ from, until }) => from === undefined || until === undefined || from <= until, expects('order')),
)

/** A code as people write it. */
const code = v.pipe(
  v.string(expects('code')),
  v.maxLength(20, expects('code')),
  v.check((written) => readCode(written).ok, expects('code')),
  v.transform(codeOf),
)

/** The code of a screen as people write it, or the id of a guide. */
const place = v.pipe(
  v.string(expects('place')),
  v.maxLength(200, expects('place')),
  v.transform(codeOf),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects('place')),
)

const withdrawal = v.pipe(
  v.object(
    {
      code: v.exactOptional(v.pipe(code, v.description('The code of the screen that is withdrawn, `k7q2m`.'))),
      guide: v.exactOptional(v.pipe(guide, v.description('The id of the guide that is withdrawn, with all its screens.'))),
      text: v.pipe(
        inLanguages(sentence, 'What readers see in its place'),
        v.check((words) => Object.keys(words).length > 0, expects('words')),
        v.description('What readers see in its place, plain text in each language.'),
      ),
      to: v.exactOptional(v.pipe(place, v.description('Where readers go instead: the code of a screen, or the id of a guide.'))),
    },
    expects('object'),
  ),
  v.check((entry) => (entry.code === undefined) !== (entry.guide === undefined), expects('one')),
)

/** The keys of `site.json`. Checks, the schema file for editors and the documentation page are made from it. */
export const siteSchema = v.object(
  {
    organisation: v.pipe(text, v.description('Who readers belong to.')),
    name: v.exactOptional(
      v.pipe(
        text,
        v.maxLength(30, expects('name')),
        v.description(
          'What the site is called, in its header, its titles and below the icon of the installed app: at most 30 signs. Absent: Ariane. Read by the build alone.',
        ),
      ),
    ),
    logo: v.exactOptional(
      v.pipe(
        path('svg|png|webp|jpg|jpeg', 'picture'),
        v.description('A picture beside the name: a path below the site, `logo.svg`. It is shown 28 pixels high, on white.'),
      ),
    ),
    colour: v.exactOptional(
      v.pipe(
        like(/^#[0-9A-Fa-f]{6}$/, 'colour'),
        v.check(isReadable, expects('contrast')),
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
        v.picklist(languages, expects('language')),
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
          expects('object'),
        ),
        v.description('Frames of other sites.'),
      ),
    ),
    offline: v.exactOptional(
      v.pipe(
        v.picklist(['automatic', 'on-request', 'off'], expects('policy')),
        v.description(
          'Whether devices keep the guides: by themselves (`automatic`), when the reader asks (`on-request`), or never (`off`).',
        ),
      ),
    ),
    withdrawn: v.exactOptional(
      v.pipe(
        listOf(withdrawal, 200),
        v.description(
          'Screens and guides that readers must not use any more. Whoever has a network sees it within one move; without a network, the last copy of this file applies. A page without JavaScript cannot know it.',
        ),
      ),
    ),
    pictures: v.exactOptional(
      v.pipe(
        v.picklist(['offline', 'online'], expects('pictures')),
        v.description(
          'Whether devices keep the pictures too (`offline`, the default), or show their words without a network (`online`): for very many or large screenshots. The build prints their size; read by the build alone.',
        ),
      ),
    ),
    counts: v.exactOptional(
      v.pipe(
        v.object(
          {
            of: v.pipe(
              listOf(v.picklist(countKinds, expects('counted')), countKinds.length),
              v.minLength(1, expects('counted')),
              v.description('What is counted: `screens`, `answers`, `outcomes`, `searches`.'),
            ),
          },
          expects('object'),
        ),
        v.description(
          'Counts what readers see and answer, without telling readers apart. Absent: nothing is counted. Read [counting.md](counting.md) first.',
        ),
      ),
    ),
    notices: v.exactOptional(
      v.pipe(
        listOf(notice, 10),
        v.description('Words above the pages: of every guide or of some, from one day to another. They stand in this order.'),
      ),
    ),
  },
  expects('object'),
)

function codeOf(written: string): string {
  const reading = readCode(written)
  return reading.ok ? reading.code : written
}

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
