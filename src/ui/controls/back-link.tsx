import { useWords } from '../words/words-context.tsx'
import { BackIcon } from './icons.tsx'

/** The way back, at the top left of a screen. `to` names the page that it leads to, for screen readers. */
export function BackLink({ href, to }: { href: string; to?: string }) {
  const { t } = useWords()
  return (
    <a className="back" href={href}>
      <BackIcon />
      {t('page.back')}
      {to === undefined ? null : <span className="unseen">{` : ${to}`}</span>}
    </a>
  )
}
