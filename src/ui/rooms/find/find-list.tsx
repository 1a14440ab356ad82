import { type FindEntry, type FindIndex, type FindSection, withTexts } from '../../../guide/find.ts'
import type { Audience, CatalogEntry } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code } from '../../../guide/node.ts'
import { ListFilter } from '../../controls/list-filter.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { textsFor } from '../../search/texts-for.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly index: FindIndex
  /** The guides to list. */
  readonly entries: readonly CatalogEntry[]
}

/**
 * Every error code and message, by guide: without scripts, the browser's own search finds them. Guides for readers come first, those
 * for administrators under a heading of their own.
 */
export function FindList({ index, entries }: Props) {
  const { t } = useWords()
  const codes = new Map<Code, string[]>()
  for (const [written, ...places] of index.codes)
    for (const place of places) codes.set(place, [...(codes.get(place) ?? []), written])
  const listsFor = (audience: Audience) =>
    index.guides
      .filter((guide) => guide.audience === audience)
      .flatMap(({ id, sections }) => {
        const entry = entries.find((one) => one.id === id)
        return entry === undefined ? [] : [<GuideList key={id} guide={entry} sections={sections} codes={codes} />]
      })
  const [own, admins] = [listsFor('user'), listsFor('admin')]
  return (
    <div className="finds">
      {own}
      {admins.length === 0 ? null : own.length === 0 ? (
        admins
      ) : (
        <>
          <p className="label part">{t('find:admins')}</p>
          {admins}
        </>
      )}
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
  const count = sections.flatMap(({ entries }) => entries).filter((entry) => isListed(entry, guide, language, codes)).length
  return (
    <section id={`list-${guide.id}`} aria-labelledby={`finds-${guide.id}`}>
      <h2 id={`finds-${guide.id}`} lang={guide.language === language ? undefined : guide.language}>
        <a href={link({ kind: 'start', language, guide: guide.id })}>{guide.title}</a>
      </h2>
      <ListFilter of={`list-${guide.id}`} count={count} />
      {inOrder(sections, guide.start).map((section, place) => (
        <SectionList
          key={section.entries[0]?.code ?? place}
          guide={guide}
          section={section}
          codes={codes}
          isAfterOthers={place > 0 && section.at === undefined}
        />
      ))}
    </section>
  )
}

/** The first screen of a guide, then the answers of questions; the other screens only mention a message. */
function inOrder(sections: readonly FindSection[], start: Code): readonly FindSection[] {
  const others = sections.filter(({ at }) => at === undefined).flatMap(({ entries }) => entries)
  const [first, rest] = [others.filter(({ code }) => code === start), others.filter(({ code }) => code !== start)]
  return [withTexts({ entries: first }, {}), ...sections.filter(({ at }) => at !== undefined), withTexts({ entries: rest }, {})]
}

interface SectionProps extends Pick<ListProps, 'guide' | 'codes'> {
  readonly section: FindSection
  /** It follows sections with headings. */
  readonly isAfterOthers: boolean
}

function SectionList({ guide, section, codes, isAfterOthers }: SectionProps) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const { texts, lang } = textsFor(section, language)
  const lines = section.entries.flatMap((entry) => {
    const line = { entry, codes: codes.get(entry.code) ?? [], ...messagesOf(entry, guide, language) }
    return line.codes.length + line.messages.length === 0 ? [] : [line]
  })
  if (lines.length === 0) return null
  const heading = texts[0] === guide.title ? undefined : texts[0]
  return (
    <>
      {heading === undefined ? null : <h3 lang={lang}>{heading}</h3>}
      {heading === undefined && isAfterOthers ? <h3>{t('find:otherMessages')}</h3> : null}
      <ul>
        {lines.map((line) => (
          <EntryLine key={line.entry.code} guide={guide} {...line} />
        ))}
      </ul>
    </>
  )
}

interface Message {
  readonly text: string
  readonly lang?: string | undefined
}

/** The messages of a screen, those in English last. The title of the guide is the heading above. */
function messagesOf(entry: FindEntry, guide: CatalogEntry, language: Language): { readonly messages: readonly Message[] } {
  const { texts, lang } = textsFor(entry, language)
  const english = lang === 'en' ? [] : (entry.en ?? []).map((text) => ({ text, lang: 'en' }))
  return { messages: [...texts.map((text) => ({ text, lang })), ...english].filter(({ text }) => text !== guide.title) }
}

/** Whether the list has a line for a screen. */
const isListed = (entry: FindEntry, guide: CatalogEntry, language: Language, codes: ListProps['codes']): boolean =>
  codes.has(entry.code) || messagesOf(entry, guide, language).messages.length > 0

interface LineProps {
  readonly guide: CatalogEntry
  readonly entry: FindEntry
  readonly codes: readonly string[]
  readonly messages: readonly Message[]
}

function EntryLine({ guide, entry, codes, messages: [first, ...others] }: LineProps) {
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <li>
      <a href={link({ kind: 'node', language, guide: guide.id, code: entry.code })}>
        {codes.length === 0 ? null : <strong translate="no">{codes.join(', ')}</strong>}
        {first === undefined ? null : <span lang={first.lang}>{first.text}</span>}
      </a>
      {others.map(({ text, lang }) => (
        <small key={text} lang={lang}>
          {text}
        </small>
      ))}
    </li>
  )
}
