import type { ReactNode } from 'react'
import { phraseText, typedTexts } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import { textOf } from '../../guide/heading.ts'
import type { GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import type { ExpectedCertificate } from '../../guide/site.ts'
import { Checklist } from '../content/checklist.tsx'
import { blocksLeadOutside, ContentView } from '../content/content-view.tsx'
import { leadsOutside, PhraseView } from '../content/phrase-view.tsx'
import { CatalogLink } from '../controls/catalog-link.tsx'
import { CopyInline } from '../controls/copy-inline.tsx'
import { Disclosure } from '../controls/disclosure.tsx'
import { CheckIcon } from '../controls/icons.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { DeviceNote } from './device-note.tsx'
import { ErrataView } from './errata-view.tsx'
import { StepPosition } from './step-position.tsx'
import { WordsBefore } from './words-before.tsx'

interface Props {
  readonly guide: Guide
  readonly node: GuideNode
  /** The certificates that the admin expects on devices. */
  readonly expected: readonly ExpectedCertificate[]
  /** The indexes of the items of the checklist that are done; `undefined` until the stored walk is read. */
  readonly ticked: readonly number[] | undefined
  /** The exits of the node. */
  readonly children: ReactNode
}

/** One screen of a guide: its position, heading, content and exits. */
export function NodeView({ guide, node, ticked, expected, children }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const { phrase } = titleOf(node, t)
  const text = textOf(node)
  return (
    <>
      <NodeHeader guide={guide} node={node} />
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      <ErrataView node={node} />
      {node.kind === 'outcome' ? <p className="lead">{t(`outcome:${node.result}.text`)}</p> : null}
      {text.length === 0 ? null : (
        <div className="prose" lang={textLang}>
          {node.kind === 'step' ? (
            <Checklist node={node} ticked={ticked}>
              <ContentView blocks={text} />
            </Checklist>
          ) : (
            <ContentView blocks={text} />
          )}
        </div>
      )}
      {leadsOutside(phrase) || blocksLeadOutside(text) ? <p className="fine">{t('node.externalNote')}</p> : null}
      {node.certificate ? (
        <Disclosure
          id="certificate"
          title={t('certificate.title')}
          fallback={t('certificate.without')}
          load={() => import('../rooms/certificate/certificate-view.tsx').then(({ CertificateView }) => CertificateView)}
          words={['certificate']}
          viewProps={{ expected }}
        />
      ) : null}
      <DeviceNote guide={guide} node={node} />
      {children}
      <WordsBefore node={node} />
    </>
  )
}

/** The guide and section of a node, its position, and its heading with buttons that copy the texts to type in it. */
function NodeHeader({ guide, node }: Pick<Props, 'guide' | 'node'>) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const title = titleOf(node, t)
  const words = phraseText(node.title)
  // Where the whole title is in the text, its copy buttons are there.
  const typed = node.heading ? [] : typedTexts(title.phrase)
  return (
    <>
      <p className="eyebrow" lang={textLang}>
        {words === guide.title ? (
          <CatalogLink />
        ) : (
          <a href={link({ kind: 'start', language, guide: guide.id })}>{shortTitle(guide)}</a>
        )}
        {node.section === '' || node.section === words || node.section === guide.title ? null : <span>{node.section}</span>}
      </p>
      <StepPosition node={node} />
      {node.label === undefined || [words, node.section, guide.title].includes(node.label) ? null : (
        <p className="part" lang={textLang}>
          {node.label}
        </p>
      )}
      <h1 id="title" tabIndex={-1} lang={title.own ? undefined : textLang}>
        {node.kind === 'outcome' && node.result === 'solved' ? <CheckIcon name="icon solved" /> : null}
        <PhraseView phrase={title.phrase} />
      </h1>
      {typed.map((text) => (
        <p key={text} className="to-type">
          <CopyInline text={text} label={typed.length === 1 ? 'verb' : 'full'} />
        </p>
      ))}
    </>
  )
}
