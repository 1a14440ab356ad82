import type { i18n } from 'i18next'
import { type Address, pathOf } from '../../guide/address.ts'
import type { Guide } from '../../guide/guide.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { HelpView } from '../page/help-view.tsx'
import { LinkContext } from '../page/link-context.ts'
import { PassportView } from '../page/passport-view.tsx'
import { useWords, WordsProvider } from '../words/words-context.tsx'
import { ScreenSection } from './screen-section.tsx'

export interface SingleFileProps {
  readonly guide: Guide
  readonly site: SiteConfig
  readonly i18n: i18n
  /** The address of a published picture that needs no server, such as a `data:` URL. */
  readonly pictureAt: (path: string) => string
}

/**
 * A guide as one page that needs neither network nor script: all screens as sections, answers as links to them. For server
 * rendering only.
 */
export function SingleFileView({ guide, site, i18n, pictureAt }: SingleFileProps) {
  const { language } = guide
  // Other pages are on the site, if its address is known; otherwise the link leads to the contact.
  const linkTo = (address: Address): string => {
    if (address.kind === 'node' && address.guide === guide.id) return `#${address.code}`
    if (address.kind === 'start' && address.guide === guide.id) return '#main'
    return site.address === undefined ? '#help' : pathOf(address, site.address.replace(/\/*$/, '/'))
  }
  return (
    <WordsProvider i18n={i18n}>
      <LinkContext.Provider value={{ base: '', language, linkTo, pictureAt }}>
        <Body guide={guide} site={site} />
      </LinkContext.Provider>
    </WordsProvider>
  )
}

function Body({ guide, site }: Pick<SingleFileProps, 'guide' | 'site'>) {
  const { t } = useWords()
  return (
    <>
      <main id="main" className="lifeboat">
        <h1>{guide.heading ?? guide.title}</h1>
        {guide.heading === undefined ? null : <p className="lead">{guide.title}</p>}
        {guide.description === '' ? null : <p className="lead">{guide.description}</p>}
        <p className="notice">{t('single-file:how')}</p>
        <p>
          <a href="#help">{t('help.title')}</a>
        </p>
        {site.address === undefined ? null : (
          <p>
            <a href={pathOf({ kind: 'start', language: guide.language, guide: guide.id }, site.address.replace(/\/*$/, '/'))}>
              {t('single-file:back')}
            </a>
          </p>
        )}
        {guide.nodes.map((node) => (
          <ScreenSection key={node.id} guide={guide} node={node} site={site} />
        ))}
      </main>
      <footer>
        <div className="column">
          <HelpView site={site} guide={guide} code={undefined} subject={guide.title} />
          <div>
            <PassportView guide={guide} />
            <p className="fine">{t('single-file:version', { version: guide.hash.slice(0, 8) })}</p>
          </div>
        </div>
      </footer>
    </>
  )
}
