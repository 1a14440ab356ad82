import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publishableId } from '../../../compiler/5-link/reserved-names.ts'
import { type Language, languages } from '../../../guide/language.ts'
import { isFileBelow, textBelow } from '../../files/read-below.ts'
import { writeAllBelow } from '../../files/write-below.ts'
import { programFolder } from '../../places.ts'

/** The article of a language that has no template of its own. */
const plainTemplate = '---\ntitle: "{{title}}"\n---\n\n# {{heading}}\n'

/** The article to create. */
export interface NewArticle {
  /** The id of the guide, in its addresses and file names. */
  readonly guide: string
  readonly titles: Readonly<Record<Language, string>>
  /** The ids of existing guides. */
  readonly known: readonly string[]
}

type Written = { readonly files: readonly string[] } | { readonly fault: string }

const here = fileURLToPath(new URL('./', import.meta.url))
const locales = join(programFolder, 'locales')

/**
 * Writes templates of an article in each language, and of the flow file that pairs them. Returns their paths below the folder, or
 * the reason why nothing was written: an invalid name, a title of several lines, an existing guide or file. Throws `FileRefused`
 * where a link leads out of the folder.
 */
export async function writeNewArticle(folder: string, { guide, titles, known }: NewArticle): Promise<Written> {
  const fault = faultOf(guide, titles, known)
  if (fault !== undefined) return { fault }
  const parts = [
    ...languages.map((language) => ({
      path: `${language}/${guide}.md`,
      template: async () =>
        (await isFileBelow(locales, `${language}/new-article.md`))
          ? textBelow(locales, `${language}/new-article.md`)
          : plainTemplate,
      title: titles[language] ?? readable(guide),
    })),
    { path: `flows/${guide}.yaml`, template: () => textBelow(here, 'new-flow.yaml'), title: '' },
  ]
  for (const { path } of parts)
    if (await isFileBelow(folder, path))
      return { fault: `Unexpected file \`${path}\`, expected none of that name; nothing is overwritten` }
  const files = await Promise.all(
    parts.map(async ({ path, template, title }) => [path, filled(await template(), guide, title)] as const),
  )
  await writeAllBelow(folder, files, { fresh: true })
  return { files: parts.map(({ path }) => path) }
}

function faultOf(guide: string, titles: NewArticle['titles'], known: readonly string[]): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(guide))
    return `Unexpected name \`${guide}\`, expected lower-case words with hyphens: \`vpn-no-answer\``
  if (guide.length > 60) return `Unexpected name of ${guide.length} letters, expected 60 at most: it stands in every address`
  if (publishableId(guide) !== guide)
    return `Unexpected name \`${guide}\`, expected one that no page of the site and no device of a computer has: \`${publishableId(guide)}\``
  if (known.includes(guide)) return `Unexpected second guide \`${guide}\`, expected a name that none has`
  const title = Object.values(titles).find((text) => text?.trim() === '' || /\p{Cc}/u.test(text))
  return title === undefined ? undefined : `Unexpected title ${JSON.stringify(title)}, expected one line of text`
}

const readable = (guide: string): string => `${guide.charAt(0).toUpperCase()}${guide.slice(1)}`.replace(/-/g, ' ')

/** Fills in a template. The title is a YAML string in the front matter, and escaped Markdown in the heading. */
const filled = (text: string, guide: string, title: string): string =>
  text.replace(/{{(guide|title|heading)}}/g, (_, name: string) =>
    name === 'guide'
      ? guide
      : name === 'title'
        ? JSON.stringify(title).slice(1, -1)
        : title.trim().replace(/[\\`*_[\]<>#|~&]/g, '\\$&'),
  )
