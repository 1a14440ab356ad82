import type { JsonSchema } from '@valibot/to-json-schema'
import { itemsOf, propertiesOf, siteJsonSchema } from '../../site/site-json-schema.ts'

const head = `# What \`site.json\` may say

\`site.json\` lies beside the pages on the server, and is edited there without a rebuild. A reader sees an edit at the next page that
they open with a network; without one, the last good copy. A file that is not JSON, longer than 64 KB or not there changes nothing;
of any other file each wrong value falls back by itself to what the site was built with, and an item of a list is left out.
Everything that is not used as it stands is listed, in words, at \`/admin/\` of the site, and in the browser's console.

With \`"$schema": "site.schema.json"\` in it, editors complete and check the file: the build writes that schema beside it. The build
itself reads \`public/site.json\`, prints the same problems with line and column, and stops only where the file is no JSON.

    {
      "$schema": "site.schema.json",
      "organisation": "Votre organisation",
      "colour": "#1a4f8b",
      "contact": {
        "fr": { "name": "Assistance", "phone": "+32 2 000 00 00", "hours": "Du lundi au vendredi, de 8 h à 18 h" },
        "nl": { "name": "Servicedesk", "phone": "+32 2 000 00 00", "hours": "Maandag tot vrijdag, van 8 tot 18 uur" }
      },
      "notice": { "text": { "fr": "Le réseau est en maintenance ce soir.", "nl": "Vanavond is er onderhoud aan het netwerk." }, "until": "2026-12-01" }
    }

Written by \`npm run content -- site-config\` from \`src/runtime/site/site-schema.ts\`; do not edit.

## Keys

| key | value | meaning |
| --- | --- | --- |
`

const tail = `
## What waits for a build, and what does not

Everything is read again from the server at each visit, with these limits:

- **address** is for canonical addresses and for guides in files, which are written by the build alone. The files of guides
  (\`/files/\`) and the pages that the worker keeps for a device without a network have the contact of the build.
- **colour** and **logo** of the build are in every page from its first paint. Where the server says another colour, the page changes
  over when the app has started. The logo is not kept for offline use: without a network the sign of the wizard takes its place.
- **notice** without dates is in the pages of the build. One with dates, or one that was edited, comes with the app, because only
  the reader's device knows the day.
- **guides** orders and hides what lists show: the catalog, the error door, what there is to go on with. Where the catalog comes in
  leaves of 30 guides, each leaf orders its own: a guide of the third leaf does not come to the first. A hidden guide keeps its address, other guides still
  lead into it, and an exact error code still opens its screen. The tools of the helpdesk show everything.
- **language** decides \`/\`, \`/<code>/\` and \`/admin/\`, and which language pages without one say first; the order in pages that were
  written by the build stays.
- **embed.origins** also has to be in the host's \`frame-ancestors\`: a browser takes it from a header alone, which
  \`npm run deploy:config -- <folder>\` writes anew ([hosting.md](hosting.md)). \`/admin/\` shows both.
- **offline** \`off\` removes what devices have kept at their next visit with a network.
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
