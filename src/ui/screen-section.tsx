import { phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import type { GuideNode } from '../guide/node.ts'
import type { SiteConfig } from '../guide/site.ts'
import { CallView } from './call-view.tsx'
import { ContentView } from './content-view.tsx'
import { DeviceNote } from './device-note.tsx'
import { ErrataView } from './errata-view.tsx'
import { contactFor } from './help-view.tsx'
import { Onward } from './node-view.tsx'
import { titleOf } from './node-words.ts'
import { OutcomeView } from './outcome-view.tsx'
import { PhraseView } from './phrase-view.tsx'
import { usePlace } from './place.ts'
import { PlaceView } from './place-view.tsx'
import { useWords } from './words-context.tsx'

const rare = { Call: CallView, Outcome: OutcomeView }

/** One screen of a guide as a section of a page that has all of them, named by its code. */
export function ScreenSection({ guide, node, site }: { guide: Guide; node: GuideNode; site: SiteConfig }) {
  const { t } = useWords()
  const { language, textLang } = usePlace()
  const { phrase, own } = titleOf(node, t)
  return (
    <section id={node.code} aria-labelledby={`${node.code}-code ${node.code}-title`}>
      <p className="where">
        <span className="badge" id={`${node.code}-code`} translate="no">
          {node.code.toUpperCase()}
        </span>{' '}
        {node.section === phraseText(phrase) ? null : node.section}
      </p>
      <PlaceView node={node} />
      <h2 id={`${node.code}-title`} lang={own ? undefined : textLang}>
        <PhraseView phrase={phrase} />
      </h2>
      <ErrataView errata={node.errata ?? []} />
      {node.kind === 'outcome' ? <p>{t(`outcome.${node.result}.text`)}</p> : null}
      {node.body.length === 0 ? null : (
        <div className="prose" lang={textLang}>
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
        contact={contactFor(site, language)}
        tried={undefined}
        trail={undefined}
      />
    </section>
  )
}
