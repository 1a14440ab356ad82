import type { CatalogEntry } from '../../guide/guide.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { ChevronIcon } from './icons.tsx'

interface Props {
  readonly entry: CatalogEntry
}

/** A guide as a card: its title, what it helps with, and its platforms. */
export function GuideCard({ entry }: Props) {
  const { href, lang, tags } = useEntry(entry)
  return (
    <a className="answer choice" href={href}>
      <span className="words">
        <span lang={lang}>{entry.title}</span>
        {entry.description === '' || entry.description === entry.title ? null : <small lang={lang}>{entry.description}</small>}
        {tags.length === 0 ? null : <small className="tags">{tags.join(' · ')}</small>}
      </span>
      <ChevronIcon />
    </a>
  )
}

/** A guide as a line of a long list. */
export function GuideLine({ entry }: Props) {
  const { href, lang, tags } = useEntry(entry)
  return (
    <a className="line" href={href}>
      <span lang={lang}>{entry.title}</span>
      {tags.length === 0 ? null : <small>{tags.join(' · ')}</small>}
    </a>
  )
}

function useEntry({ id, language: own, platforms }: CatalogEntry) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const lang = own === language ? undefined : own
  return {
    href: link({ kind: 'start', language, guide: id }),
    lang,
    tags: [
      ...platforms.map((platform) => t(`rooms:platform.${platform}`)),
      ...(lang === undefined ? [] : [t('rooms:inLanguage', { language: t(`language.${lang}`) })]),
    ],
  }
}
