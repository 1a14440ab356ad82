import '../../styles/tools.css'
import './admin.css'
import { useState } from 'react'
import { type Language, languages } from '../../../guide/language.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { siteWarnings } from '../../../runtime/site/site-warnings.ts'
import { Disclosure } from '../../controls/disclosure.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { ContactView } from '../../page/help-view.tsx'
import { LinkContext, useLink, useLinkContext } from '../../page/link-context.ts'
import { Logo } from '../../page/logo.tsx'
import { NoticeView } from '../../page/notice-view.tsx'
import type { Loader } from '../../screen/load.ts'
import { builtSite, siteOfPage } from '../../site/built-site.ts'
import { useWords } from '../../words/words-context.tsx'
import { AdminCheck } from './admin-check.tsx'
import { AdminFrames } from './admin-frames.tsx'
import { AdminPrepare } from './admin-prepare.tsx'
import { AdminRelease } from './admin-release.tsx'
import { AdminSettings } from './admin-settings.tsx'
import { checkNames } from './check-names.ts'
import { checkSite } from './check-site.ts'

interface Props {
  /** The site config that the page was opened with. */
  readonly site: SiteConfig
  readonly loader: Loader
}

/** The page for admins who edit `site.json`: which settings are used, and why others are not. Only the helpdesk's tools link to it. */
export function AdminView({ site: known, loader }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [turn, setTurn] = useState(0)
  const { value: check } = useLoaded(() => checkNames(checkSite(base, builtSite), loader), [base, loader, turn])
  const { language } = useLinkContext()
  const { value: guides } = useLoaded(() => guideIds(loader, language), [loader, language])
  const [draft, setDraft] = useState<SiteConfig>()
  const inUse = check?.site ?? known
  const site = draft ?? inUse
  const warnings =
    check === undefined ? [] : siteWarnings(withBuiltAddress(inUse), { built: builtParts(), ...(guides && { guides }) })
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('admin:title')}
      </h1>
      <p className="lead">{t('admin:intro')}</p>
      <AdminCheck check={check} warnings={warnings} onAgain={() => setTurn(turn + 1)} />
      <Disclosure
        id="editor"
        title={t('admin:editor.title')}
        fallback={t('admin:editor.without')}
        load={() => import('./editor/site-editor.tsx').then(({ SiteEditor }) => SiteEditor)}
        words={[]}
        viewProps={{ site: inUse, onPreview: setDraft }}
      />
      {draft === undefined ? null : <p role="status">{t('admin:editor.preview')}</p>}
      {draft === undefined ? null : <PageHead site={draft} />}
      <AdminSettings site={site} loader={loader} />
      <Contacts site={site} />
      <AdminFrames site={inUse} />
      <AdminRelease />
      <AdminPrepare loader={loader} />
      <Tools />
    </>
  )
}

/** The head of a page with a config: logo, name, and the notices for all pages. */
function PageHead({ site: { logo, notices = [] } }: { site: SiteConfig }) {
  const { t } = useWords()
  return (
    <div className="page-head">
      <p className="brand">
        <Logo path={logo} />
        {t('product.name')}
      </p>
      <NoticeView notices={notices} guide={undefined} />
    </div>
  )
}

/** The contact that pages without a script show, and the sites and the name of the build. */
function builtParts() {
  const page = document.getElementById('app')
  return { contact: page === null ? {} : siteOfPage(page).contact, origins: builtSite.embed?.origins ?? [], name: builtSite.name }
}

/** A config with the address of the build, the only one that counts. */
const withBuiltAddress = ({ address: _, ...site }: SiteConfig): SiteConfig =>
  builtSite.address === undefined ? site : { ...site, address: builtSite.address }

/** The ids of all guides. The catalog of each language has every guide. */
async function guideIds(loader: Loader, language: Language): Promise<readonly string[]> {
  const first = await loader.catalog(language)
  const others = Array.from({ length: (first.pages ?? 1) - 1 }, (_, at) => loader.catalog(language, at + 2))
  return [first, ...(await Promise.all(others))].flatMap(({ guides }) => guides.map(({ id }) => id))
}

/** The contacts as readers of each language see them. */
function Contacts({ site }: { site: SiteConfig }) {
  const { t } = useWords()
  const links = useLinkContext()
  return (
    <section aria-labelledby="admin-contacts">
      <h2 id="admin-contacts">{t('admin:contacts')}</h2>
      {languages.map((language) => (
        <div key={language}>
          <h3>{t(`language.${language}`)}</h3>
          {site.contact[language] === undefined && Object.keys(site.contact).length > 0 ? <p>{t('admin:contactOther')}</p> : null}
          <LinkContext.Provider value={{ ...links, language }}>
            <ContactView site={site} subject={t('product.name')} />
          </LinkContext.Provider>
        </div>
      ))}
    </section>
  )
}

/** Links to the file, its schema and the other pages for admins. */
function Tools() {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const link = useLink()
  const tools = [
    // The installed app has no button that leads back from a file.
    { href: `${base}site.json`, words: t('admin:linkSite'), target: '_blank' },
    { href: `${base}site.schema.json`, words: t('admin:linkSchema'), target: '_blank' },
    // Loaded as a new page, because its policy allows frames.
    { href: link({ kind: 'admin', language, room: 'embed' }), words: t('admin:linkEmbed'), target: '_self' },
    { href: link({ kind: 'desk', language }), words: t('admin:linkDesk') },
  ]
  return (
    <nav className="answers" aria-labelledby="admin-tools">
      <h2 id="admin-tools">{t('admin:links')}</h2>
      <p className="hint">{t('admin:documents')}</p>
      <ul>
        {tools.map(({ href, words, target }) => (
          <li key={href}>
            <a className="answer choice" href={href} target={target}>
              {words}
              <ChevronIcon />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
