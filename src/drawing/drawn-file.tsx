import { renderToStaticMarkup } from 'react-dom/server'
import { phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import type { GuideNode, OptionId } from '../guide/node.ts'
import { answerWords, choiceWords, titleOf } from '../ui/words/node-words.ts'
import type { Words } from '../ui/words/words.ts'
import type { Drawing } from './drawing.ts'
import { drawnNames } from './drawn-names.ts'
import { DrawnTree } from './drawn-tree.tsx'

/** The words that a drawing of a guide is made of. */
export interface DrawingWords {
  readonly title: (node: GuideNode) => string
  /** What an answer says, with its second line; empty where there is only one way on. */
  readonly answer: (node: GuideNode, option: OptionId) => string
}

/** The words of a drawing in the language of `t`, which is the guide's. */
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
 * A drawing as a file of its own, `drawings/<language>/<guide>.svg`: in the colours of paper, its links beside the drawing's
 * own address, so that it is the same below any base.
 */
export const drawnFile = (drawing: Drawing, guide: Guide, t: Words): string =>
  renderToStaticMarkup(
    <DrawnTree
      drawing={drawing}
      name={t('desk:drawing.name', { guide: guide.title })}
      nameOf={drawnNames(guide, t)}
      linkTo={(code) => `../../${guide.language}/${guide.id}/${code}/`}
      lang={guide.language}
    />,
  )
