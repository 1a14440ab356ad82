/** The stylesheets of a build, in the order that they apply. Each is inlined whole or not at all. */
export interface Styles {
  /** What every page has. */
  readonly screen: string
  /** What articles bring beside plain paragraphs, a sheet for each kind of thing. */
  readonly parts: readonly string[]
  /** What the pages around the walk need. */
  readonly rooms: string
  /** Path below the base of what only paper needs: a file, which no screen waits for. */
  readonly print: string
}

/**
 * The sheets that a page carries: those that have a rule for something in it. A screen of a guide needs nothing of the
 * rooms, and what is drawn by script alone needs all of them.
 */
export function sheetsOf(html: string, kind: 'walk' | 'room' | 'shell', { screen, parts, rooms }: Styles): readonly string[] {
  return [screen, ...(kind === 'shell' ? parts : parts.filter((css) => mayMatch(css, html))), ...(kind === 'walk' ? [] : [rooms])]
}

/**
 * Whether a stylesheet has a rule that may be for something in a page: one whose tags, classes and ids are all in it
 * somewhere. Says yes too often rather than too seldom.
 */
function mayMatch(css: string, html: string): boolean {
  const has = namesIn(html)
  return selectorsOf(css).some((names) => names.length > 0 && names.every((name) => has.has(name)))
}

/** The names that each selector of a stylesheet asks for; what stands in `:not()` or in brackets is no name. */
const selectorsOf = (css: string): readonly (readonly string[])[] =>
  [...css.matchAll(/([^{};@]+)\{/g)].flatMap(([, list = '']) =>
    list
      .replace(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, '')
      .split(',')
      .map((selector) => selector.match(/[.#]?[a-z][\w-]*/gi) ?? []),
  )

/** The tags of a page, its classes with a dot and its ids with a hash. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, tag = ''] of html.matchAll(/<([a-z][a-z\d]*)/g)) names.add(tag)
  for (const [, kind, value = ''] of html.matchAll(/ (class|id)="([^"]*)"/g))
    for (const name of value.split(' ')) names.add(`${kind === 'id' ? '#' : '.'}${name}`)
  return names
}
