import { useState } from 'react'
import { languages } from '../../../guide/language.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Authored, AuthoredGuide, AuthoredPlace } from './authored.ts'
import { tallyOf } from './group-findings.ts'
import { GuidePart } from './guide-part.tsx'
import { ImportPart } from './import-part.tsx'
import { OthersPart } from './others-part.tsx'
import { Tally } from './tally.tsx'

interface Props {
  readonly authored: Authored
  readonly loader: Loader
  readonly turn: number
}

/** The page for authors while they write: every guide in both languages, its findings and its tree. */
export function AuthorsView({ authored: { guides, others, words, lost, folder, undoes }, loader, turn }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [query, setQuery] = useState('')
  const [toMend, setToMend] = useState(false)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([decodeURIComponent(location.hash.slice(1))]))
  // An opened guide stays in the list, also after its last finding is fixed.
  const shown = guides.filter((guide) => names(guide, query) && (!toMend || isToMend(guide) || opened.has(guide.id)))
  const edit = ({ file, line, column }: AuthoredPlace) =>
    void fetch(`${base}__open-in-editor?file=${encodeURIComponent(`${folder}/${file}:${line}:${column}`)}`)
  const toggle = (id: string, open: boolean) => {
    const next = new Set(opened)
    if (open) next.add(id)
    else next.delete(id)
    setOpened(next)
  }
  return (
    <>
      <h1>{t('authors:title')}</h1>
      <p className="lead">{t('authors:intro')}</p>
      <p className="sum">
        {t('authors:guides', { count: guides.length })}{' '}
        <Tally findings={[...guides.flatMap(({ findings }) => findings), ...others]} />
      </p>
      <ImportPart
        onShow={(guide) => {
          setQuery('')
          setToMend(false)
          toggle(guide, true)
          document.querySelector(`#${guide} > summary`)?.scrollIntoView()
          document.querySelector<HTMLElement>(`#${guide} > summary`)?.focus()
        }}
      />
      <div className="filters">
        <label>
          <span>{t('authors:filter')}</span>
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
        </label>
        <label className="only">
          <input type="checkbox" checked={toMend} onChange={(event) => setToMend(event.target.checked)} /> {t('authors:toMend')}
        </label>
      </div>
      <h2>{t('authors:all')}</h2>
      {shown.length === 0 ? <p role="status">{t('authors:noneShown')}</p> : null}
      <ul className="guides">
        {others.length === 0 && undoes !== '' && !opened.has(common) ? null : (
          <OthersPart
            findings={others}
            words={words}
            lost={lost}
            guides={guides}
            canUndo={undoes === ''}
            onToggle={(open) => toggle(common, open)}
            onEdit={edit}
          />
        )}
        {shown.map((guide) => (
          <GuidePart
            key={guide.id}
            guide={guide}
            words={words}
            loader={loader}
            turn={turn}
            open={opened.has(guide.id)}
            canUndo={undoes === guide.id}
            onToggle={(open) => toggle(guide.id, open)}
            onEdit={edit}
          />
        ))}
      </ul>
    </>
  )
}

/** The part of the files that belong to no guide. Opened, it stays, also after its last finding is settled. */
const common = 'common'

const isToMend = ({ findings }: AuthoredGuide): boolean => {
  const { error, warning } = tallyOf(findings)
  return error + warning > 0
}

/** Whether a guide has all words of a query in its titles, its name, its files or the codes of its findings. */
const names = ({ id, versions, findings }: AuthoredGuide, query: string): boolean => {
  const text = [
    id,
    ...languages.flatMap((language) => [versions[language]?.title ?? '', versions[language]?.source ?? '']),
    ...findings.map(({ code }) => code),
  ]
    .join(' ')
    .toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
