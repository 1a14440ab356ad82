import { type ReactNode, useEffect, useRef, useState } from 'react'
import { phraseText } from '../../guide/content.ts'
import { ChevronIcon } from '../controls/icons.tsx'
import type { Resume } from '../memory/resume.ts'
import { useAppActions } from '../page/app-actions.ts'
import { minuteWords } from '../words/date.ts'
import { titleOf } from '../words/node-words.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'

/** The stored walks of a page, and the deletion of all. */
export interface StoredWalks {
  readonly resumes: readonly Resume[]
  readonly isForgotten: boolean
  readonly forget: () => void
}

/** The stored walks that a page offers, until the reader deletes them. */
export function useStoredWalks(resumes: readonly Resume[]): StoredWalks {
  const { forget } = useAppActions()
  const [isForgotten, setForgotten] = useState(false)
  return {
    resumes: isForgotten ? [] : resumes,
    isForgotten,
    forget: () => {
      forget()
      setForgotten(true)
    },
  }
}

interface FirstProps {
  readonly stored: StoredWalks
  /** A link to the start of the guide, beside that to its stored walk. */
  readonly again?: string | undefined
  /** What the page shows at this place without a stored walk. It keeps its room: nothing shifts when the walk has been read. */
  readonly children: ReactNode
}

/** “Continue: step 5 of 7”, the latest stored walk, in the place of other content of the page. */
export function ResumeFirst({ stored, again, children }: FirstProps) {
  const { t } = useWords()
  const [first] = stored.resumes
  return (
    <div className="begin">
      {first === undefined ? null : (
        <nav className="resume" aria-label={t('catalog:resume.title')}>
          <a className="answer primary" href={first.path}>
            <span className="words">
              {t('catalog:resume.go', {
                where: again === undefined ? `${first.title}, ${placeWords(first, t)}` : placeWords(first, t),
              })}
            </span>
            <ChevronIcon />
          </a>
          {again === undefined ? null : (
            <a className="again" href={again}>
              {t('catalog:resume.again')}
            </a>
          )}
        </nav>
      )}
      {children}
    </div>
  )
}

/** Where a walk stands: the step, or the heading of its screen. */
function placeWords({ node, screens }: Resume, t: Words): string {
  const { ordinal, of } = node
  if (ordinal !== undefined && of !== undefined) return t('catalog:resume.step', { ordinal, of })
  return node.kind === 'outcome'
    ? t('catalog:resume.screens', { count: screens })
    : t('absent.quoted', { name: phraseText(titleOf(node, t).phrase) })
}

/** The other stored walks, at the end of a page, and a button that deletes all of them. */
export function ResumeView({ stored: { resumes, isForgotten, forget } }: { stored: StoredWalks }) {
  const { t } = useWords()
  const result = useRef<HTMLParagraphElement>(null)
  // The button is removed, so the focus moves to the result, which screen readers then read out.
  useEffect(() => {
    if (isForgotten) result.current?.focus({ preventScroll: true })
  }, [isForgotten])
  if (isForgotten)
    return (
      <div className="resume">
        <p ref={result} tabIndex={-1}>
          {t('catalog:resume.forgotten')}
        </p>
      </div>
    )
  if (resumes.length === 0) return null
  return (
    <section className="resume" aria-labelledby="resume-title">
      <h2 id="resume-title">{t('catalog:resume.stored')}</h2>
      <ul>
        {resumes.slice(1).map((resume) => (
          <li key={resume.path}>
            <a className="answer choice" href={resume.path}>
              <span className="words">
                <span lang={resume.language}>{resume.title}</span>
                <small>
                  {placeWords(resume, t)}
                  {resume.when === undefined ? '' : `, ${t('catalog:resume.when', { when: minuteWords(resume.when, t) })}`}
                </small>
              </span>
              <ChevronIcon />
            </a>
          </li>
        ))}
      </ul>
      <p className="fine">{t('catalog:resume.kept')}</p>
      <button type="button" onClick={forget}>
        {t('catalog:resume.forget')}
      </button>
    </section>
  )
}
