import { useTranslation } from 'react-i18next'
import type { Guide } from '../guide/guide.ts'
import type { StepNode } from '../guide/node.ts'
import { AnswerLink } from './answer-link.tsx'

export function StepView({ guide, node }: { guide: Guide; node: StepNode }) {
  const { t } = useTranslation()
  return (
    <nav className="answers" aria-label={t('node.onward')}>
      <AnswerLink guide={guide} option="next" to={node.next} look="primary">
        {t('step.next')}
      </AnswerLink>
    </nav>
  )
}
