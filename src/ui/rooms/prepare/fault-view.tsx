import { CopyButton } from '../../controls/copy-button.tsx'
import { AlertIcon } from '../../controls/icons.tsx'
import { bytesWords } from '../../words/bytes.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Obstacle } from '../offline/offline.ts'
import type { Ended } from './use-prepare.ts'

/** What is missing and what to do about it; names of files only for whoever helps. */
export function ReadyFault({ ended, size, onRetry }: { ended: Ended; size: number | undefined; onRetry: () => void }) {
  const { t } = useWords()
  const { why, found } = ended
  if (why === undefined) return null
  const remedy =
    why === 'full' && size !== undefined
      ? t('prepare:remedy.fullSize', { size: bytesWords(size, t) })
      : t(`prepare:remedy.${why}`)
  return (
    <>
      <div className="verdict bad">
        <AlertIcon type="caution" />
        <div>
          <p className="words">{faultWords(ended, t)}</p>
          <p>{remedy}</p>
        </div>
      </div>
      <p>
        <button type="button" className="primary" onClick={onRetry}>
          {t('failed.retry')}
        </button>
      </p>
      {found === undefined || found.lacking.length === 0 ? null : (
        <details className="aside-fold">
          <summary>{t('prepare:details')}</summary>
          <div className="within">
            <p>{t('prepare:detailVersion', { version: found.version.slice(0, 8) })}</p>
            <ul translate="no">
              {found.lacking.map((path) => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
            {found.lacks > found.lacking.length ? <p>{`… ${found.lacks}`}</p> : null}
          </div>
        </details>
      )}
    </>
  )
}

/** What is wrong, in a line. */
export function faultWords({ why = 'silent', found, percent }: Ended, t: Words): string {
  if (why === 'gaps') return t('prepare:fault.gaps', { count: Math.max(found?.lacks ?? 0, 1) })
  return why === 'stopped' && percent !== undefined ? t('prepare:fault.stoppedAt', { percent }) : t(`prepare:fault.${why}`)
}

/** Nothing can be kept here: why, and where it can. */
export function ReadyImpossible({ why }: { why: Obstacle }) {
  const { t } = useWords()
  return (
    <div className="preparing">
      <div className="verdict bad">
        <AlertIcon type="caution" />
        <div>
          <p className="words">{t(`prepare:impossible.${why}`)}</p>
          <p>{t(`prepare:instead.${why}`)}</p>
        </div>
      </div>
      {why === 'frame' ? (
        <p>
          <a className="answer" href={location.href} target="_blank" rel="noopener">
            {t('offline.alone')}
          </a>
        </p>
      ) : null}
      {why === 'browser' ? <CopyButton text={location.href} label={t('prepare:copy')} /> : null}
    </div>
  )
}
