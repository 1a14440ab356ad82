import type { Code } from '../../../guide/node.ts'
import type { Withdrawal } from '../../../guide/site.ts'
import { ChevronIcon } from '../../controls/icons.tsx'
import { SpelledCode } from '../../controls/spelled-code.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWithdrawal } from '../../page/use-withdrawal.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly withdrawal: Withdrawal
  readonly code: Code | undefined
  /** The level of the heading: `h2` on a page with several screens. */
  readonly heading?: 'h1' | 'h2'
}

/** What the admin says in place of a withdrawn screen, where to go instead, and the way to a person. No way leads on into it. */
export function WithdrawnView({ withdrawal, code, heading: Heading = 'h1' }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { text, lang, href } = useWithdrawal(withdrawal)
  return (
    <>
      {code === undefined ? null : (
        <p className="eyebrow">
          <SpelledCode code={code} plain />
        </p>
      )}
      <Heading id={Heading === 'h1' ? 'title' : undefined} tabIndex={Heading === 'h1' ? -1 : undefined}>
        {t('withdrawn.title')}
      </Heading>
      <p className="lead" lang={lang}>
        {text}
      </p>
      <nav className="answers" aria-label={t('node.onward')}>
        {href === undefined ? null : (
          <a className="answer primary" href={href}>
            {t('withdrawn.instead')}
            <ChevronIcon />
          </a>
        )}
        <a className="answer secondary" href="#help">
          {t('help.title')}
        </a>
        <a className="answer secondary" href={link({ kind: 'catalog', language })}>
          {t('catalog.all')}
        </a>
      </nav>
    </>
  )
}
