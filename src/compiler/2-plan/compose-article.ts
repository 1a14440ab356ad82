import type { Article, Section } from '../1-read/article.ts'
import type { Flow } from '../1-read/flow-file.ts'

/** The name of a section in a flow file: its alias, else its own anchor. `undefined` where it has neither. */
export const namedBy = (flow: Flow | undefined) => {
  const aliases = new Map(Object.entries(flow?.aliases ?? {}))
  return ({ anchor, slug }: Pick<Section, 'anchor' | 'slug'>): string | undefined =>
    aliases.get(anchor ?? '') ?? aliases.get(slug) ?? anchor
}

/**
 * How to name sections so that the outlines of composed versions can be compared: by the flow file. Titles may have different
 * anchors. `undefined` where the article is not composed.
 */
export const outlineNames = (flow: Flow | undefined) =>
  flow?.complement === undefined ? undefined : (section: Section) => (section.depth < 2 ? 'start' : namedBy(flow)(section))

/**
 * An article with the articles that complete it in its language, each as a last section. Sections that the flow file orders are
 * in that order, so that versions which are cut differently have one outline.
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

/** A section and its inner sections, one level further down. */
const lowered = (section: Section): Section => ({ ...section, depth: section.depth + 1, sections: section.sections.map(lowered) })
