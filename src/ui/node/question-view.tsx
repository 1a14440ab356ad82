import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { OptionId, QuestionNode } from '../../guide/node.ts'
import { ChevronIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { choiceWords, titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

interface Props {
  readonly guide: Guide
  readonly node: QuestionNode
  /** The answer that the reader gave here before going back. */
  readonly taken: OptionId | undefined
}

/** The choices of a question. */
export function QuestionView({ guide, node, taken }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return (
    <AnswersView label={t('node.answers')}>
      <Hint node={node} />
      <ul className={node.choices.length > 8 ? 'many' : undefined}>
        {node.choices.map((choice) => {
          const { text, own } = choiceWords(choice, t)
          return (
            <li key={choice.id}>
              <AnswerLink guide={guide} option={choice.id} to={choice.to} variant="choice">
                <span className="words">
                  <span lang={own ? undefined : textLang}>{text}</span>
                  {choice.detail === undefined ? null : <small lang={textLang}>{choice.detail}</small>}
                  {choice.id === taken ? <small className="taken">{t('question.takenBefore')}</small> : null}
                </span>
                <ChevronIcon />
              </AnswerLink>
            </li>
          )
        })}
      </ul>
    </AnswersView>
  )
}

/** The question in our words, unless the heading is one. Under a condition of the article, a statement, it asks whether it holds. */
function Hint({ node }: { node: QuestionNode }) {
  const { t } = useWords()
  const { phrase, own } = titleOf(node, t)
  if (own || (node.ask === 'branch' && /\?\s*$/.test(phraseText(phrase)))) return null
  return <p className="hint">{node.ask === 'branch' ? t('question.title.branch') : t(`question.hint.${node.ask}`)}</p>
}
