import type { Guide } from '../guide/guide.ts'
import type { InfoNode } from '../guide/node.ts'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'
import { useWords } from './words-context.tsx'

export function InfoView({ guide, node }: { guide: Guide; node: InfoNode }) {
  const { t } = useWords()
  return (
    <AnswersView label={t('node.onward')}>
      <AnswerLink guide={guide} option="next" to={node.next} look="primary">
        {t('info.next')}
      </AnswerLink>
    </AnswersView>
  )
}
