import type { Phrase } from '../../../guide/content.ts'
import type { SourceItem, SourceList } from '../../1-read/article.ts'
import { trimmed } from '../../1-read/phrase.ts'
import { advises } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import { anyMatches, type BilingualContext, type PairedPhrase, sentencePairs, textsOf, withPhrases } from '../paired-phrase.ts'
import { type ChoicePlan, sequence } from '../plan.ts'
import type { BodyState } from './body-state.ts'
import { choiceOf } from './bullet-answers.ts'
import { withCheck } from './with-check.ts'

/** A message in quotation marks, and what stands behind its colon. */
interface Quoted {
  readonly message: string
  readonly rest: PairedPhrase
}

const quoted =
  /^\s*(?:«\s*([^»]{3,200}?)\s*»|„([^“”]{3,200})[“”]|“([^”]{3,200})”|[‘']([^’]{3,200})[’']|"([^"]{3,200})")[\s\u00a0]*[:–—→-][\s\u00a0]*/u

/** A phrase that begins with a message in quotation marks and a colon. */
function cut([first, ...others]: Phrase): { readonly message: string; readonly rest: Phrase } | undefined {
  const found = typeof first === 'string' ? quoted.exec(first) : null
  const message = found?.slice(1).find((part) => part !== undefined)
  if (found === null || message === undefined || typeof first !== 'string') return
  return { message, rest: trimmed([first.slice(found[0].length), ...others]) }
}

/** The message that an item begins with, in both languages, where what stands behind it tells to do something. */
function messageOf({ blocks: [first] }: SourceItem, context: BilingualContext): Quoted | undefined {
  if (first?.type !== 'paragraph') return
  const own = cut(first.phrase)
  const twin = first.twin === undefined ? undefined : cut(first.twin)
  if (own === undefined || (first.twin !== undefined && twin === undefined)) return
  const rest = { phrase: own.rest, ...(twin && { twin: twin.rest }) }
  return sentencePairs(rest, context).some((sentence) => advises(sentence, context)) ? { message: own.message, rest } : undefined
}

/**
 * Whether bullets are messages with their remedies: each begins with one in quotation marks, and the heading asks what the reader sees, or
 * speaks of messages.
 */
export const areMessages = (
  list: SourceList,
  { title, titleTwin }: Pick<Scope, 'title' | 'titleTwin'>,
  context: BilingualContext,
): boolean =>
  anyMatches(
    textsOf({ phrase: title, ...(titleTwin && { twin: titleTwin }) }, context),
    (text, words) => text.endsWith('?') || words.errors.announces.test(text),
  ) && list.items.every((item) => messageOf(item, context) !== undefined)

/**
 * Plans bullets that begin with a message each as a question. The message is the answer, and what stands behind it its remedy:
 *
 * ```md
 * ## Que voyez-vous ?
 *
 * - « Mot de passe refusé » : vérifiez le mot de passe.
 * ```
 */
export const planMessages = (list: SourceList, lead: BodyState['blocks'], scope: Scope, context: PlanContext): ChoicePlan =>
  choiceOf('message', list, lead, scope, context, (item, i) => {
    const key = `${scope.key}-message-${i + 1}`
    const said = messageOf(item, context)
    const [first, ...others] = item.blocks
    const label = said?.message ?? ''
    const blocks =
      first?.type === 'paragraph' && said !== undefined ? [withPhrases(first, capitalised(said.rest)), ...others] : item.blocks
    const plan = sequence(context.planBody(blocks, { ...scope, key, title: [], label }, 'act', context))
    return { id: `message-${i + 1}`, label, plan: withCheck(plan, key, scope, item.at, context) }
  })

/** A sentence that stood behind a colon. */
function capitalised({ phrase, twin }: PairedPhrase): PairedPhrase {
  const upper = ([first, ...others]: Phrase): Phrase =>
    typeof first === 'string'
      ? [first.charAt(0).toUpperCase() + first.slice(1), ...others]
      : first === undefined
        ? []
        : [first, ...others]
  return { phrase: upper(phrase), ...(twin && { twin: upper(twin) }) }
}
