import type { Compilation } from '../../../compiler/assemble.ts'
import { compareText, type Diagnostic } from '../../../compiler/diagnostic.ts'
import { blocksText, phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import { type Choice, type Code, exits, type GuideNode } from '../../../guide/node.ts'
import type { ChangedPicture } from './changed-pictures.ts'

/** A node in a list of changes. */
export interface ChangedNode {
  readonly code: Code
  readonly kind: GuideNode['kind']
  readonly title: string
}

export interface RewordedNode extends ChangedNode {
  /** Its text before and after, without the lines that both have. Both are empty where only a link, a mark or a picture changed. */
  readonly was: readonly string[]
  readonly now: readonly string[]
  /** Few words are the same: whoever has a link to the screen may not want this one. */
  readonly isOther: boolean
}

/** What a guide says about itself, before and after. */
export interface ChangedFact {
  readonly fact: 'title' | 'short title' | 'description' | 'audience' | 'platforms' | 'need' | 'listed' | 'messages'
  readonly was: string
  readonly now: string
}

/** The changes of a guide in one language. */
export interface GuideDiff {
  readonly guide: string
  readonly language: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly facts: readonly ChangedFact[]
  readonly added: readonly ChangedNode[]
  /** Nodes whose code is gone. `to` is the code that replaces it, if there is one. */
  readonly retired: readonly (ChangedNode & { readonly to?: Code })[]
  /** Nodes with the same code and another text: of the article, a correction, or a note of the flow file. */
  readonly reworded: readonly RewordedNode[]
  /** Nodes with the same code and text, at another position or with other targets. */
  readonly moved: readonly ChangedNode[]
  readonly kept: number
}

export interface ContentDiff {
  readonly guides: readonly GuideDiff[]
  /** Pictures whose content changed, where their folders were compared. */
  readonly pictures?: readonly ChangedPicture[]
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
    .flatMap((key) => diffGuide({ guide: old.get(key), in: before }, { guide: now.get(key), in: after }))
  return { guides, worse: missingFrom(before, after), better: missingFrom(after, before) }
}

/** A guide, where there is one, in its compilation. */
interface Side {
  readonly guide: Guide | undefined
  readonly in: Compilation
}

function diffGuide({ guide: before, in: first }: Side, { guide: after, in: second }: Side): GuideDiff[] {
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
    facts: before === undefined || after === undefined ? [] : changedFacts(factsOf(before, first), factsOf(after, second)),
    added: [...now.values()].filter(({ code }) => !old.has(code)).map(changed),
    retired: [...old.values()]
      .filter(({ code }) => !now.has(code))
      .map((node) => {
        const to = second.retired[node.code]
        return { ...changed(node), ...(to && { to }) }
      }),
    reworded: reworded.map(({ was, node }) => rewordedNode(was, node)),
    moved: moved.map(({ node }) => changed(node)),
    kept: both.length,
  }
  return [diff.facts, diff.added, diff.retired, diff.reworded, diff.moved].some((changes) => changes.length > 0) ? [diff] : []
}

const changed = (node: GuideNode): ChangedNode => ({ code: node.code, kind: node.kind, title: phraseText(node.title) || node.id })

/** Everything that a reader sees of a node, except where it stands and leads. */
const words = ({ kind, title, heading, body, errata, was, elsewhere, superseded, ...node }: GuideNode): string =>
  JSON.stringify([
    kind,
    title,
    heading,
    body,
    errata,
    was,
    elsewhere,
    superseded,
    'choices' in node ? answersOf(node.choices) : [],
  ])

const answersOf = (choices: readonly Choice[]): readonly string[] =>
  choices.map(({ label, detail }) => [label, detail ?? ''].join(' ').trim())

/** The text of a node in lines: its heading, its text, its answers, its corrections. */
function linesOf(node: GuideNode): readonly string[] {
  const { title, heading, body, errata = [], elsewhere = [], superseded } = node
  return [
    ...(heading === undefined ? [] : [phraseText(heading)]),
    phraseText(title),
    ...blocksText(body).split('\n'),
    ...(node.kind === 'question' ? answersOf(node.choices) : []),
    ...errata.map(({ date, text }) => `Correction of ${date}: ${text}`),
    ...elsewhere,
    ...(superseded ? ['A correction takes it out of the walk'] : []),
  ].filter((line) => line !== '')
}

/** Of two texts with fewer words in common, one is no new version of the other. */
const leastAlike = 0.3

function rewordedNode(before: GuideNode, after: GuideNode): RewordedNode {
  const [was, now] = [linesOf(before), linesOf(after)]
  return {
    ...changed(after),
    was: was.filter((line) => !now.includes(line)),
    now: now.filter((line) => !was.includes(line)),
    isOther: before.kind !== after.kind || likeness(was.join(' '), now.join(' ')) < leastAlike,
  }
}

/** The share of words that two texts have in common, 0 to 1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  if (first === undefined || second === undefined || first.size + second.size === 0) return 1
  return (2 * [...first].filter((word) => second.has(word)).length) / (first.size + second.size)
}

type Facts = Readonly<Record<ChangedFact['fact'], string>>

function factsOf(
  { id, language, title, short, description, audience, platforms, need, unlisted }: Guide,
  { wordings }: Compilation,
): Facts {
  return {
    title,
    'short title': short ?? '',
    description,
    audience,
    platforms: platforms.join(', '),
    need: need ?? '',
    listed: unlisted ? 'no' : 'yes',
    messages: wordings
      .filter(({ guide }) => guide === id)
      .flatMap(({ code, texts }) => [...(texts[language] ?? []), ...(texts.en ?? [])].map((text) => `${code} ${text}`))
      .join('; '),
  }
}

const changedFacts = (was: Facts, now: Facts): readonly ChangedFact[] =>
  (Object.keys(now) as (keyof Facts)[]).flatMap((fact) =>
    was[fact] === now[fact] ? [] : [{ fact, was: was[fact], now: now[fact] }],
  )

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
