import type { Guide } from '../../guide/guide.ts'
import type { InfoNode } from '../../guide/node.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

/** The one exit of an info node. */
export function InfoView({ guide, node }: { guide: Guide; node: InfoNode }) {
  const { t } = useWords()
  return (
    <AnswersView label={t('node.onward')} isPinned>
      <AnswerLink guide={guide} option="next" to={node.next} variant="primary">
        {t('info.next')}
      </AnswerLink>
    </AnswersView>
  )
}
