import {
  type Block,
  blocksInside,
  blocksText,
  innerBlocks,
  isMark,
  linksInPhrase,
  type Mark,
  type Phrase,
  phraseIn,
  phrasesOf,
  phraseText,
  type TableData,
} from '../../guide/content.ts'
import type { Guide, MachineConfig, Passport } from '../../guide/guide.ts'
import { machineOf } from '../../guide/machine.ts'
import type { Choice, Erratum, GuideNode, ScreenName } from '../../guide/node.ts'
import type { Decision } from '../2-plan/decision.ts'
import { linksIn } from '../5-link/link-content.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** The output of `content compile --format json`: guides for other tools, as text. A key that does not apply is absent. */
export interface CompiledContent {
  readonly guides: readonly CompiledGuide[]
  /** The places where the articles leave the shape of their trees open. Absent where no decisions are given. */
  readonly decisions?: readonly CompiledDecision[]
  readonly diagnostics: readonly {
    readonly code: string
    readonly severity: string
    readonly message: string
    readonly file: string
    readonly line: number
    readonly column: number
  }[]
}

/** A decision with its place in an article, `file`, `line` and `column`. */
export interface CompiledDecision extends Omit<Decision, 'at'> {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface CompiledGuide {
  readonly id: string
  readonly language: string
  readonly source: string
  readonly title: string
  readonly short?: string
  readonly start: string
  /** The origin of the text, and its licence. */
  readonly passport: Passport
  readonly nodes: readonly CompiledNode[]
  readonly machine: MachineConfig
}

export interface CompiledNode {
  readonly id: string
  readonly kind: GuideNode['kind']
  readonly title: string
  /** The heading of the screen, where it is not the title, and the interface does not word it. */
  readonly heading?: string
  /** All text of the node without its title and answers: sub-steps, notes, cells, code, image texts, what explains an answer. */
  readonly text: string
  /** The text that is on screen at once: without code, tables and folded text. */
  readonly prose: string
  readonly section: string
  readonly ordinal?: number
  readonly line: number
  readonly code: string
  /** `says` is the word of the interface for an answer without a label; `aside` marks what only explains a word of the question. */
  readonly choices?: readonly (Pick<Choice, 'label' | 'says' | 'aside'> & { readonly to: string })[]
  readonly next?: string
  readonly yes?: string
  readonly no?: string
  readonly guide?: string
  readonly target?: string
  readonly solved?: string
  readonly unsolved?: string
  readonly result?: string
  readonly alerts?: readonly { readonly type: string; readonly text: string }[]
  readonly tables?: readonly { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }[]
  readonly links?: readonly { readonly text: string; readonly href?: string; readonly guide?: string }[]
  /** The texts that are marked as English. */
  readonly english?: readonly string[]
  /** The texts to type, as the copy button copies them. */
  readonly typed?: readonly string[]
  readonly errata?: readonly Pick<Erratum, 'date' | 'text'>[]
  /** A correction took the screen out of the walk. */
  readonly superseded?: true
  readonly names?: readonly ScreenName[]
  readonly elsewhere?: readonly string[]
  readonly certificate?: true
}

/** The path of a guide's article below its language folder, which links to it name. */
type ArticlePath = (guide: string) => string

/**
 * Guides and diagnostics in the form of the contract. A link between guides names the path of the article, as its author does.
 */
export const emitContract = (
  guides: readonly Guide[],
  diagnostics: readonly Diagnostic[],
  decisions?: ReadonlyMap<string, readonly Decision[]>,
): CompiledContent => {
  const paths = new Map(guides.map(({ id, source }) => [id, source.slice(source.indexOf('/') + 1)]))
  const content = contractOf(guides, diagnostics, (guide) => paths.get(guide) ?? guide)
  return decisions === undefined
    ? content
    : { ...content, decisions: [...decisions.values()].flat().map(({ at, ...decision }) => ({ ...decision, ...at })) }
}

const contractOf = (guides: readonly Guide[], diagnostics: readonly Diagnostic[], pathOf: ArticlePath): CompiledContent => ({
  guides: guides.map((guide) => ({
    id: guide.id,
    language: guide.language,
    source: guide.source,
    title: guide.title,
    ...(guide.short !== undefined && { short: guide.short }),
    start: guide.start,
    passport: guide.passport,
    nodes: guide.nodes.map((node) => compiledNode(node, pathOf)),
    machine: machineOf(guide),
  })),
  diagnostics: diagnostics.map(({ code, severity, message, at }) => ({ code, severity, message, ...at })),
})

function compiledNode(node: GuideNode, pathOf: ArticlePath): CompiledNode {
  const label = node.label ?? ''
  const details = node.kind === 'question' ? node.choices.map(({ detail = '' }) => detail) : []
  const lines = (reading: 'whole' | 'on-screen') =>
    [
      blocksText(node.body, reading),
      ...(reading === 'whole' ? wordsBefore(node) : []),
      label,
      ...(reading === 'whole' ? details : []),
    ]
      .filter((text) => text !== '')
      .join('\n')
  const alerts = alertsIn(node.body)
  const tables = tablesIn(node.body)
  const english = markedAs('span', node)
  const typed = markedAs('kbd', node)
  const links = [
    ...linksInPhrase(node.title),
    ...linksIn(node.body),
    ...linksInPhrase(node.was?.title ?? []),
    ...linksIn(node.was?.body ?? []),
  ].map(({ target, text }) => ({
    text: phraseText(text),
    ...('href' in target ? { href: target.href } : { href: pathOf(target.guide), guide: target.guide }),
  }))
  return {
    id: node.id,
    kind: node.kind,
    title: phraseText(node.title),
    ...(node.heading && node.heading.length > 0 && { heading: phraseText(node.heading) }),
    text: lines('whole'),
    prose: lines('on-screen'),
    section: node.section,
    ...(node.ordinal !== undefined && { ordinal: node.ordinal }),
    line: node.line,
    code: node.code,
    ...waysOf(node, pathOf),
    ...(alerts.length > 0 && { alerts }),
    ...(tables.length > 0 && { tables }),
    ...(links.length > 0 && { links }),
    ...(english.length > 0 && { english }),
    ...(typed.length > 0 && { typed }),
    ...(node.errata && { errata: node.errata.map(({ date, text }) => ({ date, text })) }),
    ...(node.superseded && { superseded: node.superseded }),
    ...(node.names && { names: node.names }),
    ...(node.elsewhere && { elsewhere: node.elsewhere }),
    ...(node.certificate && { certificate: node.certificate }),
  }
}

/** What the article said, where a correction has taken its place. It is folded on the screen. */
const wordsBefore = ({ was }: GuideNode): readonly string[] =>
  was === undefined ? [] : [phraseText(was.title), blocksText(was.body, 'whole')]

function waysOf(node: GuideNode, pathOf: ArticlePath): Partial<CompiledNode> {
  switch (node.kind) {
    case 'question':
      return {
        choices: node.choices.map(({ label, says, aside, to }) => ({
          label,
          ...(says && { says }),
          ...(aside && { aside }),
          to,
        })),
      }
    case 'step':
    case 'info':
      return { next: node.next }
    case 'check':
      return { yes: node.yes, no: node.no }
    case 'call':
      return {
        ...(node.guide !== undefined && { guide: node.guide, target: pathOf(node.guide) }),
        ...(node.target !== undefined && { target: node.target }),
        solved: node.solved,
        unsolved: node.unsolved,
      }
    case 'outcome':
      return { result: node.result }
  }
}

/** The text of every mark of a kind, in the order of the screen. */
function markedAs(kind: Mark[0], { title, body }: GuideNode): string[] {
  const inPhrase = (phrase: Phrase): string[] =>
    phrase.flatMap((inline) =>
      !isMark(inline) ? [] : inline[0] === kind ? [phraseText(phraseIn(inline))] : inPhrase(phraseIn(inline)),
    )
  const inBlocks = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => [...phrasesOf(block).flatMap(inPhrase), ...inBlocks(innerBlocks(block))])
  return [...inPhrase(title), ...inBlocks(body)]
}

const alertsIn = (blocks: readonly Block[]): { type: string; text: string }[] =>
  blocks.flatMap((block) =>
    block[0] === 'alert' ? [{ type: block[1].type, text: blocksText(blocksInside(block)) }] : alertsIn(innerBlocks(block)),
  )

const tablesIn = (blocks: readonly Block[]): { header: string[]; rows: string[][] }[] =>
  blocks.flatMap((block) => (block[0] === 'table' ? [plainTable(block[1])] : tablesIn(innerBlocks(block))))

const plainTable = ({ header, rows }: TableData) => ({
  header: header.map((cell: Phrase) => phraseText(cell)),
  rows: rows.map((row) => row.map((cell) => blocksText(cell))),
})
