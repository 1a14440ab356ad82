import type { ReactNode } from 'react'
import type { Guide } from '../../guide/guide.ts'
import { textOf } from '../../guide/heading.ts'
import type { GuideNode } from '../../guide/node.ts'
import type { ExpectedCertificate } from '../../guide/site.ts'
import { Checklist } from '../content/checklist.tsx'
import { ContentView } from '../content/content-view.tsx'
import { Disclosure } from '../controls/disclosure.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { DeviceNote } from './device-note.tsx'
import { ErrataView } from './errata-view.tsx'
import { NodeHeader } from './node-header.tsx'
import { WordsBefore } from './words-before.tsx'

interface Props {
  readonly guide: Guide
  readonly node: GuideNode
  /** The path of the screen before this one. */
  readonly back: string
  /** The certificates that the admin expects on devices. */
  readonly expected: readonly ExpectedCertificate[]
  /** The indexes of the items of the checklist that are done; `undefined` until the stored walk is read. */
  readonly ticked: readonly number[] | undefined
  /** The exits of the node. */
  readonly children: ReactNode
}

/** One screen of a guide: its position, heading, content and exits. */
export function NodeView({ guide, node, back, ticked, expected, children }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const text = textOf(node, guide)
  // The exits of the article's own end have its text, because they say first what to do.
  const isEnd = node.kind === 'outcome' && node.title.length === 0
  return (
    <>
      <NodeHeader guide={guide} node={node} back={back} />
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      <ErrataView node={node} />
      {isEnd || text.length === 0 ? null : (
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
