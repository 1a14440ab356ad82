import type { Guide } from '../../guide/guide.ts'
import type { Choice, OptionId, QuestionNode } from '../../guide/node.ts'
import { ChevronIcon } from '../controls/icons.tsx'
import { ListFilter } from '../controls/list-filter.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { choiceWords } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

interface Props {
  readonly guide: Guide
  readonly node: QuestionNode
  /** The answer that the reader gave here before going back. */
  readonly taken: OptionId | undefined
}

/** The choices of a question. What only explains a word of it comes after them. */
export function QuestionView({ guide, node, taken }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const list = `choices-${node.code}`
  const item = ({ aside, ...choice }: Choice) => {
    const { text, own } = choiceWords(choice, t)
    return (
      <li key={choice.id}>
        <AnswerLink guide={guide} option={choice.id} to={choice.to} variant={aside ? 'aside' : 'choice'}>
          <span className="words">
            <span lang={own ? undefined : textLang}>{text}</span>
            {choice.detail === undefined ? null : <small lang={textLang}>{choice.detail}</small>}
            {choice.id === taken ? <small className="taken">{t('question.takenBefore')}</small> : null}
          </span>
          <ChevronIcon />
        </AnswerLink>
      </li>
    )
  }
  return (
    <AnswersView label={t('node.answers')}>
      <ListFilter of={list} count={node.choices.length} />
      <ul id={list} className={node.choices.length > 8 ? 'many' : undefined}>
        {node.choices.filter(({ aside }) => !aside).map(item)}
        {node.choices.filter(({ aside }) => aside).map(item)}
      </ul>
    </AnswersView>
  )
}
