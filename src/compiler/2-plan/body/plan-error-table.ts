import { phraseText } from '../../../guide/content.ts'
import type { Ask } from '../../../guide/node.ts'
import { type SourceBlock, type SourceTable, sourceText, toContent } from '../../1-read/article.ts'
import { advises, beginsInstruction, persists } from '../conditions.ts'
import { type PlanContext, planIn, type Scope } from '../context.ts'
import { decide, decidedByFlow, type Evidence, observed, settled } from '../decision.ts'
import { headlineOf } from '../headline.ts'
import { anyMatches, type BilingualContext, type LanguageTexts, sentencePairs, textsOf } from '../paired-phrase.ts'
import type { ChoicePlan, Option, Plan } from '../plan.ts'
import { isEmpty, sequence } from '../plan.ts'
import { blockStops } from '../stops.ts'
import { branchesOf } from '../turns/branches.ts'
import { jumpOfCell } from '../turns/jumps.ts'
import { wordsIn } from '../words-on-screen.ts'
import type { BlockConstruct } from './body-state.ts'
import { withCheck } from './with-check.ts'

/** The longest label in characters: of a longer text, an answer shows only the first line, and the screen behind it the rest. */
export const longestLabel = 260

/** The columns of an error table, by index. */
interface ErrorColumns {
  readonly seen: number
  readonly remedy: number
  /** Whether no column says what to do. Then a cell of the last one is a remedy only where it tells to do something. */
  readonly explains?: true
}

/**
 * The columns of an error table: the index of what the reader sees, and that of what to do about it:
 *
 * ```md
 * | Code d'erreur | Problème possible | Solution suggérée |
 * ```
 *
 * `undefined` for a table of settings or facts, which stays a table.
 */
export function errorColumnsOf(table: SourceTable, bilingual: BilingualContext): ErrorColumns | undefined {
  const header = headerTexts(table, bilingual)
  const remedy =
    header.length -
    1 -
    [...header].reverse().findIndex((texts) => anyMatches(texts, (text, words) => words.remedyColumn.test(text)))
  const seen = header.findIndex((texts, i) => i !== remedy && anyMatches(texts, (text, words) => words.errorColumn.test(text)))
  if (remedy < header.length && seen >= 0 && seen < remedy) return { seen, remedy }
  return explainsErrors(table, header) ? { seen: Math.max(0, seen), remedy: header.length - 1, explains: true } : undefined
}

const headerTexts = (table: SourceTable, bilingual: BilingualContext): LanguageTexts[] =>
  table.header.map((phrase, i) => textsOf({ phrase, ...(table.twinHeader?.[i] && { twin: table.twinHeader[i] }) }, bilingual))

/** Whether one of the first two cells of most rows is an error code, as a pattern has it. */
const isCoded = ({ rows }: SourceTable, pattern: RegExp): boolean =>
  rows.filter(({ cells }) => cells.slice(0, 2).some((cell) => pattern.test(codeIn(cell) ?? ''))).length * 3 >= rows.length * 2

/**
 * Whether a table explains errors without a column of remedies: its cells are error codes, or its headings name an error and its
 * last one an explanation.
 */
function explainsErrors(table: SourceTable, header: readonly LanguageTexts[]): boolean {
  if (header.length < 2 || table.rows.length < 2) return false
  const names = (texts: LanguageTexts | undefined, column: 'errorName' | 'explanationColumn') =>
    texts !== undefined && anyMatches(texts, (text, words) => words[column].test(text))
  if (isCoded(table, /./) && header.some((texts) => names(texts, 'errorName'))) return true
  return header.slice(0, -1).some((texts) => names(texts, 'errorName')) && names(header.at(-1), 'explanationColumn')
}

/** A table of errors becomes a question with its rows as answers. */
export const readErrorTable: BlockConstruct = (block, _, { builder, scope, context }) => {
  if (block.type !== 'table' || !isChoice(block, scope, context)) return false
  builder.push(planErrorTable(block, builder.take(), scope, context))
  builder.label()
  return true
}

/** Decides whether the rows of a table are answers, or the table is to read. */
function isChoice(table: SourceTable, scope: Scope, context: PlanContext): boolean {
  const place = { id: `${scope.key}-table`, kind: 'table', at: table.at } as const
  const { plan } = context.flowOf(scope.key)
  if ((plan === 'choice' || plan === 'info') && planIn(scope, plan) !== undefined) {
    context.decided(decidedByFlow(place, plan, scope.key))
    return plan === 'choice'
  }
  const choice = evidenceOf(table, context)
  if (choice.length === 0) return false
  const info = observed('tables are most often to read', 2)
  return settled(decide(place, { info, choice }), (value) => planIn(scope, value), context) === 'choice'
}

function evidenceOf(table: SourceTable, context: PlanContext): readonly Evidence[] {
  const columns = errorColumnsOf(table, context)
  if (columns !== undefined)
    return columns.explains
      ? observed('its rows explain errors', 4)
      : observed('a column says what is seen, and a later one what to do', 6)
  if (table.header.length < 2 || table.rows.length < 2) return []
  const acts = headerTexts(table, context).some((texts) => anyMatches(texts, (text, words) => words.remedyColumn.test(text)))
  return [
    ...observed('cells are error codes', 1.5, isCoded(table, /^-?(?:0x|\d{6})/i)),
    ...observed('a column says what to do', 1.5, acts),
  ]
}

/**
 * An error table as a question. Each row is an answer: its cause to know, its remedy to do, and the check whether that helped. A row
 * that only explains is text to read, without a check.
 */
function planErrorTable(table: SourceTable, lead: readonly SourceBlock[], scope: Scope, context: PlanContext): ChoicePlan {
  const { ask, options } = rowOptions(table, scope, context)
  return {
    kind: 'choice',
    id: context.idOf(scope.key, 'which'),
    title: scope.title,
    body: lead.map(toContent),
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: table.at,
    label: labelOf(table, scope),
    ask,
    options,
  }
}

/** The label of the question: the column headings, which belong to every row. */
export const labelOf = (table: SourceTable, { label }: Pick<Scope, 'label'>): string =>
  [label ?? '', ...table.header.map(phraseText)].filter((text) => text !== '').join(' · ')

/** The rows as answers, for a section that has other problems besides its table. */
export function rowOptions(
  table: SourceTable,
  scope: Scope,
  context: PlanContext,
): { readonly ask: Ask; readonly options: readonly Option[] } {
  const columns = errorColumnsOf(table, context) ?? { seen: 0, remedy: table.header.length - 1 }
  const isCode = /\bcode/i.test(phraseText(table.header[columns.seen] ?? []))
  return {
    ask: isCode ? 'code' : 'message',
    options: distinct(
      table.rows.map((row, i) => rowOption(row, i, columns, scope, context)),
      context,
    ),
  }
}

/** Answers with different labels: where several rows share a code, the label of each also has its meaning. */
function distinct(options: readonly Option[], { words }: PlanContext): Option[] {
  const details = new Map<string, (string | undefined)[]>()
  for (const { label, detail } of options) details.set(label, [...(details.get(label) ?? []), detail])
  return options.map(({ detail, ...option }) => {
    const shared = details.get(option.label) ?? []
    if (detail === undefined) return option
    return shared.length > 1 && new Set(shared).size === shared.length
      ? { ...option, label: `${option.label}${words.colon}${detail}` }
      : { ...option, detail }
  })
}

/** Whether a block needs more than one screen: steps, or a sentence on what to do when the rest did not help. */
const asksMore = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  (block.type === 'list' && block.style === 'ordered') ||
  (block.type === 'paragraph' && sentencePairs(block, bilingual).some((sentence) => persists(sentence, bilingual)))

/** Whether a cell tells to do something: it has steps, or a sentence that tells or advises so. */
const tellsIn = (cell: readonly SourceBlock[], bilingual: BilingualContext): boolean =>
  cell.some((block) => {
    if (blockStops(block, bilingual)) return true
    if (block.type === 'list') return block.style === 'ordered' || block.items.some(({ blocks }) => tellsIn(blocks, bilingual))
    return block.type === 'paragraph' && sentencePairs(block, bilingual).some((sentence) => advises(sentence, bilingual))
  })

/** The text of a cell that is only a code, `0x87D10108` or `-2016341112`: the reader may see it instead of the message. */
function codeIn(cell: readonly SourceBlock[]): string | undefined {
  const text = cell.map(sourceText).join(' ').trim()
  return /^-?(?:0x[0-9a-f]{1,16}|\d{1,12})$/i.test(text) ? text : undefined
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The characters of a cell in the other language, which decide with those of this one whether a label is short. */
const twinLength = (cell: readonly SourceBlock[]): number =>
  cell.reduce((sum, block) => sum + (block.type === 'paragraph' ? phraseText(block.twin ?? []).length : 0), 0)

function rowOption(
  row: SourceTable['rows'][number],
  index: number,
  { seen, remedy: last, explains }: ErrorColumns,
  scope: Scope,
  context: PlanContext,
): Option {
  const { idOf, words } = context
  const message = row.cells[seen] ?? []
  const remedy = explains && !tellsIn(row.cells[last] ?? [], context) ? undefined : last
  const others = row.cells.filter((_, column) => column !== seen && column !== remedy)
  const codes = others.map(codeIn).filter((code) => code !== undefined)
  const cause = others.filter((cell) => codeIn(cell) === undefined).flat()
  const todo = (remedy === undefined ? undefined : row.cells[remedy]) ?? []
  const whole = squeezed(message.map(sourceText).join(' '))
  const isShort = whole.length <= longestLabel && twinLength(message) <= longestLabel
  const [head] = message
  const short = isShort || head === undefined ? whole : squeezed(sourceText(head))
  const named = short === '' ? (message.find((block) => block.type === 'figure')?.picture.alt ?? whole) : short
  const label = codes.length === 0 ? named : `${named} (${codes.join(', ')})`
  const key = `${scope.key}-r${index + 1}`
  const inner: Scope = { key, title: [label], section: scope.section, sectionKey: scope.sectionKey }

  const known = [...(whole === named ? [] : message), ...cause]
  const plans: Plan[] = []
  const [only] = cause
  const merges =
    cause.length === 1 &&
    only?.type === 'paragraph' &&
    todo.length > 0 &&
    wordsIn([...cause, ...todo]) <= 80 &&
    // Cells that differ between the languages may have different lengths.
    (context.twinLanguage === undefined || [...cause, ...todo].every((block) => block.type !== 'paragraph' || block.twin)) &&
    whole === named &&
    !todo.some((block) => asksMore(block, context) || blockStops(block, context)) &&
    todo.filter((block) => beginsInstruction(block, context)).length < 2
  if (merges) {
    const headline = headlineOf(cause, words)
    plans.push({
      kind: 'step',
      id: idOf(key, ''),
      label,
      title: headline?.title ?? [label],
      body: [...(headline?.rest ?? []), ...todo].map(toContent),
      section: scope.section,
      sectionKey: scope.sectionKey,
      at: row.at,
    })
    plans.push(...branchesOf(todo, inner, context))
  } else {
    if (known.length > 0)
      plans.push({
        kind: 'info',
        id: idOf(key, 'info'),
        title: [label],
        body: known.map(toContent),
        section: scope.section,
        sectionKey: scope.sectionKey,
        at: row.at,
      })
    const mode = todo.every(({ type }) => type === 'paragraph') ? 'each' : 'act'
    plans.push(...context.planBody(todo, known.length > 0 ? { ...inner, title: [], label } : inner, mode, context))
  }
  const plan = sequence(plans)
  const jump = jumpOfCell(row.cells[last] ?? [], scope.sectionKey, context)
  const meaning = cause[0]?.type === 'paragraph' ? phraseText(cause[0].phrase) : ''
  return {
    id: `r${index + 1}`,
    label,
    ...(meaning !== '' && { detail: meaning }),
    plan:
      jump !== undefined
        ? sequence([...plans, jump])
        : isEmpty(plan) || todo.length === 0
          ? sequence([...plans, { kind: 'goto', turn: { to: 'failed' } }])
          : withCheck(plan, key, scope, row.at, context),
  }
}
