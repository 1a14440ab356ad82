import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import type { Catalog, Guide } from '../../guide/guide.ts'
import { type Language, languages, usualLanguage } from '../../guide/language.ts'
import type { Page } from '../../guide/page.ts'
import { isShown } from '../../guide/shown.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { shownGuides } from '../../guide/withdrawn.ts'
import { ChevronIcon, Mark } from '../controls/icons.tsx'
import { SpelledIn } from '../controls/spelled-in.tsx'
import { ContactView } from '../page/help-view.tsx'
import { LinkContext, useLink } from '../page/link-context.ts'
import { Logo } from '../page/logo.tsx'
import { wordsOf } from '../words/words.ts'
import { useWords, WordsProvider } from '../words/words-context.tsx'

/** A page whose address has no language. The prerendered page is in all languages; the app renders it in the reader's. */
export type BilingualPage = Extract<Page, { kind: 'root' | 'admin-door' | 'code' | 'retired' | 'missing' | 'shell' }>

interface Props {
  /** For the page of a code: its guide, which may have a contact of its own. */
  readonly guide: Pick<Guide, 'id' | 'audience'> | undefined
  readonly page: BilingualPage
  readonly base: string
  readonly site: SiteConfig
  readonly i18nOf: (language: Language) => i18n
  /** For the page `missing`: the list of guides in each language. */
  readonly catalogs: readonly Catalog[]
  /** For the page of a code: the title of its screen, in each language that has it. */
  readonly screens: readonly TitledScreen[]
}

interface TitledScreen {
  readonly language: Language
  readonly title: string
}

/** All languages, the admin's default language first: it is for readers whose browser asks for none of ours. */
export const usualFirst = (all: readonly Language[], usual: Language | undefined): readonly Language[] =>
  [...all].sort((a, b) => Number(b === usual) - Number(a === usual))

/** A page in all languages. For server rendering only. */
export function BilingualView({ guide, page, base, site, i18nOf, catalogs, screens }: Props) {
  const shown = usualFirst(page.kind === 'code' ? page.languages : languages, site.language)
  return (
    <>
      <header className="bar">
        <div className="column">
          <a className="brand" href={base}>
            {/* The shell is shown without a network, so the logo of the organisation may be missing. */}
            {page.kind === 'shell' ? (
              <Mark />
            ) : (
              <LinkContext.Provider value={{ base, language: usualLanguage }}>
                <Logo path={site.logo} />
              </LinkContext.Provider>
            )}
            {wordsOf(i18nOf(usualLanguage))('product.name')}
          </a>
        </div>
      </header>
      <main id="main" className="bilingual">
        {shown.map((language, index) => (
          <WordsProvider key={language} i18n={i18nOf(language)}>
            <LinkContext.Provider value={{ base, language }}>
              <section lang={language}>
                <LanguageSection
                  page={page}
                  language={language}
                  heading={index === 0 ? 'h1' : 'h2'}
                  catalog={catalogs.find((catalog) => catalog.language === language)}
                  site={site}
                  screen={screens.find((screen) => screen.language === language)}
                />
              </section>
            </LinkContext.Provider>
          </WordsProvider>
        ))}
      </main>
      {/* In the shell, the class shows the foot only if the app takes long to load: the app's page has its own. */}
      <footer className={page.kind === 'shell' ? 'late' : undefined}>
        <div className="column">
          {shown.map((language) => (
            <WordsProvider key={language} i18n={i18nOf(language)}>
              <LinkContext.Provider value={{ base, language }}>
                <section lang={language}>
                  <Help site={site} guide={guide} />
                </section>
              </LinkContext.Provider>
            </WordsProvider>
          ))}
        </div>
      </footer>
    </>
  )
}

function Help({ site, guide }: Pick<Props, 'site' | 'guide'>) {
  const { t } = useWords()
  return (
    <>
      <h2>{t('help.title')}</h2>
      <ContactView site={site} guide={guide} subject={t('product.name')} />
    </>
  )
}

interface LanguageSectionProps {
  readonly page: BilingualPage
  readonly language: Language
  readonly heading: 'h1' | 'h2'
  readonly catalog: Catalog | undefined
  readonly site: SiteConfig
  readonly screen: TitledScreen | undefined
}

/** The content of a page in one language. */
function LanguageSection({ page, language, heading: Heading, catalog, site, screen }: LanguageSectionProps): ReactNode {
  const { t } = useWords()
  const link = useLink()
  const toCatalog = link({ kind: 'catalog', language })
  switch (page.kind) {
    case 'shell':
      return <p>{t('bilingual:loading')}</p>
    case 'root':
      return (
        <>
          <Heading>{t('catalog:title')}</Heading>
          <DoorLink href={toCatalog} words={t('bilingual:language')} />
        </>
      )
    case 'admin-door':
      return (
        <>
          <Heading>{t(page.room === undefined ? 'admin:title' : 'embedding:title')}</Heading>
          <DoorLink
            href={link({ kind: 'admin', language, ...(page.room !== undefined && { room: page.room }) })}
            words={t('bilingual:language')}
          />
        </>
      )
    case 'code':
      return (
        <>
          <Heading>{t('rooms:code.choose')}</Heading>
          {screen === undefined ? null : <p className="lead">{screen.title}</p>}
          <DoorLink href={link({ kind: 'node', language, guide: page.guide, code: page.code })} words={t('bilingual:language')} />
        </>
      )
    case 'retired':
      return (
        <>
          <Heading>{t(page.to === undefined ? 'rooms:code.goneTitle' : 'rooms:code.retiredTitle')}</Heading>
          <p>
            <SpelledIn words={t('rooms:code.retired', { code: page.code.toUpperCase() })} code={page.code} />
          </p>
          {page.to === undefined ? null : (
            <DoorLink href={link({ kind: 'code', code: page.to })} words={t('rooms:code.replaced')} />
          )}
          <DoorLink href={toCatalog} words={t('catalog.all')} />
        </>
      )
    case 'missing':
      return (
        <>
          <Heading>{t('missing:title')}</Heading>
          <p>{t('missing:text')}</p>
          <DoorLink href={toCatalog} words={t('catalog.all')} />
          <Guides catalog={catalog} site={site} language={language} />
        </>
      )
  }
}

const DoorLink = ({ href, words }: { href: string; words: string }) => (
  <a className="answer secondary" href={href}>
    {words}
    <ChevronIcon />
  </a>
)

/** Links to at most eight guides: the page must not grow with the number of guides. */
function Guides({ catalog, site, language }: Pick<LanguageSectionProps, 'catalog' | 'site' | 'language'>) {
  const link = useLink()
  const guides = (catalog?.guides ?? []).filter((guide) => isShown(guide.id, shownGuides(site), guide)).slice(0, 8)
  if (guides.length === 0) return null
  return (
    <ul>
      {guides.map((guide) => (
        <li key={guide.id}>
          <a href={link({ kind: 'start', language, guide: guide.id })} lang={guide.language}>
            {guide.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
