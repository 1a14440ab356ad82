import type { Withdrawal } from '../../../guide/site.ts'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useWithdrawal } from '../../page/use-withdrawal.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Side } from './call-scene.ts'
import { Pair } from './pair.tsx'

interface Props {
  readonly sides: readonly Side[]
  readonly withdrawal: Withdrawal
}

/** What the admin says in place of a withdrawn screen, and where to go instead, in both languages. */
export const WithdrawnPair = ({ sides, withdrawal }: Props) => (
  <Pair sides={sides}>{() => <WithdrawnSide withdrawal={withdrawal} />}</Pair>
)

function WithdrawnSide({ withdrawal }: Pick<Props, 'withdrawal'>) {
  const { t } = useWords()
  const { text, lang, href } = useWithdrawal(withdrawal)
  return (
    <>
      <h2>{t('withdrawn.title')}</h2>
      <p className="lead" lang={lang}>
        {text}
      </p>
      {href === undefined ? null : (
        <a className="answer primary" href={href}>
          {t('withdrawn.instead')}
          <ChevronIcon />
        </a>
      )}
    </>
  )
}
