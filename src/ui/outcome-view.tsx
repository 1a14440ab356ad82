import { useTranslation } from 'react-i18next'
import type { Guide } from '../guide/guide.ts'
import type { OutcomeNode } from '../guide/node.ts'
import { BackIcon } from './icons.tsx'
import { useLink, usePlace } from './place.ts'

/** The guide that waits for this one to end, and where it goes on. */
export interface Return {
  readonly title: string
  readonly path: string
  readonly option: 'solved' | 'unsolved'
}

interface Props {
  readonly guide: Guide
  readonly node: OutcomeNode
  readonly back: Return | undefined
}

/** Where a walk ends. It never ends at nothing: a caller to go back to, a new start, or the other guides. */
export function OutcomeView({ guide, node, back }: Props) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const link = useLink()
  const needsHelp = node.result !== 'solved'
  return (
    <nav className="answers" aria-label={t('outcome.next')}>
      <ul>
        {back === undefined ? null : (
          <li>
            <a className="answer primary" href={back.path} data-option={back.option}>
              <BackIcon />
              <span className="words">{t('outcome.back', { guide: back.title })}</span>
            </a>
          </li>
        )}
        {needsHelp ? (
          <li>
            <a className={`answer ${back === undefined ? 'primary' : 'secondary'}`} href="#help">
              {t('help.title')}
            </a>
          </li>
        ) : null}
        <li>
          <a className="answer secondary" href={link({ kind: 'start', language, guide: guide.id })}>
            {t('outcome.restart')}
          </a>
        </li>
        <li>
          <a className="answer secondary" href={link({ kind: 'catalog', language })}>
            {t('outcome.others')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
