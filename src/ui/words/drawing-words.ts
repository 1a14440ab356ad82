import type { DrawingWords, DrawnShape } from '../../drawing/drawing.ts'
import type { DrawnGroup } from '../../drawing/overview/overview.ts'
import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Code } from '../../guide/node.ts'
import { answerWords, choiceWords, titleOf } from './node-words.ts'
import type { Words } from './words.ts'

/** The text of a guide's drawing. `t` has the language of the guide. */
export const drawingWords = (t: Words): DrawingWords => ({
  title: (node) => oneLine(phraseText(titleOf(node, t).phrase)),
  answer: (node, option) => {
    if (node.kind === 'step' || node.kind === 'info') return ''
    const choice = node.kind === 'question' ? node.choices.find(({ id }) => id === option) : undefined
    return oneLine(choice === undefined ? answerWords(node, option, t) : `${choiceWords(choice, t).text} ${choice.detail ?? ''}`)
  },
  superseded: t('desk:drawing.superseded'),
})

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Accessible names of the shapes of a guide's drawing: code, position in a procedure, full title, kind, and notes on shapes that
 * only refer to a node and on corrections. The name starts with the code, which is visible, so that speech control can open a shape by its code.
 */
export function shapeNames(guide: Guide, t: Words): (shape: DrawnShape) => string {
  const nameOf = screenNames(guide, t)
  return ({ kind, code, place, again, mark }) => {
    const name = nameOf(code, place)
    const notes = [
      t(`desk:kind.${kind}`),
      ...(again ? [t('desk:drawing.again')] : []),
      ...(mark === undefined ? [] : [t(mark === 'corrected' ? 'desk:drawing.corrected' : 'desk:drawing.taken')]),
    ]
    return `${name}, ${notes.join(', ')}`
  }
}

/** Code, position in a procedure and full title of a screen. */
export function screenNames(guide: Guide, t: Words): (code: Code, place?: string) => string {
  const titles = new Map(guide.nodes.map((node) => [node.code, phraseText(titleOf(node, t).phrase)]))
  return (code, place) => [code.toUpperCase(), place, titles.get(code) ?? ''].filter((part) => part !== undefined).join(' ')
}

/** The size of a group of an overview: “7 étapes”; without a step the number of its screens. */
export const groupSize =
  (t: Words) =>
  ({ steps, codes }: DrawnGroup): string =>
    steps > 0 ? t('desk:drawing.steps', { count: steps }) : t('desk:screens', { count: codes.length })

/**
 * Accessible names of the groups of an overview: what is visible in the same order, code, size and name, then how the guide ends after
 * it, and whether it has corrections.
 */
export const groupNames =
  (t: Words) =>
  ({ name, code, results, isCorrected }: DrawnGroup, facts: string): string => {
    const ends = results.map((result) => t(`desk:drawing.result.${result}`))
    return [
      [code?.toUpperCase(), facts, name].filter((part) => part !== undefined).join(' '),
      ...(ends.length === 0 ? [] : [t('desk:drawing.leads', { ends: ends.join(', ') })]),
      ...(isCorrected ? [t('desk:drawing.corrected')] : []),
    ].join(', ')
  }
