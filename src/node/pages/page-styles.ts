import { policyHash } from '../digest.ts'

/** A stylesheet that a page inlines as a whole or not at all. It is parsed once for a build and matched against every page. */
export interface Sheet {
  readonly css: string
  /** The source expression that allows it in a Content Security Policy. */
  readonly hash: string
  /** The names in each of its selectors: tags, classes with a dot, ids with a hash. */
  readonly selectors: readonly (readonly string[])[]
}

/** Whether a page belongs to a walk, or to the rooms beside it. */
export type PageKind = 'walk' | 'room'

/** The stylesheets of a build, in the order that they apply. */
export interface Styles {
  /** On every page. */
  readonly screen: Sheet
  /** For contents of articles other than paragraphs, one sheet for each kind. */
  readonly parts: readonly Sheet[]
  /** On the pages around the walk. */
  readonly rooms: Sheet
  /** Path below the base of the stylesheet for foot and print. It is a file at the end of a page, so that it delays no screen. */
  readonly late: string
}

/** Parses the text of a stylesheet. Names in `:not()` and in attribute selectors are ignored. */
export function readSheet(css: string): Sheet {
  const selectors = [...css.matchAll(/([^{};@]+)\{/g)].flatMap(([, list = '']) =>
    list
      .replace(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, '')
      .split(',')
      .map((selector) => selector.match(/[.#]?[a-z][\w-]*/gi) ?? []),
  )
  return { css, hash: policyHash(css), selectors: selectors.filter((names) => names.length > 0) }
}

/**
 * The sheets that a page inlines. A sheet is needed if all names of one of its selectors are somewhere in the page: this may give
 * a sheet too many, but none too few. Pages of a walk never need the sheet of the rooms.
 */
export function sheetsOf(html: string, kind: PageKind, { screen, parts, rooms }: Styles): readonly Sheet[] {
  const present = namesIn(html)
  const needed = parts.filter(({ selectors }) => selectors.some((names) => names.every((name) => present.has(name))))
  return [screen, ...needed, ...(kind === 'walk' ? [] : [rooms])]
}

/** Every sheet that a page may inline. */
export const everySheet = ({ screen, parts, rooms }: Styles): readonly Sheet[] => [screen, ...parts, rooms]

/** The tags of a page, its classes with a dot and its ids with a hash. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, tag = ''] of html.matchAll(/<([a-z][a-z\d]*)/g)) names.add(tag)
  for (const [, kind, value = ''] of html.matchAll(/ (class|id)="([^"]*)"/g))
    for (const name of value.split(' ')) names.add(`${kind === 'id' ? '#' : '.'}${name}`)
  return names
}
