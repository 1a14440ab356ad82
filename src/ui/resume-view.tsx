import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActs } from './acts.ts'
import { minuteWords } from './date.ts'
import { ChevronIcon } from './icons.tsx'
import type { Resume } from './resume.ts'
import { useGivesWay } from './use-gives-way.ts'

/**
 * “Continue where you were?”: the walks that the device remembers, each one tap away, and one tap to forget them all. It lies
 * over the foot of the window, because it comes after the page and must not push away what is being read; it folds.
 */
export function ResumeView({ resumes }: { resumes: readonly Resume[] }) {
  const { t } = useTranslation()
  const { forget } = useActs()
  const [forgotten, setForgotten] = useState(false)
  const box = useRef<HTMLDetailsElement>(null)
  useGivesWay(box)
  if (resumes.length === 0) return null
  if (forgotten)
    return (
      <p className="resume" role="status">
        {t('resume.forgotten')}
      </p>
    )
  return (
    <details ref={box} className="resume" open>
      <summary>{t('resume.title')}</summary>
      <div className="column">
        <ul>
          {resumes.map(({ path, title, language, answers, when }) => (
            <li key={path}>
              <a className="answer choice" href={path}>
                <span className="words">
                  <span lang={language}>{title}</span>
                  <small>
                    {t('resume.screens', { count: answers })}
                    {when === undefined ? '' : `, ${t('resume.when', { when: minuteWords(when, t) })}`}
                  </small>
                </span>
                <ChevronIcon />
              </a>
            </li>
          ))}
        </ul>
        <p className="fine">{t('resume.kept')}</p>
        <button
          type="button"
          onClick={() => {
            forget()
            setForgotten(true)
          }}
        >
          {t('resume.forget')}
        </button>
      </div>
    </details>
  )
}
