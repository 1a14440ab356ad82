import { type Phrase, phraseText } from '../../guide/content.ts'
import { headingOf } from '../../guide/heading.ts'
import type { Choice, GuideNode, OptionId } from '../../guide/node.ts'
import { type PassedNode, stepsOf } from '../../runtime/walk/trail.ts'
import type { Words } from './words.ts'

/** The heading of a node: that of the article, or ours (`own`) if the article has none. */
export function titleOf(node: GuideNode, t: Words): { readonly phrase: Phrase; readonly own: boolean } {
  const phrase = headingOf(node)
  return phraseText(phrase).trim() === '' ? { phrase: [ownTitle(node, t)], own: true } : { phrase, own: false }
}

function ownTitle(node: GuideNode, t: Words): string {
  switch (node.kind) {
    case 'question':
      return t(`question.title.${node.ask}`)
    case 'check':
      return t('check.title')
    case 'outcome':
      return t(`outcome:${node.result}.title`)
    case 'call':
      return t('call.title')
    case 'info':
      return t('info.name')
    case 'step':
      return node.ordinal !== undefined && node.of !== undefined
        ? t('node.place', { ordinal: node.ordinal, of: node.of })
        : node.section
  }
}

/** The answers that the interface words. The compiler leaves only their labels empty. */
type OwnChoice = 'yes' | 'no' | 'none' | 'unsure'

/** The words of a choice. With `own` they are ours, in the reader's language, and not those of the article. */
export function choiceWords({ id, label, says }: Choice, t: Words): { readonly text: string; readonly own: boolean } {
  return label === '' ? { text: t(`choice.${says ?? (id as OwnChoice)}`), own: true } : { text: label, own: false }
}

/** The words of an answer at a node, for the list of answers and the transcript. Steps and information have none: they are counted. */
export function answerWords(node: GuideNode, option: OptionId, t: Words): string {
  switch (node.kind) {
    case 'question': {
      const choice = node.choices.find(({ id }) => id === option)
      return choice === undefined ? option : choiceWords(choice, t).text
    }
    case 'check':
      if (node.labels) return option === 'yes' ? node.labels.yes : node.labels.no
      return t(option === 'yes' ? 'trail.helped' : 'trail.notHelped')
    case 'call':
      return option === 'solved' ? t('call.solved') : t('call.unsolved')
    case 'step':
    case 'info':
    case 'outcome':
      return ''
  }
}

/** How many steps were done and passed over: “7 étapes faites, 1 passée”. Empty without a step. */
export function stepWords(passed: readonly PassedNode[], t: Words): string {
  const { done, skipped } = stepsOf(passed)
  if (done + skipped.length === 0) return ''
  const words = t('trail.steps', { count: done })
  return skipped.length === 0 ? words : `${words}, ${t('trail.skipped', { count: skipped.length })}`
}
