import { plain } from './plain.ts'

/** A question made of a condition. With `negated`, its “yes” is where the condition does not hold. */
export interface MadeQuestion {
  readonly text: string
  readonly negated: boolean
}

/**
 * Makes a question of the condition of a sentence: `Si vous ne voyez pas le verrou, arrêtez.` becomes `Voyez-vous le verrou ?`, negated.
 * `undefined` where the grammar does not allow it without doubt.
 */
export type AskCondition = (sentence: string) => MadeQuestion | undefined

/** A way to make a question: a pattern of a condition, and the question with the groups of the pattern in braces. */
export interface QuestionRule {
  readonly condition: RegExp
  readonly asks: string
  readonly negated?: true
}

/** A part of a sentence up to the next comma, semicolon or colon outside of quotes. For patterns of plain text. */
export const upToComma = "(?:«[^»]*»|„[^“”]*[“”]|“[^”]*”|(?<!\\p{L})'[^']{2,60}'(?!\\p{L})|(?<=\\p{L})'|[^,;:«„“'])+?"

/** The words that a language needs to find the condition in a sentence. */
export interface ConditionMarks {
  /** What a sentence or its end begins with: `si `. Its group `condition` is the rest, up to where the main clause may begin. */
  readonly openings: readonly RegExp[]
  /** The beginning of a main clause behind a condition. Anything else continues the condition: `mais que …`. */
  readonly begins: RegExp
  /** Words that make a condition unfit for a question. */
  readonly unfit: RegExp
}

/** The most characters of a sentence and of a condition that are read. A heading is shorter. */
const longest = { sentence: 600, condition: 120 }

const pairs = ['«»', '“”', '()', '[]']

/** Whether a text has both ends of each pair of quotes and brackets. */
function isBalanced(text: string): boolean {
  const said = text.replace(/„([^“”]*)[“”]/g, '“$1”')
  const times = (mark: string) => said.split(mark).length
  return pairs.every(([open = '', close = '']) => times(open) === times(close)) && times('"') % 2 === 1
}

/** Makes questions by the first rule whose pattern matches. The text between the words of the rules stays as it is written. */
export const askBy =
  ({ openings, begins, unfit }: ConditionMarks, rules: readonly QuestionRule[]): AskCondition =>
  (sentence) => {
    // `plain` changes no places in a text whose white space is single.
    const written = sentence.trim().replace(/\s\s+/g, ' ')
    const text = plain(written)
    if (text.length > longest.sentence || /[.!?…] (?=[\p{Lu}«‘“„])/u.test(text)) return
    for (const opening of openings) {
      const [start, end] = opening.exec(text)?.indices?.groups?.condition ?? []
      if (start === undefined || end === undefined || end - start > longest.condition) continue
      const condition = text.slice(start, end)
      const rest = text.slice(end).replace(/^[,;: ]+/, '')
      if (!isBalanced(condition) || unfit.test(condition) || (rest.length > 1 && !begins.test(rest))) return
      const made = makeQuestion(condition, written.slice(start, end), rules)
      if (made !== undefined) return made
    }
    return
  }

function makeQuestion(condition: string, written: string, rules: readonly QuestionRule[]): MadeQuestion | undefined {
  for (const { condition: pattern, asks, negated = false } of rules) {
    const groups = pattern.exec(condition)?.indices?.groups
    if (groups === undefined) continue
    const text = asks
      .replace(/\{(\w+)\}/g, (_, name: string) => written.slice(...(groups[name] ?? [0, 0])))
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=\u00a0?\?$)/, '')
      .trim()
    return { text: text.charAt(0).toUpperCase() + text.slice(1), negated }
  }
  return
}
