import type { Withdrawal } from '../../../guide/site.ts'
import { insteadOf, withdrawalWords } from '../../../guide/withdrawn.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** What the admin says about a screen or a guide that is withdrawn, and where to go instead, beside its name. */
export const WithdrawnNote = ({ withdrawal }: { readonly withdrawal: Withdrawal | undefined }) =>
  withdrawal === undefined ? null : <Note withdrawal={withdrawal} />

function Note({ withdrawal }: { readonly withdrawal: Withdrawal }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const words = withdrawalWords(withdrawal, language)
  const instead = insteadOf(withdrawal, language)
  return (
    <p className="withdrawn">
      <strong>{t('desk:withdrawn')}</strong>{' '}
      <span lang={words.language === language ? undefined : words.language}>{words.text}</span>
      {instead === undefined ? null : (
        <>
          {' '}
          <a href={link(instead)}>{t('withdrawn.instead')}</a>
        </>
      )}
    </p>
  )
}
