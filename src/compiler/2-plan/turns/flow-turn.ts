import { toContent } from '../../1-read/article.ts'
import { type BlockConstruct, show } from '../body/body-state.ts'
import { instructs } from '../conditions.ts'
import { beginsLike } from '../context.ts'
import { flowTurnAt, turnFromFlow } from './turns-by-flow.ts'

/**
 * A paragraph that the flow file makes a branch, with the pictures below it. Also handles paragraphs that the flow file makes an
 * action: these are planned later.
 */
export const readFlowTurn: BlockConstruct = (block, i, state) => {
  const { builder, blocks, scope, context } = state
  if (block.type !== 'paragraph') return false
  if (
    beginsLike(block, context.flowOf(scope.key).acts, context) ||
    (!state.acting && context.shape === 'notice' && instructs(block, context))
  ) {
    show('info', state)
    state.acting = true
  }
  const turn = flowTurnAt(block, scope.key, context)
  if (turn === undefined) return false
  show(state.acting ? 'step' : 'info', state)
  const rest = blocks.slice(i + 1)
  const end = rest.findIndex(({ type }) => type !== 'figure')
  const pictures = rest.slice(0, end === -1 ? rest.length : end)
  for (const picture of pictures) state.taken.add(picture)
  const screen = {
    id: context.idOf(scope.key, 'turn'),
    title: block.phrase,
    body: pictures.map(toContent),
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: block.at,
    ...builder.label(),
  }
  builder.push(turnFromFlow(turn, screen, context))
  return true
}
