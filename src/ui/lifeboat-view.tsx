import type { i18n } from 'i18next'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { type Address, pathOf } from '../guide/address.ts'
import { phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import type { GuideNode } from '../guide/node.ts'
import type { SiteConfig } from '../guide/site.ts'
import { CallView } from './call-view.tsx'
import { ContentView } from './content-view.tsx'
import { DeviceNote } from './device-note.tsx'
import { ErrataView } from './errata-view.tsx'
import { contactFor, HelpView } from './help-view.tsx'
import { Onward } from './node-view.tsx'
import { titleOf } from './node-words.ts'
import { OutcomeView } from './outcome-view.tsx'
import { PassportView } from './passport-view.tsx'
import { PhraseView } from './phrase-view.tsx'
import { PlaceContext } from './place.ts'
import { PlaceView } from './place-view.tsx'

const rare = { Call: CallView, Outcome: OutcomeView }

export interface LifeboatProps {
  readonly guide: Guide
  readonly site: SiteConfig
  readonly i18n: i18n
  /** A published picture as an address that needs no server. */
  readonly pictureAt: (path: string) => string
}

/**
 * A whole guide in one page that needs neither network nor script: every screen one after the other, every answer a jump to
 * its screen. Drawn by the server only.
 */
export function LifeboatView({ guide, site, i18n, pictureAt }: LifeboatProps) {
  const { language } = guide
  // What is not in this file is on the site, where that is known; otherwise whoever helps knows the way.
  const linkTo = (address: Address): string => {
    if (address.kind === 'node' && address.guide === guide.id) return `#${address.code}`
    if (address.kind === 'start' && address.guide === guide.id) return '#main'
    return site.address === undefined ? '#help' : pathOf(address, site.address.replace(/\/*$/, '/'))
  }
  return (
    <I18nextProvider i18n={i18n}>
      <PlaceContext.Provider value={{ base: '', language, linkTo, pictureAt }}>
        <Body guide={guide} site={site} />
      </PlaceContext.Provider>
    </I18nextProvider>
  )
}

function Body({ guide, site }: Pick<LifeboatProps, 'guide' | 'site'>) {
  const { t } = useTranslation()
  return (
    <>
      <main id="main" className="lifeboat">
        <h1>{guide.title}</h1>
        {guide.description === '' ? null : <p className="lead">{guide.description}</p>}
        <p className="notice">{t('lifeboat.how')}</p>
        <p>
          <a href="#help">{t('help.title')}</a>
        </p>
        {guide.nodes.map((node) => (
          <ScreenView key={node.id} guide={guide} node={node} site={site} />
        ))}
      </main>
      <footer>
        <div className="column">
          <HelpView site={site} code={undefined} subject={guide.title} />
          <div>
            <PassportView guide={guide} />
            <p className="fine">{t('lifeboat.version', { version: guide.hash.slice(0, 8) })}</p>
          </div>
        </div>
      </footer>
    </>
  )
}

function ScreenView({ guide, node, site }: { guide: Guide; node: GuideNode; site: SiteConfig }) {
  const { t } = useTranslation()
  const { phrase } = titleOf(node, t)
  return (
    <section id={node.code} aria-labelledby={`${node.code}-code ${node.code}-title`}>
      <p className="where">
        <span className="badge" id={`${node.code}-code`} translate="no">
          {node.code.toUpperCase()}
        </span>{' '}
        {node.section === phraseText(phrase) ? null : node.section}
      </p>
      <PlaceView node={node} />
      <h2 id={`${node.code}-title`}>
        <PhraseView phrase={phrase} />
      </h2>
      <ErrataView errata={node.errata ?? []} />
      {node.kind === 'outcome' ? <p>{t(`outcome.${node.result}.text`)}</p> : null}
      {node.body.length === 0 ? null : (
        <div className="prose">
          <ContentView blocks={node.body} />
        </div>
      )}
      <DeviceNote guide={guide} node={node} />
      <Onward
        guide={guide}
        node={node}
        rare={rare}
        taken={undefined}
        back={undefined}
        contact={contactFor(site, guide.language)}
        tried={undefined}
        trail={undefined}
      />
    </section>
  )
}
