import { treeOf } from '../../../compiler/6-check-guides/approvals.ts'
import type { Compilation } from '../../../compiler/assemble.ts'
import { guideNamedIn } from '../../../compiler/survey.ts'
import { knownLanguages, type Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'
import { mapOf, oneOf, type Reader, recordOf, text } from '../../../guide/read.ts'
import { digest } from '../../digest.ts'

/** The file of a folder that says what a version of Ariane has made of it. */
export const recordFile = 'ariane.json'

/** What is recorded of a guide: a digest of the files that it is made of, and the fingerprint of its tree in each language. */
interface RecordedGuide {
  readonly text: string
  readonly [language: Language]: string | undefined
}

/** What a version of Ariane has made of a folder. */
export interface TreeRecord {
  readonly schema: 1
  readonly product: string
  readonly guides: ReadonlyMap<GuideId, RecordedGuide>
}

const reader: Reader<TreeRecord> = recordOf({
  schema: oneOf(1),
  product: text,
  guides: mapOf(recordOf({ text }, Object.fromEntries(knownLanguages.map((language) => [language, text])))),
})

/** Reads the text of a record. `undefined` where it has another form. */
export function readRecord(json: string): TreeRecord | undefined {
  try {
    return reader(JSON.parse(json))
  } catch {
    return
  }
}

/** The text of a record, guides in the order of their ids. */
export const writeRecord = ({ schema, product, guides }: TreeRecord): string =>
  `${JSON.stringify({ schema, product, guides: Object.fromEntries([...guides].sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`

/** The record of a compiled folder. `sources` has the text of each of its files, by path. */
export function recordOfFolder(
  { guides }: Pick<Compilation, 'guides'>,
  sources: ReadonlyMap<string, string>,
  product: string,
): TreeRecord {
  const shared = [...sources].filter(([path]) => /(?:^|\/)includes\/|^[^/]+\.ya?ml$/.test(path))
  const entries = [...new Set(guides.map(({ id }) => id))].map((id): [GuideId, RecordedGuide] => {
    const own = guides.filter((guide) => guide.id === id)
    const articles = new Set(own.map(({ source }) => source))
    const files = [...sources].filter(
      ([path, content]) => articles.has(path) || (path.startsWith('flows/') && guideNamedIn(content) === id),
    )
    const trees = own.map((guide) => [guide.language, treeOf(guide)] as const)
    return [id, { text: digest(JSON.stringify([...files, ...shared])).slice(0, 16), ...Object.fromEntries(trees) }]
  })
  return { schema: 1, product, guides: new Map(entries) }
}

/** What became of a guide in a language. `version`: its files are the same, so the version of Ariane has changed its tree. */
interface Change {
  readonly guide: GuideId
  readonly language: Language
  readonly by: 'version' | 'text'
}

/** The trees that differ between two records, those that came or went left out. */
export const changesOf = (before: TreeRecord, now: TreeRecord): readonly Change[] =>
  [...now.guides].flatMap(([guide, after]) => {
    const earlier = before.guides.get(guide)
    return knownLanguages.flatMap((language): readonly Change[] =>
      earlier?.[language] === undefined || earlier[language] === after[language] || after[language] === undefined
        ? []
        : [{ guide, language, by: earlier.text === after.text ? 'version' : 'text' }],
    )
  })
