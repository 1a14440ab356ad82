import type { DrawingWords, DrawnShape } from '../../drawing/drawing.ts'
import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
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
})

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Accessible names of the shapes of a guide's drawing: code, position in a procedure, full title, kind, and a note on shapes that
 * only refer to a node. The name starts with the code, which is visible, so that speech control can open a shape by its code.
 */
export function shapeNames(guide: Guide, t: Words): (shape: DrawnShape) => string {
  const titles = new Map(guide.nodes.map((node) => [node.code, phraseText(titleOf(node, t).phrase)]))
  return ({ kind, code, place, again }) => {
    const title = titles.get(code) ?? ''
    return `${code.toUpperCase()}${place === undefined ? '' : ` ${place}`} ${title}, ${t(`desk:kind.${kind}`)}${again ? `, ${t('desk:drawing.again')}` : ''}`
  }
}
