import * as v from 'valibot'
import { countKinds } from '../../guide/count-kinds.ts'
import { audiences } from '../../guide/guide.ts'
import { languages } from '../../guide/language.ts'
import { isReadable } from './accent.ts'
import { areOpeningTimes, isTimeZone, openingLine } from './opening.ts'
import {
  code,
  day,
  expects,
  fingerprint,
  guide,
  https,
  inLanguages,
  like,
  listOf,
  origin,
  path,
  place,
  sentence,
  text,
  web,
} from './site-values.ts'

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

/** Which guides an entry is for. `otherwise`: what it is for without a list of guides. */
const scope = (otherwise: string) => ({
  audiences: v.exactOptional(
    v.pipe(
      listOf(v.picklist(audiences, expects('audience')), audiences.length),
      v.description('The guides that show it, by their audience: `user`, `admin`. Absent: of every audience.'),
    ),
  ),
  guides: v.exactOptional(v.pipe(listOf(guide, 500), v.description(`The guides that show it. ${otherwise}`))),
})

/** A contact of some guides. For all of them there is `contact`. */
const contactEntry = v.pipe(
  v.object(
    {
      contact: v.pipe(
        inLanguages(contact, 'How readers of these guides reach a human'),
        v.check((one) => Object.values(one).some((lines) => Object.keys(lines).length > 0), expects('reach')),
        v.description('The contact. A language that is absent takes the contact of the other.'),
      ),
      ...scope('Absent: of all guides.'),
    },
    expects('object'),
  ),
  v.check((entry) => entry.guides !== undefined || entry.audiences !== undefined, expects('scope')),
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
      ...scope('Absent: every page.'),
    },
    expects('object'),
  ),
  v.check(({ from, until }) => from === undefined || until === undefined || from <= until, expects('order')),
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
    contacts: v.exactOptional(
      v.pipe(
        listOf(contactEntry, 50),
        v.description(
          'Other contacts, by guide or by audience: the first that is for a guide stands in place of `contact` on its pages.',
        ),
      ),
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
