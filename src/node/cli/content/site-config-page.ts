import type { JsonSchema } from '@valibot/to-json-schema'
import { itemsOf, propertiesOf, siteJsonSchema } from '../../site/site-json-schema.ts'

const head = `# What \`site.json\` may say

\`site.json\` is next to the pages on the server, and is edited there without a rebuild. A reader sees an edit on the next page that they
open with a network; without one, the last valid copy applies. A file that is missing, not JSON or longer than 64 KB changes nothing. In any other
file, each wrong value is replaced by that of the build, and a wrong item of a list is left out. All values that are not used as written are listed
on the page \`/admin/\` of the site, and in the browser's console.

That page also has a form for every key: it begins with the file on the server, checks and shows each change, and saves a new file on your
device. Nothing is written on the server: put the file there, and into the content folder for the next build.

With \`"$schema": "site.schema.json"\` in the file, editors complete and check it: the build writes that schema next to it. The build
reads that of the content folder, or else \`public/site.json\`, prints the same problems with line and column, and stops only if the file is not JSON.

    {
      "$schema": "site.schema.json",
      "organisation": "Votre organisation",
      "colour": "#1a4f8b",
      "contact": {
        "fr": { "name": "Assistance", "phone": "+32 2 000 00 00", "hours": "Du lundi au vendredi, de 8 h à 18 h" },
        "nl": { "name": "Servicedesk", "phone": "+32 2 000 00 00", "hours": "Maandag tot vrijdag, van 8 tot 18 uur" }
      },
      "notices": [{ "text": { "fr": "Le réseau est en maintenance ce soir.", "nl": "Vanavond is er onderhoud aan het netwerk." }, "until": "2026-12-01" }]
    }

Written by \`npm run content -- site-config\` from \`src/runtime/site/site-schema.ts\`; do not edit.

## Keys

| key | value | meaning |
| --- | --- | --- |
`

const tail = `
## Keys that need a build, and keys that do not

All keys are read again from the server at each visit, with these limits:

- **address** is for canonical addresses and for guides in files, which only the build writes.
- **contact**, **contacts**, **notices** and **withdrawn** are in every page, for readers without JavaScript and for the first paint; contact and
  withdrawals are also in the files of guides (\`/files/\`). \`npm run deploy\` writes both for the served \`site.json\`, and
  \`npm run deploy:config -- <folder>\` does after an edit. Until then the earlier contact stays hidden while the app reads the served
  file, for three seconds at most; it is shown without JavaScript, and in Chromium before 120. The worker's page for a device without
  a network and without any stored guide has that of the build.
- **contacts** are on the pages of their guides and in their files: in the foot, at their ends, in the search from their first page, and at the
  addresses of their codes. Pages of no guide, lists, calls of the helpdesk and the worker's page have **contact**.
- **colour** and **logo** of the build are in every page from its first paint. If the server has another colour, the page changes
  when the app has started. The logo is not stored for offline use: without a network the sign of the wizard replaces it.
- **notices** with dates come with the app, because only the reader's device knows the day.
- **name** is written by the build into the words of every page.
- **guides** sorts and hides guides in lists: the catalog, the error door, the guides to continue with. If the catalog has
  several pages of 30 guides, each page is sorted by itself: a guide of the third page does not move to the first. A hidden guide keeps its
  address, other guides still lead to it, and an exact error code still opens its screen. The tools of the helpdesk show all guides.
- **language** applies to \`/\`, \`/<code>/\` and \`/admin/\`, and to the first language on pages without one. The order in pages that
  the build has written stays.
- **embed.origins** must also be in the host's \`frame-ancestors\`: browsers read it only from a header, which
  \`npm run deploy:config -- <folder>\` writes again ([hosting.md](hosting.md)). \`/admin/\` shows both.
- **pictures** is read by the build, which writes what devices keep and prints how much the pictures are.
- **counts** is read from the served file alone: a build leaves it out of its pages, and without the served file nothing is counted.
- **offline** \`off\` removes the stored guides from devices at their next visit with a network.
`

/** The documentation page about `site.json`, generated from its schema. */
export const siteConfigPage = (): string => `${head}${rowsOf(siteJsonSchema(), '').join('\n')}\n${tail}`

/** A row for each key. Rows of the keys inside it follow. */
function rowsOf(schema: JsonSchema, before: string): readonly string[] {
  return propertiesOf(schema).flatMap(([key, inner]) => {
    const path = `${before}${key}`
    const isRequired = schema.required?.includes(key)
    const row = `| \`${path}\`${isRequired ? ' (required)' : ''} | ${kindOf(inner)} | ${inner.description ?? ''} |`
    return [row, ...rowsOf(inner, `${path}.`), ...rowsOf(itemsOf(inner) ?? {}, `${path}[].`)]
  })
}

function kindOf({ type, enum: options, maxItems, maxLength }: JsonSchema): string {
  if (options !== undefined) return options.map((option) => `\`${String(option)}\``).join(', ')
  if (type === 'array') return `list, at most ${maxItems}`
  if (type === 'object') return 'object'
  return maxLength === undefined ? 'text' : `text, at most ${maxLength}`
}
