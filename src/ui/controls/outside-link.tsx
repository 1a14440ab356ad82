import { useWords } from '../words/words-context.tsx'

/** A link that leaves the site: in a tab of its own, marked, and read out as such. */
export function OutsideLink({ href, words }: { href: string; words: string }) {
  const { t } = useWords()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <span className="unseen">{` ${t('node.external')}`}</span>
    </a>
  )
}
