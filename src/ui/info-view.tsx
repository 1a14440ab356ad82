import { useTranslation } from 'react-i18next'
import type { Guide } from '../guide/guide.ts'
import type { InfoNode } from '../guide/node.ts'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

export function InfoView({ guide, node }: { guide: Guide; node: InfoNode }) {
  const { t } = useTranslation()
  return (
    <AnswersView label={t('node.onward')}>
      <AnswerLink guide={guide} option="next" to={node.next} look="primary">
        {t('info.next')}
      </AnswerLink>
    </AnswersView>
  )
}
