import { type Phrase, phraseIn, phraseText, withPhrase } from '../../../guide/content.ts'
import type { SourceBlock, SourceItem, SourceList } from '../../1-read/article.ts'
import { trimmed } from '../../1-read/phrase.ts'
import type { Report } from '../../diagnostic.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { plain } from '../../language/plain.ts'
import { anyMatches, type BilingualContext, matchesAnywhere, textsOf, withPhrases } from '../paired-phrase.ts'
import { errorColumnsOf } from './plan-error-table.ts'

/**
 * Joins the parts of one procedure to one list: a list that continues the numbers of the list before it belongs to that list, and
 * pictures, alerts and code below a list belong to its last step.
 *
 * ```md
 * 1. Ouvrez le menu.
 *
 * ![menu](menu.png)
 *
 * 2. Choisissez **Réseau**.
 * ```
 *
 * Where only such blocks stand between two lists, the second continues the first whatever its number is, and the author is told. So it
 * is where one or two numbers are missing, whatever stands between them.
 */
export function joinLists(source: readonly SourceBlock[], bilingual: BilingualContext, report: Report): SourceBlock[] {
  const blocks = withSwallowedItems(source, bilingual)
  const out: SourceBlock[] = []
  const lists = blocks.flatMap((block, i) => (isProcedure(block) ? [i] : []))
  const mayRestart = lists.length > 1 && !saysSeveralWays(blocks, bilingual)
  let passed = 0
  blocks.forEach((block, i) => {
    while ((lists[passed] ?? blocks.length) <= i) passed++
    const last = out.at(-1)
    if (last?.type === 'list' && last.style === 'ordered') {
      if (block.type === 'list' && block.style === 'ordered') {
        const restarts = !continues(last, block) && (leaps(last, block) || (mayRestart && resumes(blocks, i, bilingual)))
        if (restarts) reportRestart(last, block, report)
        if (restarts || continues(last, block)) {
          out[out.length - 1] = { ...last, items: [...last.items, ...block.items] }
          return
        }
      }
      const next = lists[passed] ?? blocks.length
      const goesOn = blocks[next]
      const inside =
        goesOn?.type === 'list' &&
        (isInterruption(block, bilingual)
          ? continues(last, goesOn) || (mayRestart && resumes(blocks, next, bilingual))
          : (continues(last, goesOn) || leaps(last, goesOn)) && block.type !== 'table')
      if (['figure', 'alert', 'code', 'fold'].includes(block.type) || inside) {
        out[out.length - 1] = withInLastItem(last, block)
        return
      }
    }
    out.push(block)
  })
  return out.map((block) => (block.type === 'list' && block.style === 'ordered' ? warnInTime(block, bilingual) : block))
}

const continues = (first: SourceList, second: SourceList): boolean => {
  const last = first.items.at(-1)?.number
  const start = second.items[0]?.number
  return last !== undefined && start === last + 1
}

/** Whether a list begins a few numbers behind the one before it, so that numbers are missing: 1, 2, then 4. */
const leaps = (first: SourceList, second: SourceList): boolean => {
  const last = first.items.at(-1)?.number
  const start = second.items[0]?.number
  return last !== undefined && start !== undefined && start > last + 1 && start <= last + mostMissing + 1
}

/** The most numbers that may be missing in a procedure. */
const mostMissing = 2

/** Whether a block only illustrates the step above it: a picture, a note, code, or a table without errors to choose from. */
const isInterruption = (block: SourceBlock, bilingual: BilingualContext): boolean =>
  ['figure', 'alert', 'code', 'fold'].includes(block.type) ||
  (block.type === 'table' && errorColumnsOf(block, bilingual) === undefined)

/**
 * Whether a list goes on with the procedure above it: at least one block stands between the two, and all of these only illustrate
 * a step. The caller asks only where no text says that there are several ways.
 */
function resumes(blocks: readonly SourceBlock[], second: number, bilingual: BilingualContext): boolean {
  let first = second - 1
  for (let block = blocks[first]; block !== undefined && isInterruption(block, bilingual); block = blocks[first]) first--
  const list = blocks[first]
  return first < second - 1 && list !== undefined && isProcedure(list)
}

const isProcedure = (block: SourceBlock): boolean => block.type === 'list' && block.style === 'ordered'

const saysSeveralWays = (blocks: readonly SourceBlock[], bilingual: BilingualContext): boolean =>
  blocks.some(
    (block) => block.type === 'paragraph' && anyMatches(textsOf(block, bilingual), (text, words) => words.severalWays.test(text)),
  )

function reportRestart(first: SourceList, second: SourceList, report: Report): void {
  const [before, number] = [first.items.at(-1)?.number ?? 0, second.items[0]?.number ?? 1]
  report({
    code: 'broken-numbering',
    message: `Unexpected number ${number} after ${before} and what stands below it, expected ${before + 1}; read as one procedure, whose steps are counted by position`,
    at: second.at,
  })
}

/**
 * Finds list items that Markdown read as paragraphs: one that begins with the next number of the list before it, and paragraphs
 * `Étape 1 : …`, `Étape 2 : …`, of which the first begins a list.
 */
function withSwallowedItems(
  blocks: readonly SourceBlock[],
  { language, twinLanguage, wordsOf }: BilingualContext,
): SourceBlock[] {
  const words = wordsOf(language)
  const readings = blocks.map((block) => (block.type === 'paragraph' ? numbered(block.phrase, words) : undefined))
  // Below bold step lines, an ordered list is the procedure of its step, and the lines are headings.
  const areHeadings = blocks.some((block) => block.type === 'list' && block.style === 'ordered')
  let last: number | undefined
  const out: SourceBlock[] = []
  let title: SourceList | undefined
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'list' && block.style === 'ordered') last = block.items.at(-1)?.number
    const written = readings[i]
    const begins =
      written?.isStep &&
      written.number === 1 &&
      !(written.isTitle && areHeadings) &&
      readings.slice(i + 1).some((later) => later?.isStep && later.number === 2)
    const goesOn = written !== undefined && last !== undefined && written.number === last + 1 && !(written.isTitle && areHeadings)
    const isEmpty = written?.phrase.length === 0 && (i + 1 === blocks.length || readings[i + 1] !== undefined)
    if (block.type !== 'paragraph' || written === undefined || isEmpty || !(begins || goesOn)) {
      // The text below a step line that is a title of its own belongs to that step.
      if (title === undefined) out.push(block)
      else out[out.length - 1] = title = withInLastItem(title, block)
      continue
    }
    last = written.number
    const twin = block.twin && twinLanguage && (numbered(block.twin, wordsOf(twinLanguage))?.phrase ?? block.twin)
    const item = {
      at: block.at,
      number: written.number,
      blocks: written.phrase.length === 0 ? [] : [withPhrases(block, { phrase: written.phrase, ...(twin && { twin }) })],
    }
    const list: SourceList = { type: 'list', style: 'ordered', at: block.at, items: [item] }
    title = written.isTitle ? list : undefined
    out.push(list)
  }
  return out
}

const mark = /^(\d{1,2})[.)][ \t\u00a0]+(?=\S)/

/** `Étape n° 3 :` or `Stap 3 –` at the beginning of a text, whatever its words are. */
const stepLabel = /^\s*\p{L}+[\s\u00a0]+(?:\p{L}+\.?[\s\u00a0]+|n[°ºo][\s\u00a0]*|#)?\d{1,2}[\s\u00a0]*[:.)–—-]?\s*/u

interface Numbered {
  readonly number: number
  /** The phrase without its number; empty where the number is the whole title, and the text below it is the step. */
  readonly phrase: Phrase
  /** It says that it is a step, as `Étape 3 : …` does and `3. …` does not. */
  readonly isStep: boolean
  /** All of it is bold or emphasised: it is the title of the step, and the text below it tells what to do. */
  readonly isTitle?: true
}

/**
 * The number at the beginning of a phrase: `3. Touchez …`, `Étape 3 : touchez …`, `**Étape 3 :** touchez …`, `**Étape 3 : touchez
 * …**`.
 */
function numbered([first, ...others]: Phrase, { stepLine }: LanguageWords): Numbered | undefined {
  if (first === undefined) return
  if (typeof first === 'string') {
    const number = mark.exec(first)?.[1]
    if (number !== undefined) return { number: Number(number), phrase: [first.replace(mark, ''), ...others], isStep: false }
    const step = stepLine.exec(plain(first))?.[1]
    const rest = trimmed([first.replace(stepLabel, ''), ...others])
    return step === undefined || rest.length === 0 ? undefined : { number: Number(step), phrase: rest, isStep: true }
  }
  if (first[0] !== 'strong' && first[0] !== 'em') return
  const inner = phraseIn(first)
  const label = plain(phraseText(inner))
  const step = stepLine.exec(`${label.replace(/ ?[:.]$/, '')}:`)
  if (step === null) return
  const isWhole = others.every((inline) => typeof inline === 'string' && inline.trim() === '')
  if (isWhole) {
    const [head, ...tail] = inner
    const rest = typeof head === 'string' ? trimmed([head.replace(stepLabel, ''), ...tail]) : []
    const phrase = rest.length === 0 ? [] : [withPhrase(first, rest)]
    return { number: Number(step[1]), phrase, isStep: true, isTitle: true }
  }
  const [next, ...more] = others
  const rest = typeof next === 'string' ? trimmed([next.replace(/^[\s:.–-]+/, ''), ...more]) : []
  return step[0] !== `${label.replace(/ ?[:.]$/, '')}:` || rest.length === 0
    ? undefined
    : { number: Number(step[1]), phrase: rest, isStep: true }
}

function withInLastItem(list: SourceList, block: SourceBlock): SourceList {
  const last = list.items.at(-1)
  return last === undefined
    ? list
    : { ...list, items: [...list.items.slice(0, -1), { ...last, blocks: [...last.blocks, block] }] }
}

/**
 * Moves a warning about a hazard to the first step with that hazard, where the article has it later: after the step it is too
 * late.
 */
function warnInTime(list: SourceList, bilingual: BilingualContext): SourceList {
  const isHazard = (block: SourceBlock): boolean => matchesAnywhere(block, bilingual, (text, words) => words.hazard.test(text))
  const first = list.items.findIndex((item) => item.blocks.some((block) => block.type !== 'alert' && isHazard(block)))
  if (first === -1) return list
  const late = list.items
    .slice(first + 1)
    .flatMap((item) => item.blocks.filter((block) => block.type === 'alert' && block.alert !== 'tip' && isHazard(block)))
  if (late.length === 0) return list
  return {
    ...list,
    items: list.items.map((item, i): SourceItem => {
      if (i < first) return item
      const kept = item.blocks.filter((block) => !late.includes(block))
      const [head, ...rest] = kept
      return { ...item, blocks: i === first && head !== undefined ? [head, ...late, ...rest] : kept }
    }),
  }
}
