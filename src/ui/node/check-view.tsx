import type { Guide } from '../../guide/guide.ts'
import type { CheckNode } from '../../guide/node.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'

/** The answers of a check: it helped, or it did not. */
export function CheckView({ guide, node }: { guide: Guide; node: CheckNode }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const { labels } = node
  const { yes, no } = labels ?? { yes: t('check.yes'), no: t('check.no') }
  const lang = labels && textLang
  return (
    <AnswersView label={t('node.answers')}>
      {labels ? null : <p className="hint">{t('check.hint')}</p>}
      <ul lang={lang}>
        <li>
          <AnswerLink guide={guide} option="yes" to={node.yes} variant="primary">
            <CheckIcon />
            {yes}
          </AnswerLink>
        </li>
        <li>
          <AnswerLink guide={guide} option="no" to={node.no} variant="secondary">
            {no}
          </AnswerLink>
        </li>
      </ul>
    </AnswersView>
  )
}
