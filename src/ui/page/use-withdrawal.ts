import type { Withdrawal } from '../../guide/site.ts'
import { insteadOf, withdrawalWords } from '../../guide/withdrawn.ts'
import { useLink, useLinkContext } from './link-context.ts'

/** What the admin says of something withdrawn, in the language of the page where there is a text in it. */
export interface ShownWithdrawal {
  readonly text: string
  /** The language of the text, where it is not that of the page. */
  readonly lang: string | undefined
  /** Where to go instead, if anywhere. */
  readonly href: string | undefined
}

export function useWithdrawal(withdrawal: Withdrawal): ShownWithdrawal {
  const { language } = useLinkContext()
  const link = useLink()
  const words = withdrawalWords(withdrawal, language)
  const instead = insteadOf(withdrawal, language)
  return {
    text: words.text,
    lang: words.language === language ? undefined : words.language,
    href: instead && link(instead),
  }
}
