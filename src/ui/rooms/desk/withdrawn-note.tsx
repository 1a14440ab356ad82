import type { Withdrawal } from '../../../guide/site.ts'
import { useWithdrawal } from '../../page/use-withdrawal.ts'
import { useWords } from '../../words/words-context.tsx'

/** What the admin says about a screen or a guide that is withdrawn, and where to go instead, beside its name. */
export const WithdrawnNote = ({ withdrawal }: { readonly withdrawal: Withdrawal | undefined }) =>
  withdrawal === undefined ? null : <Note withdrawal={withdrawal} />

function Note({ withdrawal }: { readonly withdrawal: Withdrawal }) {
  const { t } = useWords()
  const { text, lang, href } = useWithdrawal(withdrawal)
  return (
    <p className="withdrawn">
      <strong>{t('desk:withdrawn')}</strong> <span lang={lang}>{text}</span>
      {href === undefined ? null : (
        <>
          {' '}
          <a href={href}>{t('withdrawn.instead')}</a>
        </>
      )}
    </p>
  )
}
