import { CopyButton } from '../../controls/copy-button.tsx'
import { AlertIcon } from '../../controls/icons.tsx'
import type { Obstacle } from '../../offline/offline-state.ts'
import { bytesWords } from '../../words/bytes.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { CheckResult } from './prepare-machine.ts'

interface Props {
  readonly result: CheckResult
  readonly size: number | undefined
  readonly onRetry: () => void
}

/** Why the device is not prepared, and what to do about it. File names are folded away, for the helpdesk. */
export function FaultView({ result, size, onRetry }: Props) {
  const { t } = useWords()
  const { fault, found } = result
  if (fault === undefined) return null
  const remedy =
    fault === 'full' && size !== undefined
      ? t('prepare:remedy.fullSize', { size: bytesWords(size, t) })
      : t(`prepare:remedy.${fault}`)
  return (
    <>
      <div className="verdict bad">
        <AlertIcon type="caution" />
        <div>
          <p className="words">{faultWords(result, t)}</p>
          <p>{remedy}</p>
        </div>
      </div>
      <p>
        <button type="button" className="primary" onClick={onRetry}>
          {t('failed.retry')}
        </button>
      </p>
      {found === undefined || found.missing.length === 0 ? null : (
        <details className="aside-fold">
          <summary>{t('prepare:details')}</summary>
          <div className="within">
            <p>{t('prepare:detailVersion', { version: found.version.slice(0, 8) })}</p>
            <ul translate="no">
              {found.missing.map((path) => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
            {found.missingCount > found.missing.length ? <p>{`… ${found.missingCount}`}</p> : null}
          </div>
        </details>
      )}
    </>
  )
}

/** The fault in one line. */
export function faultWords({ fault = 'silent', found, percent }: CheckResult, t: Words): string {
  if (fault === 'gaps') return t('prepare:fault.gaps', { count: Math.max(found?.missingCount ?? 0, 1) })
  return fault === 'stopped' && percent !== undefined ? t('prepare:fault.stoppedAt', { percent }) : t(`prepare:fault.${fault}`)
}

/** Why nothing can be stored in this browser, and where it can. */
export function ImpossibleView({ why }: { why: Obstacle }) {
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
