import { useWords } from '../words/words-context.tsx'

/** A link to another site. Opens in a new tab, with a note for screen readers. */
export function OutsideLink({ href, words }: { href: string; words: string }) {
  const { t } = useWords()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <span className="unseen">{` ${t('node.external')}`}</span>
    </a>
  )
}
