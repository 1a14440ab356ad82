import { phraseText, typedTexts } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode, OptionId } from '../../guide/node.ts'
import type { Contact, ExpectedCertificate } from '../../guide/site.ts'
import type { Trail } from '../../runtime/walk/trail.ts'
import { ToDoList } from '../content/checklist.tsx'
import { blocksLeadOutside, ContentView } from '../content/content-view.tsx'
import { leadsOutside, PhraseView } from '../content/phrase-view.tsx'
import { CatalogLink } from '../controls/catalog-link.tsx'
import { CopySign } from '../controls/copy-inline.tsx'
import { Fold } from '../controls/disclosure.tsx'
import { CheckIcon } from '../controls/icons.tsx'
import { useLink, usePlace } from '../page/link-context.ts'
import type { RareViews } from '../screen/screen.ts'
import { titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { CheckView } from './check-view.tsx'
import { DeviceNote } from './device-note.tsx'
import { ErrataView } from './errata-view.tsx'
import { InfoView } from './info-view.tsx'
import type { Return } from './outcome-view.tsx'
import { QuestionView } from './question-view.tsx'
import { PlaceView } from './step-position.tsx'
import { StepView } from './step-view.tsx'

interface Props {
  readonly guide: Guide
  readonly node: GuideNode
  /** Those that the node needs. */
  readonly rare: RareViews | undefined
  readonly taken: OptionId | undefined
  readonly back: Return | undefined
  readonly contact: Contact | undefined
  /** What a certificate on the device is compared with. */
  readonly expected: readonly ExpectedCertificate[]
  readonly tried: string | undefined
  readonly trail: Trail | undefined
  /** What is ticked of the things to do here; `undefined` while the device has not said. */
  readonly ticked: readonly number[] | undefined
}

/** One screen of a guide: where the reader is, what the article says, and the ways on. */
export function NodeView(props: Props) {
  const { guide, node, ticked, expected } = props
  const { t } = useWords()
  const { language, textLang } = usePlace()
  const link = useLink()
  const title = titleOf(node, t)
  const words = phraseText(title.phrase)
  const errata = node.errata ?? []
  const typed = typedTexts(title.phrase)
  return (
    <>
      <p className="eyebrow" lang={textLang}>
        {words === guide.title ? <CatalogLink /> : <a href={link({ kind: 'start', language, guide: guide.id })}>{guide.title}</a>}
        {node.section === '' || node.section === words || node.section === guide.title ? null : <span>{node.section}</span>}
      </p>
      <PlaceView node={node} />
      {node.label === undefined || [words, node.section, guide.title].includes(node.label) ? null : (
        <p className="part" lang={textLang}>
          {node.label}
        </p>
      )}
      <h1 id="title" tabIndex={-1} lang={title.own ? undefined : textLang} className={words.length > 60 ? 'long' : undefined}>
        {node.kind === 'outcome' && node.result === 'solved' ? <CheckIcon name="icon solved" /> : null}
        <PhraseView phrase={title.phrase} />
      </h1>
      {typed.map((text) => (
        <p key={text} className="to-type">
          <CopySign text={text} says={typed.length === 1 ? 'verb' : 'all'} />
        </p>
      ))}
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      <ErrataView errata={errata} />
      {node.kind === 'outcome' ? <p className="lead">{t(`outcome:${node.result}.text`)}</p> : null}
      {node.body.length === 0 ? null : (
        <div className="prose" lang={textLang}>
          {node.kind === 'step' ? (
            <ToDoList node={node} ticked={ticked}>
              <ContentView blocks={node.body} />
            </ToDoList>
          ) : (
            <ContentView blocks={node.body} />
          )}
        </div>
      )}
      {leadsOutside(title.phrase) || blocksLeadOutside(node.body) || errata.some(({ source }) => source !== undefined) ? (
        <p className="fine">{t('node.externalNote')}</p>
      ) : null}
      {node.certificate ? (
        <Fold
          id="certificate"
          title={t('certificate.title')}
          without={t('certificate.without')}
          load={() => import('../rooms/certificate/certificate-view.tsx').then(({ CertificateView }) => CertificateView)}
          words={['certificate']}
          part={{ expected }}
        />
      ) : null}
      <DeviceNote guide={guide} node={node} />
      <Onward {...props} />
    </>
  )
}

/** The ways on from a node. No `default`: a seventh kind does not compile until it has a view. */
export function Onward({ guide, node, rare = {}, taken, back, contact, tried, trail }: Omit<Props, 'expected' | 'ticked'>) {
  switch (node.kind) {
    case 'question':
      return <QuestionView guide={guide} node={node} taken={taken} />
    case 'step':
      return <StepView guide={guide} node={node} contact={contact} />
    case 'info':
      return <InfoView guide={guide} node={node} />
    case 'check':
      return <CheckView guide={guide} node={node} />
    case 'call':
      return rare.Call === undefined ? null : <rare.Call guide={guide} node={node} />
    case 'outcome':
      return rare.Outcome === undefined ? null : (
        <rare.Outcome guide={guide} node={node} back={back} contact={contact} tried={tried} trail={trail} />
      )
  }
}
