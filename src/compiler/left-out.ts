import type { GuideId } from '../guide/node.ts'
import type { Flow } from './1-read/flow-file.ts'
import { keyOf } from './1-read/read-article.ts'
import type { Finding } from './diagnostic.ts'
import type { DraftedText, Text } from './draft-text.ts'
import type { Content } from './survey.ts'

/** What the articles that are left out, each with an error of its own, make of the rest. */
export interface LeftOut {
  /** Their guides, whose codes may come back; `undefined` for one that no flow file tells. */
  readonly guides: readonly (GuideId | undefined)[]
  /** Whether a finding in another file only says that they are missing. The error of the article is the fault. */
  readonly explains: (finding: Finding) => boolean
  /** Whether a finding about linked guides is in another version of such an article, or in its flow file. */
  readonly isBeside: (finding: Finding) => boolean
}

/** Codes of links and translations that name another article in their message. */
const naming = new Set(['absent-article', 'dead-link', 'stale-translation', 'unknown-original'])

/** Finds the articles that have an error and no draft: their bytes, their text or their licence does not let them be a guide. */
export function leftOutOf({ texts, flows, diagnostics }: Content, drafted: readonly DraftedText[]): LeftOut {
  const unopened = diagnostics.flatMap(({ code, at }) =>
    ['file-too-large', 'not-a-file'].includes(code) && /^[a-z]+\/.*\.md$/i.test(at.file) ? [at.file] : [],
  )
  const files = [...unopened, ...texts.flatMap((text, i) => goneOf(text, drafted[i]))]
  // Versions have one path below their languages, or a flow file that names them: an asset id is lost with the article.
  const keys = new Set(files.map(keyOf))
  const flowFiles = new Set(flows.filter((flow) => articlesOf(flow).some((key) => keys.has(key))).map(({ file }) => file))
  const beside = new Set<string>()
  // Nothing tells which guide an article is about that was not opened.
  const guides: (GuideId | undefined)[] = unopened.length > 0 ? [undefined] : []
  for (const { versions, flow } of texts) {
    const isNamed = flow !== undefined && flowFiles.has(flow.file)
    if (!isNamed && !versions.some(({ path }) => keys.has(keyOf(path)))) continue
    for (const { path } of versions) beside.add(path)
    if (flow !== undefined) flowFiles.add(flow.file)
    guides.push(flow?.id)
  }
  const names = files.map((path) => path.split('/').at(-1) ?? path)
  return {
    guides,
    explains: ({ code, message, at }) =>
      flowFiles.has(at.file) || (naming.has(code) && names.some((name) => message.includes(name))),
    isBeside: ({ at }) => beside.has(at.file),
  }
}

/** The versions of a text that have an error and no draft. */
function goneOf(
  { versions }: Text,
  { drafts, diagnostics }: DraftedText = { drafts: [], diagnostics: [], included: [] },
): readonly string[] {
  const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file))
  return versions.map(({ path }) => path).filter((path) => broken.has(path) && !drafts.some(({ file }) => file === path))
}

/** The keys of the articles that a flow file names by their paths. */
const articlesOf = ({ articles }: Flow): readonly string[] =>
  'assetId' in articles ? [] : Object.values(articles).flatMap((named) => named?.replace(/\.md$/i, '') ?? [])
