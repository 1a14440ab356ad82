import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog, CodeIndex, GuideFile } from '../../src/guide/guide.ts'
import type { Language } from '../../src/guide/language.ts'
import type { GuideNode, NodeKind } from '../../src/guide/node.ts'
import { sites } from './sites.ts'

/** Reads the content of the built site, so that tests do not depend on the text of the articles. */
const read = <T>(path: string, site: string = sites.site): T => JSON.parse(readFileSync(join(site, 'data', path), 'utf8'))

export const codes = (): CodeIndex => read('codes.json')
export const catalog = (language: Language, site: string = sites.site): Catalog => read(`${language}/catalog.json`, site)

/** Every guide with a text in a language. */
export const guides = (language: Language): readonly GuideFile[] =>
  readdirSync(join(sites.site, 'data', language))
    .filter((file) => file !== 'catalog.json')
    .sort()
    .map((file) => read<GuideFile>(`${language}/${file}`))

/** A node, its guide, and its path below the base. */
export interface Located<Kind extends NodeKind = NodeKind> {
  readonly file: GuideFile
  readonly node: Extract<GuideNode, { kind: Kind }>
  readonly path: string
}

/** Every node of a language, of one kind or of all kinds. */
export function nodes<Kind extends NodeKind = NodeKind>(language: Language, kind?: Kind): readonly Located<Kind>[] {
  return guides(language).flatMap((file) =>
    file.guide.nodes
      .filter((node): node is Extract<GuideNode, { kind: Kind }> => kind === undefined || node.kind === kind)
      .map((node) => ({ file, node, path: `${language}/${file.guide.id}/${node.code}/` })),
  )
}

/** The first node of a kind that matches. Throws if there is none. */
export function firstNode<Kind extends NodeKind>(
  language: Language,
  kind: Kind,
  where: (found: Located<Kind>) => boolean = () => true,
): Located<Kind> {
  const found = nodes(language, kind).find(where)
  if (found === undefined) throw new Error(`Unexpected content without a ${kind} in ${language}, expected one`)
  return found
}
