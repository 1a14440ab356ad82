import type { Withdrawal } from '../../../guide/site.ts'
import { insteadOf, withdrawalWords } from '../../../guide/withdrawn.ts'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
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
  const { language } = useLinkContext()
  const link = useLink()
  const words = withdrawalWords(withdrawal, language)
  const instead = insteadOf(withdrawal, language)
  return (
    <>
      <h2>{t('withdrawn.title')}</h2>
      <p className="lead" lang={words.language === language ? undefined : words.language}>
        {words.text}
      </p>
      {instead === undefined ? null : (
        <a className="answer primary" href={link(instead)}>
          {t('withdrawn.instead')}
          <ChevronIcon />
        </a>
      )}
    </>
  )
}
