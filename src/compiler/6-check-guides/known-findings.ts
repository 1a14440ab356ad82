import { type Flow, placeIn } from '../1-read/flow-file.ts'
import { type Diagnostic, withSeverity } from '../diagnostic.ts'
import type { DraftedText, Text } from '../draft-text.ts'

/** A finding that the owner of an article knows and leaves, and why. */
export interface KnownFinding {
  readonly diagnostic: Diagnostic
  readonly why: string
}

/** The findings to show, and those that flow files explain. */
interface Sorted {
  readonly open: readonly Diagnostic[]
  readonly known: readonly KnownFinding[]
}

/** One entry of `known` in a flow file, with the files that it is about. */
interface Entry {
  readonly finding: string
  readonly says: string | undefined
  readonly why: string
  readonly files: ReadonlySet<string>
  readonly flow: Flow
  readonly index: number
}

/**
 * Sets the findings apart that a flow file explains under `known`. An entry is about the flow file itself, its articles, and the files that
 * these include. An error is never set apart, and an entry that explains nothing is a finding.
 */
export function setKnownApart(
  diagnostics: readonly Diagnostic[],
  texts: readonly Text[],
  drafted: readonly DraftedText[],
): Sorted {
  const entries = entriesOf(texts, drafted)
  const used = new Set<Entry>()
  const open: Diagnostic[] = []
  const known: KnownFinding[] = []
  for (const diagnostic of diagnostics) {
    const entry = diagnostic.severity === 'error' ? undefined : entries.find((each) => explains(each, diagnostic))
    if (entry === undefined) open.push(diagnostic)
    else {
      used.add(entry)
      known.push({ diagnostic, why: entry.why })
    }
  }
  const idle = entries.filter((entry) => !used.has(entry))
  return { open: [...open, ...idle.map(asIdle)], known }
}

const explains = ({ files, finding, says }: Entry, { code, at, message }: Diagnostic): boolean =>
  code === finding && files.has(at.file) && (says === undefined || message.includes(says))

const entriesOf = (texts: readonly Text[], drafted: readonly DraftedText[]): Entry[] =>
  texts.flatMap(({ flow, versions }, i) => {
    if (flow?.known === undefined) return []
    const files = new Set([flow.file, ...versions.map(({ path }) => path), ...(drafted[i]?.included ?? [])])
    return flow.known.map(({ finding, says, why }, index): Entry => ({ finding, says, why, files, flow, index }))
  })

const asIdle = ({ finding, says, flow, index }: Entry): Diagnostic =>
  withSeverity({
    code: 'idle-known',
    message: `Unexpected known finding \`${finding}\`${says === undefined ? '' : ` with \`${says}\``}, expected one in the articles of the guide; delete it`,
    at: placeIn(flow, ['known', index]),
  })
