import type { Language } from '../../src/guide/language.ts'
import { catalogOf, codes, files, findIndex, site } from './fixture.ts'

/** A `fetch` that answers as a host with the fixture's data below a base path, and 404 for the rest. */
export function serve(base: string): typeof fetch {
  const data = new Map<string, unknown>([
    ['site.json', site],
    ['data/codes.json', codes],
    ['data/find.json', findIndex],
    ...(['fr', 'nl'] satisfies Language[]).map((language) => [`data/${language}/catalog.json`, catalogOf(language)] as const),
    ...files.map((file) => [`data/${file.guide.language}/${file.guide.id}.json`, file] as const),
  ])
  return (input) => {
    const found = data.get(String(input).slice(base.length))
    return Promise.resolve(found === undefined ? new Response('', { status: 404 }) : Response.json(found))
  }
}
