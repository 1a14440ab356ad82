import type { FindEntry, FindIndex, FindSection } from '../../../guide/find.ts'
import type { Catalog, CatalogEntry } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import { textsFor } from './find-texts.ts'

interface Props {
  readonly index: FindIndex
  readonly catalog: Catalog
}

/** Every error code and message, by guide: without scripts, the browser's own search finds them. */
export function FindList({ index, catalog }: Props) {
  const codes = new Map<Code, string[]>()
  for (const [written, ...places] of index.codes)
    for (const place of places) codes.set(place, [...(codes.get(place) ?? []), written])
  return (
    <div className="finds">
      {index.guides.map(({ id, sections }) => {
        const guide = catalog.guides.find((entry) => entry.id === id)
        return guide === undefined ? null : <GuideList key={id} guide={guide} sections={sections} codes={codes} />
      })}
    </div>
  )
}

interface ListProps {
  readonly guide: CatalogEntry
  readonly sections: readonly FindSection[]
  readonly codes: ReadonlyMap<Code, readonly string[]>
}

function GuideList({ guide, sections, codes }: ListProps) {
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <section aria-labelledby={`finds-${guide.id}`}>
      <h2 id={`finds-${guide.id}`} lang={guide.language === language ? undefined : guide.language}>
        <a href={link({ kind: 'start', language, guide: guide.id })}>{guide.title}</a>
      </h2>
      {sections.map((section) => (
        <SectionList key={section.entries[0]?.code} guide={guide} sections={[section]} codes={codes} />
      ))}
    </section>
  )
}

function SectionList({ guide, sections: [section], codes }: ListProps) {
  const { language } = useLinkContext()
  // The guide's own title is the heading above.
  const entries =
    section?.entries.filter((entry) => codes.has(entry.code) || textsFor(entry, language).texts[0] !== guide.title) ?? []
  if (section === undefined || entries.length === 0) return null
  const { texts, lang } = textsFor(section, language)
  return (
    <>
      {texts[0] === undefined || texts[0] === guide.title ? null : <h3 lang={lang}>{texts[0]}</h3>}
      <ul>
        {entries.map((entry) => (
          <EntryLine key={entry.code} guide={guide} entry={entry} codes={codes.get(entry.code) ?? []} />
        ))}
      </ul>
    </>
  )
}

function EntryLine({ guide, entry, codes }: { guide: CatalogEntry; entry: FindEntry; codes: readonly string[] }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { texts, lang } = textsFor(entry, language)
  const [first, ...others] = texts
  return (
    <li>
      <a href={link({ kind: 'node', language, guide: guide.id, code: entry.code })}>
        {codes.length === 0 ? null : <strong translate="no">{codes.join(', ')}</strong>}
        {first === undefined ? codes.length === 0 ? t('find:screen') : null : <span lang={lang}>{first}</span>}
      </a>
      {[
        ...others.map((text) => ({ text, lang })),
        ...(lang === 'en' ? [] : (entry.en ?? []).map((text) => ({ text, lang: 'en' }))),
      ].map((other) => (
        <small key={other.text} lang={other.lang}>
          {other.text}
        </small>
      ))}
    </li>
  )
}
