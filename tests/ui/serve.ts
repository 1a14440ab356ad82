import type { Language } from '../../src/guide/language.ts'
import { fileLoader, type Loader } from '../../src/ui/screen/load.ts'
import { catalogOf, codes, files, site } from './fixture.ts'
import { findIndex } from './fixture-find.ts'

/** The data files of the fixture, by their path below the base. */
export const fixtureData: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['site.json', site],
  ['data/codes.json', codes],
  ['data/find.json', findIndex],
  ...(['fr', 'nl'] satisfies Language[]).map((language) => [`data/${language}/catalog.json`, catalogOf(language)] as const),
  ...files.map((file) => [`data/${file.guide.language}/${file.guide.id}.json`, file] as const),
])

/** A loader of the given data. Each load parses the JSON text of a file again, as in the build. */
export function loaderOf(data: ReadonlyMap<string, unknown>): Loader {
  const texts = new Map([...data].map(([path, content]) => [path, JSON.stringify(content)]))
  return fileLoader((path) => {
    const text = texts.get(path)
    return text === undefined ? undefined : JSON.parse(text)
  })
}

/** A loader of the fixture's data. */
export const fixtureLoader: Loader = loaderOf(fixtureData)

/** A `fetch` that returns the fixture's data below a base path, and 404 for all other paths. */
export function serve(base: string): typeof fetch {
  return (input) => {
    const found = fixtureData.get(String(input).slice(base.length).replace(/\?.*/, ''))
    return Promise.resolve(found === undefined ? new Response('', { status: 404 }) : Response.json(found))
  }
}
