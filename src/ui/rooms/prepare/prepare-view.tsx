import './prepare.css'
import { useCallback, useEffect, useState } from 'react'
import type { GuideFile } from '../../../guide/guide.ts'
import type { GuideId } from '../../../guide/node.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { KeepView } from '../../controls/download-link.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import { useLink, usePlace } from '../../page/link-context.ts'
import { useLive } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { bytesWords } from '../../words/bytes.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Saving } from '../offline/offline.ts'
import { askWalk, readersGuides } from './ask-walk.ts'
import { faultWords, ReadyFault, ReadyImpossible } from './fault-view.tsx'
import { ReadyGood, ReadyProgress } from './good-view.tsx'
import { sizeAhead } from './size.ts'
import { type Preparing, useReady } from './use-prepare.ts'

interface Props {
  readonly about: { readonly guide?: GuideId | undefined; readonly file?: GuideFile; readonly loader: Loader }
  readonly site: SiteConfig
  readonly saving: Saving | undefined
}

/** Before a day without a network: brings everything onto the device, goes to every screen out of the cache alone, and says whether it works. */
export function ReadyView({ about: { guide: named, file, loader }, site: { guides: shown }, saving }: Props) {
  const { t } = useWords()
  const { base, language, textLang } = usePlace()
  const live = useLive()
  const guide = file?.guide
  const id = guide?.id ?? named
  const walk = useCallback(
    async (bring: boolean) =>
      askWalk(base, {
        language,
        bring,
        all: id === undefined,
        guides: id === undefined ? await readersGuides(loader, language, shown) : [id],
      }),
    [base, language, id, loader, shown],
  )
  const preparing = useReady(base, `${language} ${id ?? ''}`.trim(), saving, walk)
  const size = useSize(id, saving)
  const begun = preparing.asked && saving?.kind !== 'impossible'
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
      <p className="hint">{t(id === undefined ? 'prepare:includedAll' : 'prepare:included')}</p>
      {id === undefined || (begun && preparing.ended?.found?.lacks === 0) ? null : <OpenNow guide={id} />}
      {guide === undefined || begun ? null : <KeepView guide={guide} />}
    </>
  )
}

/** Until the app runs, and where it never does. */
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
  const { asked, ended } = preparing
  if (saving?.kind === 'impossible') return <ReadyImpossible why={saving.why} />
  if (!asked)
    return (
      <div className="preparing">
        {saving?.kind === 'ready' ? <p>{t('prepare:already')}</p> : null}
        <button type="button" className="primary" onClick={preparing.begin}>
          {size === undefined || saving?.kind === 'ready'
            ? t('prepare:button')
            : t('prepare:buttonSize', { size: bytesWords(size, t) })}
        </button>
      </div>
    )
  return (
    <div className="preparing">
      {/* One region from the first step to the last: what comes with its words is not read out. */}
      <div role="status" className="unseen">
        {ended === undefined
          ? t(saving?.kind === 'ready' ? 'prepare:checking' : 'prepare:working')
          : ended.why === undefined
            ? t('prepare:good')
            : faultWords(ended, t)}
      </div>
      {ended === undefined ? (
        <ReadyProgress saving={saving} size={size} note={preparing.note} />
      ) : ended.why === undefined ? (
        <ReadyGood preparing={preparing} ended={ended} guide={id} />
      ) : (
        <ReadyFault ended={ended} size={size} onRetry={preparing.retry} />
      )}
    </div>
  )
}

/** The guide can be read with a network, whatever this page says. */
function OpenNow({ guide }: { guide: GuideId }) {
  const { t } = useWords()
  const { language } = usePlace()
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

/** How much there is to download, where that is known. */
function useSize(guide: GuideId | undefined, saving: Saving | undefined): number | undefined {
  const { base, language } = usePlace()
  const [size, setSize] = useState<number>()
  const possible = saving !== undefined && saving.kind !== 'impossible'
  useEffect(() => {
    let gone = false
    if (possible) void sizeAhead(base, language, guide).then((found) => gone || setSize(found))
    return () => {
      gone = true
    }
  }, [base, language, guide, possible])
  return size
}
