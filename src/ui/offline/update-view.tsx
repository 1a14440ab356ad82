import { guideFilePath } from '../../guide/guide-file.ts'
import './update.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Changes, ShownPlace } from '../../worker/protocol.ts'
import { useLoaded } from '../controls/use-loaded.ts'
import { guideOf, type Screen } from '../screen/screen.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { shortVersion } from './ask-worker.ts'
import type { Update } from './offline-state.ts'

interface Props {
  readonly update: Update
  /** The screen that the reader sees. */
  readonly screen: Screen
}

/**
 * The offer of an update, at the bottom of the window on every screen: what it changes for this reader, and a button that applies it. It
 * is the last part of the page and sticks to the window, so that nothing shifts when it comes.
 */
export function UpdateView({ update, screen }: Props) {
  const { t } = useWords()
  const bar = useRef<HTMLElement>(null)
  const [applying, setApplying] = useState(false)
  const { language } = screen
  const place = placeOf(screen)
  const { last: changes } = useLoaded(
    () => update.ask(language, place),
    [update, language, place?.file, place?.code, place?.hash],
  )
  const isShown = useSoon(changes !== undefined)
  useRoomBelow(bar)
  const apply = () => {
    setApplying(true)
    update.apply()
  }
  return (
    <aside ref={bar} className="update" hidden={!isShown} aria-label={t('update:title')} data-unkept>
      <div className="column">
        <details>
          <summary>{changes?.place === undefined ? t('update:ready') : t(`update:place.${changes.place}`)}</summary>
          {changes === undefined ? null : <ChangeLines changes={changes} />}
        </details>
        <button type="button" disabled={applying} onClick={apply}>
          {t(applying ? 'update:applying' : 'update:apply')}
        </button>
      </div>
    </aside>
  )
}

/** The version of an update, and the guides that it changes. */
function ChangeLines({ changes }: { changes: Changes }) {
  const { t } = useWords()
  const { version } = changes
  return (
    <>
      {version === undefined ? null : <p>{t('update:version', { version: shortVersion(version) })}</p>}
      {linesOf(changes, t).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{t('update:keeps')}</p>
    </>
  )
}

const mostTitles = 4

const linesOf = (changes: Changes, t: Words): readonly string[] =>
  (['changed', 'added', 'gone'] as const).flatMap((what) => {
    const titles = changes[what]
    return titles.length === 0
      ? []
      : [t(`update:${what}`, { titles: titles.slice(0, mostTitles).join(' · '), count: titles.length })]
  })

/** The data file and the code of a screen of a guide; `undefined` for other screens. */
function placeOf(screen: Screen): ShownPlace | undefined {
  const guide = guideOf(screen)
  if (guide === undefined) return
  const { node } = screen.data
  return { file: guideFilePath(guide.id, guide.language), hash: guide.hash, ...(node && { code: node.code }) }
}

/** Whether something is known, or has been waited for long enough: the bar then has its last words, and does not grow. */
function useSoon(isKnown: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setOver, isKnown ? 0 : mostWaitMs, true)
    return () => clearTimeout(timer)
  }, [isKnown])
  return isOver
}

/** How long the bar waits for what an update changes, in ms. An older worker does not answer. */
const mostWaitMs = 1500

/** Tells the styles how high the bar is: what else is at the bottom of the window stands above it. */
function useRoomBelow(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement
    const box = bar.current
    if (box === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => style.setProperty('--below', `${box.offsetHeight}px`))
    observer.observe(box)
    return () => {
      observer.disconnect()
      style.removeProperty('--below')
    }
  }, [bar])
}
