import './found.css'
import type { CatalogEntry } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Excerpt } from '../../runtime/find/excerpt.ts'
import type { FoundGuide, FoundScreen } from '../../runtime/find/group-hits.ts'
import { ChevronIcon } from '../controls/icons.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { ExcerptView } from './excerpt-view.tsx'
import { textsFor } from './texts-for.ts'

interface Props {
  readonly guides: readonly FoundGuide[]
  /** The entries of the guides in the catalog. Guides without one are not shown. */
  readonly entries: readonly CatalogEntry[]
}

/** Guides that were found: each a link to its screen, or the guide with links to its screens. */
export function FoundList({ guides, entries }: Props) {
  return (
    <ul className="found-guides">
      {guides.map((guide) => {
        const entry = entries.find(({ id }) => id === guide.id)
        return entry === undefined ? null : (
          <li key={guide.id}>
            <FoundGuideView guide={guide} entry={entry} />
          </li>
        )
      })}
    </ul>
  )
}

interface GuideProps {
  readonly guide: FoundGuide
  readonly entry: CatalogEntry
}

function FoundGuideView({ guide, entry }: GuideProps) {
  const { language } = useLinkContext()
  const [first, ...others] = guide.screens
  if (first === undefined) return null
  if (others.length === 0 && !guide.hasMore) return <ScreenLink guide={guide} entry={entry} screen={first} />
  return (
    <>
      <GuideLink guide={guide} entry={entry} screen={first} />
      {guide.hasMore ? null : (
        <ul className="found-screens">
          {guide.screens.map((screen) => (
            <li key={screen.code}>
              <ScreenLine entry={entry} screen={screen} isDouble={isDouble(screen, guide.screens, language)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface ScreenProps extends GuideProps {
  readonly screen: FoundScreen
}

/** A link to a screen, with the guide that it is in. */
function ScreenLink({ guide, entry, screen }: ScreenProps) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { texts, lang } = textsFor(screen.texts ?? {}, language)
  const heading = textsFor(screen.heading ?? {}, language)
  const place = [entry.title, heading.texts[0]].filter(
    (text, i, all) => text !== undefined && text !== texts[0] && all.indexOf(text) === i,
  )
  return (
    <a className="answer choice" href={link({ kind: 'node', language, guide: guide.id, code: screen.code })}>
      <span className="words">
        <Codes codes={screen.codes} />
        {texts[0] === undefined ? null : <NameAndSentence name={texts[0]} excerpt={screen.excerpt} lang={lang} />}
        {screen.codes.length === 0 && texts[0] === undefined ? t('find:screen') : null}
        {place.length === 0 ? null : <small lang={heading.lang}>{place.join(' · ')}</small>}
        <Platforms guide={guide} entry={entry} />
      </span>
      <ChevronIcon />
    </a>
  )
}

/** A link to a guide, with a sentence of one of the screens that were found. */
function GuideLink({ guide, entry, screen }: ScreenProps) {
  const { language } = useLinkContext()
  const link = useLink()
  const lang = entry.language === language ? undefined : entry.language
  return (
    <a className="answer choice" href={link({ kind: 'start', language, guide: guide.id })}>
      <span className="words">
        <NameAndSentence name={entry.title} excerpt={screen.excerpt} lang={lang} />
        <Platforms guide={guide} entry={entry} />
      </span>
      <ChevronIcon />
    </a>
  )
}

/** Whether another screen has the same name: translations may give two messages the same words. */
const isDouble = (screen: FoundScreen, among: readonly FoundScreen[], language: Language): boolean =>
  among.some((other) => other !== screen && nameOf(other, language) === nameOf(screen, language))

const nameOf = ({ texts, heading }: FoundScreen, language: Language): string =>
  [textsFor(texts ?? {}, language).texts[0], textsFor(heading ?? {}, language).texts[0]].join(' · ')

interface LineProps extends Pick<ScreenProps, 'entry' | 'screen'> {
  /** Another screen has the same name, so that the English name tells them apart. */
  readonly isDouble: boolean
}

/** A screen of a guide that has several. */
function ScreenLine({ entry, screen, isDouble }: LineProps) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { texts, lang } = textsFor(screen.texts ?? {}, language)
  const heading = textsFor(screen.heading ?? {}, language)
  return (
    <a href={link({ kind: 'node', language, guide: entry.id, code: screen.code })}>
      <Codes codes={screen.codes} />
      {texts[0] === undefined ? t('find:screen') : <span lang={lang}>{texts[0]}</span>}
      {heading.texts[0] === undefined || heading.texts[0] === entry.title ? null : (
        <small lang={heading.lang}>{heading.texts[0]}</small>
      )}
      {isDouble && screen.texts?.names?.[0] !== undefined ? (
        <small className="capital" lang="en">
          {screen.texts.names[0]}
        </small>
      ) : null}
    </a>
  )
}

/** The most codes that are shown of a screen. */
const mostCodes = 4

const Codes = ({ codes }: { readonly codes: readonly string[] }) =>
  codes.length === 0 ? null : (
    <strong translate="no">{codes.length > mostCodes ? `${codes.slice(0, mostCodes).join(', ')}…` : codes.join(', ')}</strong>
  )

interface NameProps {
  readonly name: string
  readonly excerpt: Excerpt | undefined
  readonly lang: string | undefined
}

/** The name of a screen or a guide, and the sentence that has the words of the query, once where it is in the name. */
function NameAndSentence({ name, excerpt, lang }: NameProps) {
  const sentence = excerpt?.map(({ text }) => text).join('') ?? ''
  const isInName = excerpt !== undefined && name.includes(sentence.replace(/^…|…$/g, ''))
  return (
    <>
      <span lang={lang}>{isInName ? <ExcerptView excerpt={excerpt} /> : name}</span>
      {excerpt === undefined || isInName ? null : (
        <small lang={lang}>
          <ExcerptView excerpt={excerpt} />
        </small>
      )}
    </>
  )
}

/** The platforms of a guide that is not for this device. */
function Platforms({ guide, entry }: GuideProps) {
  const { t } = useWords()
  if (!guide.isElsewhere || entry.platforms.length === 0) return null
  return <small className="tags">{entry.platforms.map((platform) => t(`rooms:platform.${platform}`)).join(' · ')}</small>
}
