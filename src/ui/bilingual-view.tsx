import type { i18n } from 'i18next'
import { Fragment, type ReactNode } from 'react'
import { pathOf } from '../guide/address.ts'
import type { Catalog } from '../guide/guide.ts'
import { type Language, languages } from '../guide/language.ts'
import type { GuideId } from '../guide/node.ts'
import type { Page } from '../guide/page.ts'
import { ChevronIcon, Mark } from './icons.tsx'
import { spread } from './phrase-view.tsx'
import type { Words } from './words.ts'

/** A page whose address names no language. Without a script it speaks all of them; the app draws it in the reader's. */
export type BilingualPage = Extract<Page, { kind: 'root' | 'code' | 'retired' | 'missing' | 'shell' }>

interface Props {
  readonly page: BilingualPage
  readonly base: string
  readonly words: Readonly<Record<Language, i18n>>
  readonly catalogs: Readonly<Partial<Record<Language, Catalog>>>
}

/** Drawn by the server only. */
export function BilingualView({ page, base, words, catalogs }: Props) {
  const shown = page.kind === 'code' ? page.languages : languages
  return (
    <>
      <header className="bar">
        <div className="column">
          <a className="brand" href={base}>
            <Mark />
            Ariane
          </a>
        </div>
      </header>
      <main id="main" className="bilingual">
        {spread(
          shown.map((language) => (
            <section lang={language}>
              <Speech page={page} base={base} language={language} t={words[language].getFixedT(language, 'ui')} catalog={catalogs[language]} />
            </section>
          )),
        )}
      </main>
    </>
  )
}

interface SpeechProps {
  readonly page: BilingualPage
  readonly base: string
  readonly language: Language
  readonly t: Words
  readonly catalog: Catalog | undefined
}

function Speech({ page, base, language, t, catalog }: SpeechProps): ReactNode {
  // Only one first heading a page.
  const Heading = language === languages[0] ? 'h1' : 'h2'
  const toCatalog = pathOf({ kind: 'catalog', language }, base)
  switch (page.kind) {
    case 'shell':
      return <p>{t('page.loading')}</p>
    case 'root':
      return (
        <>
          <Heading>{t('catalog.title')}</Heading>
          <Door href={toCatalog} language={language} words={t('language.name')} />
        </>
      )
    case 'code':
      return (
        <>
          <Heading>{t('code.choose')}</Heading>
          <Door href={pathOf({ kind: 'node', language, guide: page.guide, code: page.code }, base)} language={language} words={t('language.name')} />
        </>
      )
    case 'retired':
      return (
        <>
          <Heading>{t('code.retiredTitle')}</Heading>
          <p>{t('code.retired', { code: page.code.toUpperCase() })}</p>
          {page.to === undefined ? null : <Door href={pathOf({ kind: 'code', code: page.to }, base)} language={language} words={t('code.replaced')} />}
          <Door href={toCatalog} language={language} words={t('catalog.all')} />
        </>
      )
    case 'missing':
      return (
        <>
          <Heading>{t('missing.title')}</Heading>
          <p>{t('missing.text')}</p>
          <Door href={toCatalog} language={language} words={t('catalog.all')} />
          <Guides catalog={catalog} link={(guide) => pathOf({ kind: 'start', language, guide }, base)} />
        </>
      )
  }
}

const Door = ({ href, language, words }: { href: string; language: Language; words: string }) => (
  <a className="answer secondary" href={href} hrefLang={language}>
    {words}
    <ChevronIcon />
  </a>
)

/** Readers' guides, as far as a page for every wrong address can afford: it must not grow with the content. */
function Guides({ catalog, link }: { catalog: Catalog | undefined; link: (guide: GuideId) => string }) {
  const guides = (catalog?.guides ?? []).slice(0, 8)
  if (guides.length === 0) return null
  return (
    <ul>
      {guides.map(({ id, title, language }) => (
        <Fragment key={id}>
          <li>
            <a href={link(id)} lang={language}>
              {title}
            </a>
          </li>
        </Fragment>
      ))}
    </ul>
  )
}
