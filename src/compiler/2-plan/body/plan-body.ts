import { phraseText } from '../../../guide/content.ts'
import type { SourceBlock } from '../../1-read/article.ts'
import { startOf } from '../../diagnostic.ts'
import { advises, advisesIn, beginsInstruction, instructs } from '../conditions.ts'
import { asksToGetHelp, type PlanBody, type PlanContext, planIn, type Scope } from '../context.ts'
import { decide, type Evidence, observed, settled } from '../decision.ts'
import { type Paragraph, sentencePairs } from '../paired-phrase.ts'
import { readPersistence } from '../persistence.ts'
import { readCauses } from '../sections/causes.ts'
import { leadsToArticle, linksOf } from '../sentences.ts'
import { readLinks } from '../turns/bullet-links.ts'
import { readFlowTurn } from '../turns/flow-turn.ts'
import { readGuardedNote, readReferredRemedy } from '../turns/guarded-notes.ts'
import { bodyBuilder } from './body-builder.ts'
import { type BlockConstruct, type BodyState, show } from './body-state.ts'
import { readSingleBullet } from './bullet-steps.ts'
import { readBullets } from './bullets.ts'
import { joinLists } from './join-lists.ts'
import { errorColumnsOf, readErrorTable } from './plan-error-table.ts'
import { readNamingList, readProcedure } from './procedure.ts'
import { readStop } from './stop.ts'

/** The constructs of blocks, in the order in which they are looked for. */
const constructs: readonly BlockConstruct[] = [
  readFlowTurn,
  readStop,
  readGuardedNote,
  readReferredRemedy,
  readErrorTable,
  readCauses,
  readLinks,
  readNamingList,
  readProcedure,
  readBullets,
  readSingleBullet,
  readPersistence,
]

/** See `PlanBody`. */
export const planBody: PlanBody = (source, scope, asked, context, announces = () => false) => {
  const blocks = joinLists(
    source.filter((block) => !asksToGetHelp(block, context)),
    context,
    context.report,
  )
  const advising = asked === 'advise'
  const mode = asked === 'answer' || advising ? readingOf(blocks, advising, scope, context) : asked === 'each' ? 'act' : asked
  if (mode === 'tell') doubtText(blocks, scope, context)
  const state: BodyState = {
    builder: bodyBuilder(scope, mode, context, advising && mode === 'act' ? advisesIn : undefined),
    blocks,
    scope,
    mode,
    context,
    announces,
    acting: mode === 'act',
    single: false,
    isApart: (block) => asked === 'each' && beginsInstruction(block, context),
    lists: 0,
    taken: new Set(),
    advising,
  }
  const { builder, isApart } = state
  for (const [i, block] of blocks.entries()) {
    if (state.taken.has(block)) continue
    if (constructs.some((read) => read(block, i, state))) continue
    if (block.type === 'paragraph' && (state.single || (isApart(block) && builder.prose.some(isApart)))) show('step', state)
    builder.keep(block)
  }
  const last = builder.parts.filter((part) => part.kind !== 'info').at(-1)
  const goesOn = last?.kind === 'step' && builder.prose.some((block) => beginsInstruction(block, context))
  const acts = state.single || builder.prose.some(isApart) || (state.acting && (last === undefined || last.kind === 'branch'))
  show(acts ? 'step' : goesOn ? 'beside-steps' : 'info', state)
  return builder.finish(source[0]?.at ?? startOf(''), scope.key === 'start' ? context.lastRemedy : undefined)
}

/**
 * Takes down that a section of text only, read as something to know, tells to do several things. The author is told, because a reader may
 * have to do them.
 */
function doubtText(blocks: readonly SourceBlock[], scope: Scope, context: PlanContext): void {
  const at = blocks[0]?.at
  if (at === undefined || scope.key === 'start' || scope.key !== scope.sectionKey) return
  if (context.flowOf(scope.key).plan !== undefined) return
  if (!blocks.every(({ type }) => type === 'paragraph' || type === 'alert' || type === 'figure')) return
  const orders = blocks.flatMap((block) =>
    block.type === 'paragraph' && !quotesSentence(block)
      ? sentencePairs(block, context).filter((said) => advises(said, context))
      : [],
  )
  if (orders.length < fewestOrders) return
  const place = { id: `${scope.key}-prose`, kind: 'prose', at } as const
  const evidence = { info: [textPrior], steps: observed('several sentences tell what to do', 1.5) }
  settled(decide(place, evidence), (plan) => ({ section: scope.key, plan }), context)
}

/** Whether a paragraph quotes a sentence: what a message tells to do is no step of the article. */
const quotesSentence = ({ phrase }: Paragraph): boolean => /(?:« ?|[“"‘])[^»”"’]{40,}/u.test(phraseText(phrase))

/** The fewest sentences that tell what to do in a text that may be a procedure. */
const fewestOrders = 2

const textPrior: Evidence = { name: 'prose is most often to read', weight: 2 }

/** Decides whether prose about a problem, a question or a task tells what to do. */
function readingOf(blocks: readonly SourceBlock[], advising: boolean, scope: Scope, context: PlanContext): 'act' | 'tell' {
  const at = blocks[0]?.at
  const told = blocks.filter((block) => !onlyTells(block, advising ? advisesIn : instructs, context))
  if (at === undefined) return 'tell'
  const decision = decide(
    { id: `${scope.key}-prose`, kind: 'prose', at },
    {
      info: [textPrior],
      steps: observed('it tells what to do', 4, told.length > 0),
    },
  )
  return settled(decision, (value) => planIn(scope, value), context) === 'steps' ? 'act' : 'tell'
}

/**
 * Whether a block holds nothing to do: prose, a note, a picture or a table of facts, without an instruction and without a link to
 * another article.
 */
const onlyTells = (
  block: SourceBlock,
  instructing: (block: Paragraph, context: PlanContext) => boolean,
  context: PlanContext,
): boolean =>
  block.type === 'figure' ||
  block.type === 'alert' ||
  (block.type === 'table' && errorColumnsOf(block, context) === undefined) ||
  (block.type === 'paragraph' && !instructing(block, context) && !linksOf(block.phrase).some(leadsToArticle))
