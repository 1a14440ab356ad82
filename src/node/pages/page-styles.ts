import { policyHash } from '../packs/digest.ts'

/** A stylesheet as pages carry it: inlined whole or not at all. Read once for a build, asked for every page. */
export interface Sheet {
  readonly css: string
  /** What a policy allows it by. */
  readonly hash: string
  /** The names that each of its selectors asks for: tags, classes with a dot, ids with a hash. */
  readonly asks: readonly (readonly string[])[]
}

/** The stylesheets of a build, in the order that they apply. */
export interface Styles {
  /** What every page has. */
  readonly screen: Sheet
  /** What articles bring beside plain paragraphs, a sheet for each kind of thing. */
  readonly parts: readonly Sheet[]
  /** What the pages around the walk need. */
  readonly rooms: Sheet
  /** Path below the base of what only paper needs: a file, which no screen waits for. */
  readonly print: string
}

/** The text of a stylesheet, read. What stands in `:not()` or in brackets is no name. */
export function readSheet(css: string): Sheet {
  const asks = [...css.matchAll(/([^{};@]+)\{/g)].flatMap(([, list = '']) =>
    list
      .replace(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, '')
      .split(',')
      .map((selector) => selector.match(/[.#]?[a-z][\w-]*/gi) ?? []),
  )
  return { css, hash: policyHash(css), asks: asks.filter((names) => names.length > 0) }
}

/**
 * The sheets that a page carries: those that may have a rule for something in it, one whose names are all in the page
 * somewhere; rather one too many than one too few. A screen of a guide needs nothing of the rooms, nor does a page that says
 * only that the app is coming, which brings its own.
 */
export function sheetsOf(html: string, kind: 'walk' | 'room', { screen, parts, rooms }: Styles): readonly Sheet[] {
  const has = namesIn(html)
  const needed = parts.filter(({ asks }) => asks.some((names) => names.every((name) => has.has(name))))
  return [screen, ...needed, ...(kind === 'walk' ? [] : [rooms])]
}

/** Every sheet that some page may carry. */
export const everySheet = ({ screen, parts, rooms }: Styles): readonly Sheet[] => [screen, ...parts, rooms]

/** The tags of a page, its classes with a dot and its ids with a hash. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, tag = ''] of html.matchAll(/<([a-z][a-z\d]*)/g)) names.add(tag)
  for (const [, kind, value = ''] of html.matchAll(/ (class|id)="([^"]*)"/g))
    for (const name of value.split(' ')) names.add(`${kind === 'id' ? '#' : '.'}${name}`)
  return names
}
