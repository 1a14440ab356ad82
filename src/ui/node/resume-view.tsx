import { type RefObject, useEffect, useRef, useState } from 'react'
import { ChevronIcon } from '../controls/icons.tsx'
import { useDismiss } from '../controls/use-dismiss.ts'
import type { Resume } from '../memory/resume.ts'
import { useAppActions } from '../page/app-actions.ts'
import { minuteWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/**
 * “Continue where you were?”: the walks that the device remembers, each one tap away, and one tap to forget them all. It lies
 * over the foot of the window, because it comes after the page and must not push away what is being read; it folds.
 */
export function ResumeView({ resumes }: { resumes: readonly Resume[] }) {
  const { t } = useWords()
  const { forget } = useAppActions()
  const [forgotten, setForgotten] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  useRoomBelow(panel, resumes.length > 0)
  // The button that was pressed is gone: the focus stays in its place, and what came of it is read out.
  useEffect(() => {
    if (forgotten) done.current?.focus({ preventScroll: true })
  }, [forgotten])
  if (resumes.length === 0) return null
  return (
    <div ref={panel} className="resume">
      {forgotten ? (
        <p ref={done} tabIndex={-1}>
          {t('catalog:resume.forgotten')}
        </p>
      ) : (
        <Asked
          resumes={resumes}
          onForget={() => {
            forget()
            setForgotten(true)
          }}
        />
      )}
    </div>
  )
}

function Asked({ resumes, onForget }: { resumes: readonly Resume[]; onForget: () => void }) {
  const { t } = useWords()
  const fold = useRef<HTMLDetailsElement>(null)
  useDismiss(fold)
  return (
    <details ref={fold} open>
      <summary>{t('catalog:resume.title')}</summary>
      <div className="column">
        <ul>
          {resumes.map(({ path, title, language, answers, when }) => (
            <li key={path}>
              <a className="answer choice" href={path}>
                <span className="words">
                  <span lang={language}>{title}</span>
                  <small>
                    {t('catalog:resume.screens', { count: answers })}
                    {when === undefined ? '' : `, ${t('catalog:resume.when', { when: minuteWords(when, t) })}`}
                  </small>
                </span>
                <ChevronIcon />
              </a>
            </li>
          ))}
        </ul>
        <p className="fine">{t('catalog:resume.kept')}</p>
        <button type="button" onClick={onForget}>
          {t('catalog:resume.forget')}
        </button>
      </div>
    </details>
  )
}

/** Makes the page so much longer as the panel is high, so that its foot can be scrolled out from under it, and what gets the focus is. */
function useRoomBelow(panel: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    if (!shown || panel.current === null) return
    const { body, documentElement } = document
    const box = panel.current
    const watch = new ResizeObserver(() => {
      body.style.paddingBottom = `${box.offsetHeight}px`
      documentElement.style.scrollPaddingBottom = `${box.offsetHeight + 16}px`
    })
    watch.observe(box)
    return () => {
      watch.disconnect()
      body.style.paddingBottom = ''
      documentElement.style.scrollPaddingBottom = ''
    }
  }, [panel, shown])
}
