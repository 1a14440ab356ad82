import './about.css'
import type { CountKind } from '../../../guide/count-kinds.ts'
import { isDataHash } from '../../../guide/data-hash.ts'
import type { Guide } from '../../../guide/guide.ts'
import { dateOf } from '../../../guide/guide-date.ts'
import { shortTitle } from '../../../guide/short-title.ts'
import { BackLink } from '../../controls/back-link.tsx'
import { DownloadLink } from '../../controls/download-link.tsx'
import { LazyView } from '../../controls/lazy-view.tsx'
import type { OfflineState } from '../../offline/offline-state.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { PassportView } from '../../page/passport-view.tsx'
import { VersionLine } from '../../page/version-line.tsx'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  /** Absent: the page is about all guides. */
  readonly guide: Guide | undefined
  readonly offline: OfflineState
  /** What the organisation counts; absent where it counts nothing. */
  readonly counted: readonly CountKind[] | undefined
}

/** Where the texts of a guide come from, their version, and what this device keeps. */
export function AboutView({ guide, offline: { saving, kept }, counted }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  return (
    <div className="about">
      <p className="top">
        <BackLink
          href={link(guide === undefined ? { kind: 'catalog', language } : { kind: 'start', language, guide: guide.id })}
        />
        {guide === undefined ? null : <span lang={textLang}>{shortTitle(guide)}</span>}
      </p>
      <h1 id="title" tabIndex={-1}>
        {t(guide === undefined ? 'about:titleAll' : 'about:title')}
      </h1>
      <h2>{t('about:source')}</h2>
      {guide === undefined ? <p>{t('about:catalog')}</p> : <PassportView guide={guide} />}
      {guide !== undefined && isDataHash(guide.hash) ? (
        <VersionLine version={guide.hash.slice(0, 8)} date={dateOf(guide)} />
      ) : null}
      {guide === undefined ? null : <DownloadLink guide={guide} />}
      <h2>{t('about:panel')}</h2>
      {counted === undefined ? <p>{t('about:private')}</p> : <CountedWords kinds={counted} />}
      <section id="kept">
        {saving === undefined || saving.kind === 'impossible' || saving.kind === 'offered' ? null : (
          <div data-unkept>
            <LazyView
              load={() => import('../../offline/storage-view.tsx').then(({ KeptView }) => KeptView)}
              words={['storage']}
              viewProps={{ saving, kept }}
            />
          </div>
        )}
      </section>
    </div>
  )
}

/** What is counted, and how a reader is left out. */
function CountedWords({ kinds }: { kinds: readonly CountKind[] }) {
  const { t } = useWords()
  return (
    <>
      <p>{t('about:privateCounted')}</p>
      <p>{t('about:counted')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{t(`about:counts.${kind}`)}</li>
        ))}
      </ul>
      <p>{t('about:uncounted')}</p>
    </>
  )
}
