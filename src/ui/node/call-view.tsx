import { readCode } from '../../guide/code.ts'
import type { CallNode } from '../../guide/node.ts'
import { isSafe } from '../content/phrase-view.tsx'
import { ChevronIcon } from '../controls/icons.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'
import { AnswersView } from './answers-view.tsx'
import type { ExitsProps } from './exits-view.ts'

/**
 * A link to the called guide, and both answers to whether it helped: for readers who have walked it already, or whose browser runs no
 * script, so that they do not return by themselves.
 */
export function CallView({ guide, node }: ExitsProps<CallNode>) {
  const { t } = useWords()
  return (
    <AnswersView label={t('node.onward')}>
      <CalledGuideLink node={node} />
      <h2 className="after">{t('call.after')}</h2>
      <p className="hint">{t(node.guide === undefined ? 'call.afterOutsideHint' : 'call.afterHint')}</p>
      <ul>
        <li>
          <AnswerLink guide={guide} option="solved" to={node.solved} variant="secondary">
            {t('call.solved')}
          </AnswerLink>
        </li>
        <li>
          <AnswerLink guide={guide} option="unsolved" to={node.unsolved} variant="secondary">
            {t('call.unsolved')}
          </AnswerLink>
        </li>
      </ul>
    </AnswersView>
  )
}

/** The link to the called guide, or to the article of another site; `null` if the address is not safe. */
function CalledGuideLink({ node }: { node: CallNode }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  if (node.guide !== undefined) {
    const reading = node.at === undefined ? undefined : readCode(node.at)
    const href = reading?.ok
      ? link({ kind: 'node', language, guide: node.guide, code: reading.code })
      : link({ kind: 'start', language, guide: node.guide })
    return (
      <a className="answer primary" href={href}>
        {t('call.open')}
        <ChevronIcon />
      </a>
    )
  }
  if (node.target === undefined || !isSafe(node.target)) return null
  return (
    <a className="answer primary" href={node.target} target="_blank" rel="noopener noreferrer">
      {t('call.openOutside')}
      <span className="unseen">{` ${t('node.external')}`}</span>
    </a>
  )
}
