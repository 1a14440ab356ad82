import type { Guide } from '../../guide/guide.ts'
import type { StepNode } from '../../guide/node.ts'
import type { Contact } from '../../guide/site.ts'
import { useWords } from '../words/words-context.tsx'
import { AbsentView } from './absent-view.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

interface Props {
  readonly guide: Guide
  readonly node: StepNode
  readonly contact: Contact | undefined
}

/** The exits of a step: it is done, or its object is not on the reader's screen. */
export function StepView({ guide, node, contact }: Props) {
  const { t } = useWords()
  return (
    <>
      <AnswersView label={t('node.onward')} isPinned>
        <AnswerLink guide={guide} option="next" to={node.next} variant="primary">
          {t('step.next')}
        </AnswerLink>
      </AnswersView>
      <AbsentView guide={guide} node={node} contact={contact} />
    </>
  )
}
