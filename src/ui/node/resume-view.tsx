import { type RefObject, useEffect, useRef, useState } from 'react'
import { ChevronIcon } from '../controls/icons.tsx'
import { useDismiss } from '../controls/use-dismiss.ts'
import type { Resume } from '../memory/resume.ts'
import { useAppActions } from '../page/app-actions.ts'
import { minuteWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/**
 * “Continue where you were?”: links to the stored walks, and a button that deletes them all. A folding panel at the bottom of the
 * window: it is rendered after the page is shown, and must not shift the text.
 */
export function ResumeView({ resumes }: { resumes: readonly Resume[] }) {
  const { t } = useWords()
  const { forget } = useAppActions()
  const [forgotten, setForgotten] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const result = useRef<HTMLParagraphElement>(null)
  usePaddingBelow(panel, resumes.length > 0)
  // The button is removed, so the focus moves to the result, which screen readers then read out.
  useEffect(() => {
    if (forgotten) result.current?.focus({ preventScroll: true })
  }, [forgotten])
  if (resumes.length === 0) return null
  return (
    <div ref={panel} className="resume">
      {forgotten ? (
        <p ref={result} tabIndex={-1}>
          {t('catalog:resume.forgotten')}
        </p>
      ) : (
        <ResumePanel
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

function ResumePanel({ resumes, onForget }: { resumes: readonly Resume[]; onForget: () => void }) {
  const { t } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  useDismiss(details)
  return (
    <details ref={details} open>
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

/** Makes the page longer by the height of the panel, so that its foot, and focused elements, can be scrolled clear of the panel. */
function usePaddingBelow(panel: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    if (!shown || panel.current === null) return
    const { body, documentElement } = document
    const box = panel.current
    const observer = new ResizeObserver(() => {
      body.style.paddingBottom = `${box.offsetHeight}px`
      documentElement.style.scrollPaddingBottom = `${box.offsetHeight + 16}px`
    })
    observer.observe(box)
    return () => {
      observer.disconnect()
      body.style.paddingBottom = ''
      documentElement.style.scrollPaddingBottom = ''
    }
  }, [panel, shown])
}
