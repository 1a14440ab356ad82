import type { Guide } from '../../guide/guide.ts'
import type { CheckNode } from '../../guide/node.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

/** The answers of a check: it helped, or it did not. */
export function CheckView({ guide, node }: { guide: Guide; node: CheckNode }) {
  const { t } = useWords()
  return (
    <AnswersView label={t('node.answers')}>
      <p className="hint">{t('check.hint')}</p>
      <ul>
        <li>
          <AnswerLink guide={guide} option="yes" to={node.yes} variant="primary">
            <CheckIcon />
            {t('check.yes')}
          </AnswerLink>
        </li>
        <li>
          <AnswerLink guide={guide} option="no" to={node.no} variant="secondary">
            {t('check.no')}
          </AnswerLink>
        </li>
      </ul>
    </AnswersView>
  )
}
