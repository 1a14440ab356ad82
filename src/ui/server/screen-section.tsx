import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import { textOf } from '../../guide/heading.ts'
import type { GuideNode } from '../../guide/node.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { withdrawalOf } from '../../guide/withdrawn.ts'
import { ContentView } from '../content/content-view.tsx'
import { PhraseView } from '../content/phrase-view.tsx'
import { SpelledCode } from '../controls/spelled-code.tsx'
import { CallView } from '../node/call-view.tsx'
import { DeviceNote } from '../node/device-note.tsx'
import { ErrataView } from '../node/errata-view.tsx'
import type { ExitsProps } from '../node/exits-view.ts'
import { OutcomeLinks, OutcomeView } from '../node/outcome-view.tsx'
import { StepPosition } from '../node/step-position.tsx'
import { StepExits } from '../node/step-room.tsx'
import { WordsBefore } from '../node/words-before.tsx'
import { contactFor } from '../page/help-view.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { WithdrawnView } from '../rooms/withdrawn/withdrawn-view.tsx'
import { titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'

/** One screen of a guide as a section of a page with all of them. The id of the section is the screen's code. */
export function ScreenSection({ guide, node, site }: { guide: Guide; node: GuideNode; site: SiteConfig }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const { phrase, own } = titleOf(node, t)
  const text = textOf(node, guide)
  const withdrawal = withdrawalOf(site, { guide: guide.id, code: node.code })
  if (withdrawal !== undefined)
    return (
      <section id={node.code}>
        <WithdrawnView withdrawal={withdrawal} code={node.code} heading="h2" />
      </section>
    )
  return (
    <section id={node.code} aria-labelledby={`${node.code}-code ${node.code}-title`}>
      <p className="where">
        <span className="badge" id={`${node.code}-code`}>
          <SpelledCode code={node.code} plain />
        </span>{' '}
        {node.section === phraseText(node.title) ? null : node.section}
      </p>
      <StepPosition node={node} />
      <h2 id={`${node.code}-title`} lang={own ? undefined : textLang}>
        <PhraseView phrase={phrase} />
      </h2>
      <ErrataView node={node} heading="h3" />
      {(node.kind === 'outcome' && node.title.length === 0) || text.length === 0 ? null : (
        <div className="prose" lang={textLang}>
          <ContentView blocks={text} />
        </div>
      )}
      <DeviceNote guide={guide} node={node} />
      <Exits guide={guide} node={node} contact={contactFor(site, language, guide)} />
      <WordsBefore node={node} />
    </section>
  )
}

/** The exits of a node of any kind. */
function Exits({ node, ...around }: ExitsProps<GuideNode>) {
  switch (node.kind) {
    case 'call':
      return <CallView node={node} {...around} />
    case 'outcome':
      return (
        <>
          <OutcomeView node={node} {...around} />
          <OutcomeLinks node={node} {...around} />
        </>
      )
    default:
      return <StepExits node={node} {...around} />
  }
}
