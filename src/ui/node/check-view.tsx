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
  return (
    <AnswersView label={t('node.answers')}>
      {labels === undefined ? <p className="hint">{t('check.hint')}</p> : null}
      <ul>
        <li>
          <AnswerLink guide={guide} option="yes" to={node.yes} variant="primary">
            <CheckIcon />
            {labels === undefined ? t('check.yes') : <span lang={textLang}>{labels.yes}</span>}
          </AnswerLink>
        </li>
        <li>
          <AnswerLink guide={guide} option="no" to={node.no} variant="secondary">
            {labels === undefined ? t('check.no') : <span lang={textLang}>{labels.no}</span>}
          </AnswerLink>
        </li>
      </ul>
    </AnswersView>
  )
}
