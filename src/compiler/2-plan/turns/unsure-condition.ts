import { phraseText } from '../../../guide/content.ts'
import { platformIn } from '../../../guide/platforms.ts'
import type { SourceItem } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { plain } from '../../language/plain.ts'
import { advises, opensWithCondition } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import { type PairedPhrase, sentencePairs, textsOf } from '../paired-phrase.ts'
import type { PlannedScreen } from '../plan.ts'
import { linksOf } from '../sentences.ts'
import { namesFor } from './read-turns.ts'
import { placeOf, type StepPlaces } from './turn-places.ts'
import { type Target, targetsNamed } from './turn-targets.ts'
import { tokensOf } from './turn-tokens.ts'
import { adviceOnWords, unknownWordsOf } from './unknown-word.ts'

/** The most characters in which a bullet names its platform. */
const longestOpening = 40

/** The most characters of a sentence that a message or a flow file quotes. */
const longestQuote = 80

/**
 * Tells the author of a sentence that may turn the walk and is not understood: both readings, and the lines of a flow file for the
 * reading that was not taken. The lines compile as they stand.
 */
export function reportUnsureTurn(said: PairedPhrase, at: Place, scope: Scope, context: PlanContext, steps: StepPlaces): void {
  const [yes = 'failed', second = 'next'] = waysOf(said, scope, context, steps)
  const no = hasElse(said, context) ? second : 'next'
  const lines = turnLines(said, scope, context, yes, no)
  const message = `Unexpected turn in \`${quoteOf(said)}\`, expected a condition, a target and an else clause that are clear; read as text, so nothing is asked. It may be a question whose “yes” leads to \`${yes}\` and whose “no” leads to \`${no}\`: \`${lines}\` in the flow file asks it`
  reportWithWords(said, message, at, context)
}

/** Reports a sentence whose reading is not sure, with the words that would make it so if the compiler knew them. */
function reportWithWords(said: PairedPhrase, message: string, at: Place, context: PlanContext): void {
  const unknown = unknownWordsOf(said, context)
  const advice = unknown === undefined ? '' : adviceOnWords(unknown)
  context.report({ code: 'unsure-condition', message: `${message}${advice}`, at, ...(unknown && { unknown }) })
}

/** The beginning of a sentence, as messages quote it. */
const quoteOf = ({ phrase }: PairedPhrase): string => phraseText(phrase).slice(0, longestQuote)

/** Tells the author of a sentence that no question asks about, where it may be for some readers only, or names another section. */
export function reportLeft(
  said: PairedPhrase,
  before: PairedPhrase | undefined,
  at: Place,
  scope: Scope,
  context: PlanContext,
): void {
  if (isForSome(said, before, context)) {
    const message = `Unexpected condition in \`${quoteOf(said)}\`, expected text for every reader or a question; read as text, so each reader decides alone. \`${turnLines(said, scope, context, 'next', 'failed')}\` in the flow file asks it`
    reportWithWords(said, message, at, context)
  }
  reportOtherWay(said, before, at, scope, context)
  reportNamedSection(said, at, scope, context)
}

/** Tells the author of a sentence that offers another way than the one before it: every reader is told both at once. */
function reportOtherWay(
  said: PairedPhrase,
  before: PairedPhrase | undefined,
  at: Place,
  scope: Scope,
  context: PlanContext,
): void {
  const offers = textsOf(said, context).every(({ text, words }) => words.turns.otherWay.test(text))
  if (!offers || before === undefined || !advises(said, context) || !advises(before, context)) return
  context.report({
    code: 'unsure-condition',
    message: `Unexpected other way in \`${quoteOf(said)}\`, expected a paragraph below a heading of its own for what is tried when the first way did not help; read with the sentence before it. \`${turnLines(said, scope, context, 'next', 'failed')}\` in the flow file asks it`,
    at,
  })
}

/**
 * Whether a sentence tells only some readers to do something, or comes behind “if not” and tells where to read on: every reader of
 * its screen decides alone. Most such sentences are right as text, and “if you have not done so yet” always is.
 */
function isForSome(said: PairedPhrase, before: PairedPhrase | undefined, context: PlanContext): boolean {
  const tells =
    advises(said, context) ||
    linksOf(said.phrase).length > 0 ||
    textsOf(said, context).some(({ text, words }) => words.turns.stepsFollow.test(text))
  const isReferred =
    before !== undefined &&
    textsOf(before, context).some(({ text, words }) => words.turns.unlessSo.test(text)) &&
    !advises(before, context)
  if (textsOf(said, context).some(({ text, words }) => words.turns.notYetDone.test(text))) return false
  return tells && (isReferred || opensWithCondition(said, context))
}

/**
 * Tells the author of a sentence that names another section in bold, and does not link to it: `Consultez **Remplacer le câble**.` A
 * reader cannot go there from the sentence.
 */
function reportNamedSection(said: PairedPhrase, at: Place, scope: Scope, context: PlanContext): void {
  for (const inline of said.phrase) {
    if (typeof inline === 'string' || inline[0] !== 'strong') continue
    const name = phraseText([inline])
    const key = context.keyOfTitle(plain(name), context.language)
    if (key === undefined || key === scope.sectionKey || !context.words.turns.mayTurn.test(plain(phraseText(said.phrase))))
      continue
    context.report({
      code: 'unsure-condition',
      message: `Unexpected name of the section \`${name}\` without a link, expected a link to it; read as text. \`${turnLines(said, scope, context, key, 'next')}\` in the flow file asks whether to go there`,
      at,
    })
  }
}

/**
 * Tells the author of a bullet that begins with a platform, among bullets that every reader tries: `Sur les appareils Android,
 * ouvrez …`.
 */
export function reportPlatformBullet({ blocks: [first] }: SourceItem, scope: Scope, context: PlanContext): void {
  if (first?.type !== 'paragraph') return
  const [said] = sentencePairs(first, context)
  if (said === undefined || platformIn(plain(phraseText(said.phrase)).slice(0, longestOpening)) === undefined) return
  if (!textsOf(said, context).some(({ text, words }) => words.saysWhere.test(text))) return
  context.report({
    code: 'unsure-condition',
    message: `Unexpected platform at the beginning of \`${quoteOf(said)}\`, expected text for every reader or a question; every reader tries it. \`${turnLines(said, scope, context, 'next', 'failed')}\` in the flow file asks for whom it is`,
    at: first.at,
  })
}

/** The lines of a flow file that ask about a sentence. */
function turnLines(said: PairedPhrase, scope: Scope, context: PlanContext, yes: string, no: string): string {
  const quotes = textsOf(said, context).map(({ text, words }) => `${words.language}: ${JSON.stringify(beginning(text))}`)
  return `sections: { ${scope.key}: { turns: [{ text: { ${quotes.join(', ')} }, yes: ${yes}, no: ${no} }] } }`
}

/** Whether a text has an else clause. */
const hasElse = (said: PairedPhrase, context: PlanContext): boolean =>
  textsOf(said, context).some(({ text, words }) => words.turns.inlineOtherwise.test(` ${text}`))

/** Where a sentence may lead, as a flow file names it, in the order of the sentence. */
function waysOf(said: PairedPhrase, scope: Scope, context: PlanContext, steps: StepPlaces): string[] {
  const screen: PlannedScreen = {
    id: '',
    title: [],
    body: [],
    section: '',
    sectionKey: scope.sectionKey,
    at: { file: '', line: 0, column: 0 },
  }
  const ways = textsOf(said, context).map(({ phrase, words }) => [
    ...new Set(
      targetsNamed(tokensOf(phrase, words), words, namesFor(words, context)).flatMap((target) =>
        placeOf(target, screen, context, steps) === undefined ? [] : (nameOf(target) ?? []),
      ),
    ),
  ])
  return ways.sort((a, b) => b.length - a.length)[0] ?? []
}

function nameOf(target: Target): string | undefined {
  switch (target.kind) {
    case 'step':
      return `step:${target.number}`
    case 'section':
      return target.key
    case 'article':
      return `article:${target.href}`
    case 'contact':
      return target.result
    default:
      return
  }
}

/** The first words of a text, so that a quote ends between two words. */
function beginning(text: string): string {
  if (text.length <= longestQuote) return text
  const cut = text.slice(0, longestQuote)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
}
