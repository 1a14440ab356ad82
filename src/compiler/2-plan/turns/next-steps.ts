import { phraseText } from '../../../guide/content.ts'
import type { Section } from '../../1-read/article.ts'
import type { PlanContext } from '../context.ts'
import { sentencePairs, textsOf } from '../paired-phrase.ts'
import type { BranchPlan } from '../plan.ts'
import { branchesOf } from './branches.ts'
import { readPart } from './read-turns.ts'

/**
 * The question of a section “next steps” that is one sentence on how the work goes on when it has succeeded: `Si le poste répond,
 * l'étape suivante consiste à vérifier [le service](service.md).` “No” leads where nothing helped. `undefined` for any other section,
 * and for a condition that is a wish or a trouble.
 */
export function nextStepsTurn(section: Section, context: PlanContext): BranchPlan | undefined {
  const [block, ...others] = section.blocks
  if (block?.type !== 'paragraph' || others.length > 0 || section.sections.length > 0) return
  const [sentence, ...more] = sentencePairs(block, context)
  if (sentence === undefined || more.length > 0) return
  const part = readPart(sentence, context)
  if (part?.kind !== 'conditional' || part.yes.kind !== 'article' || part.no !== undefined || part.refers) return
  const isSuccess = textsOf(sentence, context).every(({ text, words }) => {
    const condition = text.slice(0, text.lastIndexOf(','))
    return ![words.turns.noGuard, words.turns.still, words.errors.trouble].some((pattern) => pattern.test(condition))
  })
  if (!isSuccess) return
  const key = context.keyOf(section)
  const [branch] = branchesOf([block], { key, sectionKey: key, title: [], section: phraseText(section.title) }, context)
  return branch?.kind === 'branch' && branch.yes.to === 'article' ? { ...branch, no: { to: 'failed' } } : undefined
}
