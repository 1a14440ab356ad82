import type { SourceBlock } from '../1-read/article.ts'
import { startOf } from '../diagnostic.ts'
import { bodyBuilder } from './body-builder.ts'
import { type BlockConstruct, type BodyState, show } from './body-state.ts'
import { readAnswers } from './bullet-answers.ts'
import { readLinks } from './bullet-links.ts'
import { readProcedureBullets, readSingleBullet } from './bullet-steps.ts'
import { readCauses, readTries } from './bullet-tries.ts'
import { advisesIn, instructs } from './conditions.ts'
import { asksToGetHelp, type PlanBody, type PlanContext } from './context.ts'
import { readFlowTurn } from './flow-turn.ts'
import { joinLists } from './join-lists.ts'
import type { Paragraph } from './paired-phrase.ts'
import { readPersistence } from './persistence.ts'
import { errorColumnsOf, readErrorTable } from './plan-error-table.ts'
import { readNamingList, readProcedure } from './procedure.ts'
import { leadsToArticle, linksOf } from './sentences.ts'

/** The constructs of blocks, in the order in which they are looked for. */
const constructs: readonly BlockConstruct[] = [
  readFlowTurn,
  readErrorTable,
  readCauses,
  readLinks,
  readAnswers,
  readNamingList,
  readProcedure,
  readTries,
  readProcedureBullets,
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
  const instructing = advising ? advisesIn : instructs
  const mode = asked === 'answer' || advising ? (onlyTells(blocks, instructing, context) ? 'tell' : 'act') : asked
  const state: BodyState = {
    builder: bodyBuilder(scope, mode, context, advising && mode === 'act' ? advisesIn : undefined),
    blocks,
    scope,
    mode,
    context,
    announces,
    acting: mode === 'act',
    single: false,
    lists: 0,
    taken: new Set(),
    advising,
  }
  for (const [i, block] of blocks.entries()) {
    if (state.taken.has(block)) continue
    if (constructs.some((read) => read(block, i, state))) continue
    if (block.type === 'paragraph' && state.single) show('step', state)
    state.builder.keep(block)
  }
  const { builder, acting, single } = state
  const last = builder.parts.filter((part) => part.kind !== 'info').at(-1)
  show(single || (acting && (last === undefined || last.kind === 'branch')) ? 'step' : 'info', state)
  return builder.finish(source[0]?.at ?? startOf(''))
}

/**
 * Whether blocks hold nothing to do: only prose, notes, pictures and tables of facts, without an instruction and without a link
 * to another article.
 */
const onlyTells = (
  blocks: readonly SourceBlock[],
  instructing: (block: Paragraph, context: PlanContext) => boolean,
  context: PlanContext,
): boolean =>
  blocks.every(
    (block) =>
      block.type === 'figure' ||
      block.type === 'alert' ||
      (block.type === 'table' && errorColumnsOf(block, context) === undefined) ||
      (block.type === 'paragraph' && !instructing(block, context) && !linksOf(block.phrase).some(leadsToArticle)),
  )
