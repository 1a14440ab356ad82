import type { Article, Section } from '../1-read/article.ts'
import type { Flow } from '../1-read/flow-file.ts'

/** How a flow file names a section: by its alias, else by its own anchor. `undefined` where neither is. */
export const namedBy = (flow: Flow | undefined) => {
  const aliases = new Map(Object.entries(flow?.aliases ?? {}))
  return ({ anchor, slug }: Pick<Section, 'anchor' | 'slug'>): string | undefined =>
    aliases.get(anchor ?? '') ?? aliases.get(slug) ?? anchor
}

/** What makes the outlines of composed versions comparable: the names of the flow file. Their titles may differ in anchor. */
export const outlineNames = (flow: Flow | undefined) =>
  flow?.complement === undefined ? undefined : (section: Section) => (section.depth < 2 ? 'start' : namedBy(flow)(section))

/**
 * An article and what completes it in its language: each further article becomes its last section. Sections that the flow
 * file puts in order stand in that order, so that versions which are cut differently have one outline.
 */
export function composeArticle(article: Article, complements: readonly Article[], flow: Flow | undefined): Article {
  if (complements.length === 0 && flow?.complement === undefined) return article
  const named = namedBy(flow)
  const order = (flow?.sections?.start?.of ?? []).flat()
  const place = (section: Section) => (order.indexOf(named(section) ?? '') + order.length + 1) % (order.length + 1)
  const sections = [...article.root.sections, ...complements.map(({ root }) => lowered(root))]
  const completedFrom = complements.find(({ front }) => front.translation === 'project')?.front.translatedFrom
  const front = completedFrom === undefined ? article.front : { ...article.front, completedFrom }
  return { ...article, front, root: { ...article.root, sections: sections.sort((a, b) => place(a) - place(b)) } }
}

/** A section one level further down, with all that is in it. */
const lowered = (section: Section): Section => ({ ...section, depth: section.depth + 1, sections: section.sections.map(lowered) })
