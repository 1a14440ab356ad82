import './prepare.css'
import type { GuideFile } from '../../../guide/guide.ts'
import type { GuideId } from '../../../guide/node.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { DownloadLink } from '../../controls/download-link.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import { InstallOffer } from '../../controls/install-offer.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import type { Saving } from '../../offline/offline-state.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { bytesWords } from '../../words/bytes.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { FaultView, faultWords, ImpossibleView } from './fault-view.tsx'
import { PreparedView, ProgressView } from './good-view.tsx'
import { readersGuides, requestCheck } from './request-check.ts'
import { downloadSize } from './size.ts'
import { type Preparing, usePrepare } from './use-prepare.ts'

interface Props {
  readonly about: { readonly guide?: GuideId | undefined; readonly file?: GuideFile; readonly loader: Loader }
  readonly site: SiteConfig
  readonly saving: Saving | undefined
}

/** Prepares the device for a day without a network: downloads everything, checks every screen in the cache, and shows the result. */
export function ReadyView({ about: { guide: named, file, loader }, site: { guides: shown, pictures }, saving }: Props) {
  const { t } = useWords()
  const { base, language, textLang } = useLinkContext()
  const live = useHydrated()
  const guide = file?.guide
  const id = guide?.id ?? named
  const check = async (bring: boolean) =>
    requestCheck(base, {
      language,
      bring,
      all: id === undefined,
      guides: id === undefined ? await readersGuides(loader, language, shown) : [id],
    })
  const preparing = usePrepare(base, `${language} ${id ?? ''}`.trim(), saving, check)
  const size = useSize(id, saving)
  const begun = preparing.isBegun && saving?.kind !== 'impossible'
  return (
    <>
      {guide === undefined ? null : (
        <p className="eyebrow" lang={textLang}>
          {guide.title}
        </p>
      )}
      <h1 id="title" tabIndex={-1}>
        {t('prepare:title')}
      </h1>
      <p className="lead">{t(id === undefined ? 'prepare:leadAll' : 'prepare:lead')}</p>
      {live ? <State preparing={preparing} saving={saving} size={size} id={id} /> : <Waits all={id === undefined} />}
      <p className="hint">{includedWords(id === undefined, pictures === 'online', t)}</p>
      {id === undefined || (begun && preparing.result?.found?.missingCount === 0) ? null : <OpenNow guide={id} />}
      {guide === undefined || begun ? null : <DownloadLink guide={guide} />}
      <InstallOffer />
    </>
  )
}

/** What the device will keep, of all guides or of one, with their pictures or without. */
function includedWords(all: boolean, textsAlone: boolean, t: Words): string {
  if (textsAlone) return t(all ? 'prepare:textsIncludedAll' : 'prepare:textsIncluded')
  return t(all ? 'prepare:includedAll' : 'prepare:included')
}

/** Shown before hydration, and without scripts. */
function Waits({ all }: { all: boolean }) {
  const { t } = useWords()
  return (
    <div className="preparing">
      <p>
        <strong>{t('prepare:waits')}</strong>
      </p>
      <p>{t(all ? 'prepare:withoutAll' : 'prepare:without')}</p>
    </div>
  )
}

interface StateProps {
  readonly preparing: Preparing
  readonly saving: Saving | undefined
  readonly size: number | undefined
  readonly id: GuideId | undefined
}

function State({ preparing, saving, size, id }: StateProps) {
  const { t } = useWords()
  const { isBegun, result } = preparing
  if (saving?.kind === 'impossible') return <ImpossibleView why={saving.why} />
  if (!isBegun)
    return (
      <div className="preparing">
        {saving?.kind === 'ready' ? <p>{t('prepare:already')}</p> : null}
        <button type="button" className="primary" onClick={preparing.begin}>
          {saving?.kind === 'ready'
            ? t('prepare:verify')
            : size === undefined
              ? t('prepare:button')
              : t('prepare:buttonSize', { size: bytesWords(size, t) })}
        </button>
      </div>
    )
  return (
    <div className="preparing">
      {/* One live region for all steps: a region that is added together with its text is not announced. */}
      <div role="status" className="unseen">
        {result === undefined
          ? t(saving?.kind === 'ready' ? 'prepare:checking' : 'prepare:working')
          : result.fault === undefined
            ? t('prepare:good')
            : faultWords(result, t)}
      </div>
      {result === undefined ? (
        <ProgressView saving={saving} size={size} note={preparing.note} />
      ) : result.fault === undefined ? (
        <PreparedView preparing={preparing} result={result} guide={id} />
      ) : (
        <FaultView result={result} size={size} onRetry={preparing.retry} />
      )}
    </div>
  )
}

/** A link into the guide, which can be read with a network in any case. */
function OpenNow({ guide }: { guide: GuideId }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <nav className="answers" aria-label={t('node.onward')}>
      <a className="answer choice" href={link({ kind: 'start', language, guide })}>
        {t('prepare:openNow')}
        <ChevronIcon />
      </a>
    </nav>
  )
}

/** The size of the download, where it is known. */
function useSize(guide: GuideId | undefined, saving: Saving | undefined): number | undefined {
  const { base, language } = useLinkContext()
  const isPossible = saving !== undefined && saving.kind !== 'impossible'
  return useLoaded(() => (isPossible ? downloadSize(base, language, guide) : undefined), [base, language, guide, isPossible])
    .value
}
