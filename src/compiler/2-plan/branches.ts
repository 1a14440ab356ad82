import { phraseText } from '../../guide/content.ts'
import type { NodeId } from '../../guide/node.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { FlowTurn } from '../1-read/flow-file.ts'
import { results } from '../1-read/flow-file.ts'
import { turnOf } from './conditions.ts'
import { isBeginning, type PlanContext, type Scope } from './context.ts'
import type { Branch, Screen, Turn } from './plan.ts'
import { linksOf } from './sentences.ts'
import { type Paragraph, type Said, sentencesSaid, type Speakers } from './voices.ts'

/** A turn as a flow file writes it: a result, `next`, `failed`, `article:<link>` or the key of a section. */
export function readTurn(written: string, screen: Screen, context: PlanContext): Turn {
  if (written === 'next' || written === 'failed') return { to: written }
  const result = results.find((candidate) => candidate === written)
  if (result === 'solved') return { to: 'solved' }
  if (result !== undefined) return { to: 'result', result }
  const article = /^article:(.*)$/.exec(written)?.[1]
  if (article === undefined) return { to: 'section', key: written }
  const link = linksOf(screen.title).find(({ href }) => href.split('#')[0] === article.split('#')[0])
  return { to: 'article', href: article, screen: { ...screen, id: context.idOf(screen.id, 'call'), title: link?.text ?? screen.title, body: [] } }
}

/** The turn that a flow file puts at a paragraph or sentence which begins like this. */
export const flowTurnAt = (said: Said, turns: readonly FlowTurn[] | undefined, speakers: Speakers): FlowTurn | undefined =>
  turns?.find((turn) => isBeginning(turn.text, said, speakers))

export function turnFromFlow(turn: FlowTurn, screen: Screen, context: PlanContext): Branch {
  const { options, remember } = turn
  const option = (side: 'yes' | 'no') => ({ id: options?.[side].id ?? side, label: options?.[side].label[context.language] ?? '' })
  return {
    kind: 'branch',
    ...screen,
    yes: readTurn(turn.yes, screen, context),
    no: readTurn(turn.no, screen, context),
    ...(options && { options: [option('yes'), option('no')] as const }),
    ...(remember !== undefined && { remember }),
  }
}

/**
 * The sentences of a screen that turn the walk, each as a question that follows it. The sentence stays in its screen too:
 * a reader meets it while doing, and answers it before going on. What the flow file says goes before grammar.
 */
export function branchesOf(blocks: readonly SourceBlock[], scope: Scope, context: PlanContext, idOfNumber: (number: number) => NodeId | undefined = () => undefined): Branch[] {
  const { flowOf, idOf, failed } = context
  return paragraphsOf(blocks).flatMap((paragraph) =>
    sentencesSaid(paragraph, context).flatMap((sentence): Branch[] => {
      const screen = (): Screen => ({ id: idOf(scope.key, 'turn'), title: sentence.phrase, body: [], section: scope.section, at: paragraph.at })
      const written = flowTurnAt(sentence, flowOf(scope.key).turns, context)
      if (written !== undefined) return [turnFromFlow(written, screen(), context)]
      const turn = turnOf(sentence, context, failed)
      if (turn === undefined) return []
      const yes = ((): Turn | undefined => {
        if (turn.kind === 'contact') return { to: 'result', result: turn.result }
        if (turn.kind === 'goto') {
          const key = context.keyOfAnchor(turn.href)
          return key === undefined ? undefined : { to: 'section', key }
        }
        const id = idOfNumber(turn.number)
        return id === undefined ? undefined : { to: 'node', id }
      })()
      if (yes === undefined) {
        context.report({
          code: 'unsure-condition',
          message: `Unexpected turn in \`${phraseText(sentence.phrase).slice(0, 80)}\`, expected a section or step of this article; the sentence stays in its step`,
          at: paragraph.at,
        })
        return []
      }
      return [{ kind: 'branch', ...screen(), yes, no: { to: 'next' } }]
    }),
  )
}

/** Paragraphs where a condition may turn the walk: not in tables, quotes of code, or figures. */
function paragraphsOf(blocks: readonly SourceBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'alert') return paragraphsOf(block.blocks)
    if (block.type === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    return []
  })
}
