import type { Compilation } from '../../../compiler/assemble.ts'
import { compareText, type Diagnostic } from '../../../compiler/diagnostic.ts'
import { phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import { type Code, exits, type GuideNode } from '../../../guide/node.ts'

/** A node in a list of changes. */
export interface ChangedNode {
  readonly code: Code
  readonly kind: GuideNode['kind']
  readonly title: string
}

/** The changes of a guide in one language. */
export interface GuideDiff {
  readonly guide: string
  readonly language: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly added: readonly ChangedNode[]
  /** Nodes whose code is gone. `to` is the code that replaces it, if there is one. */
  readonly retired: readonly (ChangedNode & { readonly to?: Code })[]
  /** Nodes with the same code and another text. */
  readonly reworded: readonly ChangedNode[]
  /** Nodes with the same code and text, at another position or with other targets. */
  readonly moved: readonly ChangedNode[]
  readonly kept: number
}

export interface ContentDiff {
  readonly guides: readonly GuideDiff[]
  /** New errors and warnings. */
  readonly worse: readonly Diagnostic[]
  /** Errors and warnings that are gone. */
  readonly better: readonly Diagnostic[]
}

/** The changes for readers between two versions of a content folder. Guides without a change are left out. */
export function diffContent(before: Compilation, after: Compilation): ContentDiff {
  const name = ({ id, language }: Guide) => `${id} ${language}`
  const old = new Map(before.guides.map((guide) => [name(guide), guide]))
  const now = new Map(after.guides.map((guide) => [name(guide), guide]))
  const guides = [...new Set([...old.keys(), ...now.keys()])]
    .sort(compareText)
    .flatMap((key) => diffGuide(old.get(key), now.get(key), after.retired))
  return { guides, worse: missingFrom(before, after), better: missingFrom(after, before) }
}

function diffGuide(before: Guide | undefined, after: Guide | undefined, retired: Compilation['retired']): GuideDiff[] {
  const guide = after ?? before
  if (guide === undefined) return []
  const old = new Map(before?.nodes.map((node) => [node.code, node]))
  const now = new Map(after?.nodes.map((node) => [node.code, node]))
  const both = [...now.values()].flatMap((node) => {
    const was = old.get(node.code)
    return was === undefined ? [] : [{ was, node }]
  })
  const reworded = both.filter(({ was, node }) => words(was) !== words(node))
  const moved = both.filter(({ was, node }) => words(was) === words(node) && place(was, before) !== place(node, after))
  const diff: GuideDiff = {
    guide: guide.id,
    language: guide.language,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    added: [...now.values()].filter(({ code }) => !old.has(code)).map(changed),
    retired: [...old.values()]
      .filter(({ code }) => !now.has(code))
      .map((node) => {
        const to = retired[node.code]
        return { ...changed(node), ...(to && { to }) }
      }),
    reworded: reworded.map(({ node }) => changed(node)),
    moved: moved.map(({ node }) => changed(node)),
    kept: both.length,
  }
  return [diff.added, diff.retired, diff.reworded, diff.moved].some((nodes) => nodes.length > 0) ? [diff] : []
}

const changed = (node: GuideNode): ChangedNode => ({ code: node.code, kind: node.kind, title: phraseText(node.title) || node.id })

const words = ({ title, body, kind }: GuideNode): string => JSON.stringify([kind, title, body])

/** The position and the targets of a node, by codes: a reader with an old link would notice a change. */
const place = (node: GuideNode, guide: Guide | undefined): string => {
  const codeOf = (id: string) => guide?.nodes.find((other) => other.id === id)?.code ?? id
  return JSON.stringify([node.section, node.ordinal, exits(node).map(({ option, to }) => [option, codeOf(to)])])
}

/** Errors and warnings of one version that the other does not have. Line numbers are ignored, because lines move. */
function missingFrom(other: Compilation, { diagnostics }: Compilation): Diagnostic[] {
  const known = new Set(other.diagnostics.map(({ at, code, message }) => `${at.file} ${code} ${message}`))
  return diagnostics.filter(
    ({ severity, at, code, message }) => severity !== 'info' && !known.has(`${at.file} ${code} ${message}`),
  )
}
